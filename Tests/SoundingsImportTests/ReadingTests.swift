import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("What people write")
struct ReadingTests {
  static let dates: [(String, WrittenDate?)] = [
    ("2006-11-06", .day(day("2006-11-06"))),
    ("2006-11-06T09:14:05Z", .day(day("2006-11-06"))),
    ("2006-11-06 09:14:05.123+00:00", .day(day("2006-11-06"))),
    ("2006/11/6", .day(day("2006-11-06"))),
    ("06/11/2006", .numbers(first: 6, second: 11, year: 2006)),
    ("6.11.06 09:14", .numbers(first: 6, second: 11, year: 2006)),
    ("13-06-2007, 4:05 pm", .numbers(first: 13, second: 6, year: 2007)),
    ("6 November 2006", .day(day("2006-11-06"))),
    ("Monday, 6th of November 2006", .day(day("2006-11-06"))),
    ("Mon Nov 06, 2006 9:14 am", .day(day("2006-11-06"))),
    ("Nov 6th 2006 at 14:02", .day(day("2006-11-06"))),
    ("06-Nov-06", .day(day("2006-11-06"))),
    ("Mon Nov  6 14:02:11 2006", .day(day("2006-11-06"))),
    ("1 Sept 2007", .day(day("2007-09-01"))),
    ("\u{FEFF} 6 May 2007\u{A0}", .day(day("2007-05-06"))),
    ("31/02/2007", nil), ("32/13/2007", nil), ("yesterday", nil), ("6 Mai 2007", nil),
    ("2007", nil), ("11:30", nil), ("1.2", nil), ("31 November 2006", nil),
    ("über 3/4/5 Tage", nil),
  ]

  @Test("dates", arguments: dates.indices)
  func date(_ index: Int) {
    #expect(WrittenDate(Self.dates[index].0) == Self.dates[index].1, "\(Self.dates[index].0)")
  }

  static let permissions: [(String, Permission?)] = [
    ("Yes", .publish), ("yes please", .publish), ("Y", .publish), ("OK", .publish),
    ("Yes, with my name", .publish), ("Yes, without my name", .anonymous), ("Anon", .anonymous),
    ("Yes - anonymously", .anonymous), ("Name withheld", .anonymous),
    ("No name please", .anonymous),
    ("No", .withhold), ("no thanks", .withhold), ("Not for publication", .withhold),
    ("Yes, but not for publication", .withhold), ("Don’t publish", .withhold),
    ("Confidential", .withhold), ("No, not even anonymously", .withhold), ("", .unstated),
    (" - ", .unstated), ("vielleicht é", nil), ("ask me", nil),
  ]

  @Test("permission, with refusal before anonymity before consent", arguments: permissions.indices)
  func permission(_ index: Int) {
    let sample = Self.permissions[index]
    #expect(Permission(written: sample.0) == sample.1, "\(sample.0)")
  }

  static let kinds: [(String, RespondentKind?)] = [
    ("Yes", .organisation), ("No", .individual), ("Organisation", .organisation),
    ("on behalf of an organization", .organisation), ("An individual", .individual),
    ("No, as a parent", .individual), ("Member of the public", .individual),
    ("Yes - a group", .organisation), ("organisation or individual", nil), ("é", nil), ("", nil),
  ]

  @Test("organisation or individual", arguments: kinds.indices)
  func kind(_ index: Int) {
    #expect(RespondentKind(written: Self.kinds[index].0) == Self.kinds[index].1)
  }

  @Test(
    "a text that says nothing is no comment",
    arguments: [
      "N/A", "n/a.", "None", "No comment", "NIL", "-", ".", "…", "  ", "No  further comments!",
    ])
  func saysNothing(text: String) { #expect(SaysNothing.isTrue(of: text)) }

  @Test(
    "a text that says something is one",
    arguments: [
      "No comment on section 3, but é", "None of this works", "Nothing new here", "👍", "é",
      "No!  Never",
    ])
  func saysSomething(text: String) { #expect(!SaysNothing.isTrue(of: text)) }

  static let tests: [(names: [String], texts: [String], verdict: TestRow.Verdict)] = [
    ([], ["test"], .test), ([], ["Test", "TEST"], .test), ([], ["Just testing this form"], .test),
    ([], ["This is a test, please ignore"], .test), (["Test"], ["asdf"], .test),
    (["Test"], [], .test), ([], ["testing 123"], .test),
    ([], ["Test results should not decide"], .real), ([], ["Testing"], .real),
    ([], ["The test is too long"], .real), ([], ["é test"], .real), ([], ["contest"], .real),
    (["Testwood School"], ["Fine"], .real), ([], [], .real),
    (["Test"], [String(repeating: "real wörds ", count: 20)], .doubtful),
  ]

  @Test("a test row is only what consists of test words", arguments: tests.indices)
  func testRow(_ index: Int) {
    let sample = Self.tests[index]
    #expect(TestRow.verdict(names: sample.names, texts: sample.texts) == sample.verdict)
  }

  @Test(
    "stakeholder types are found under any spelling",
    arguments: [
      ("Headteacher", "headteacher"), ("HEAD-TEACHERS", "headteacher"),
      ("head teacher", "headteacher"),
      ("Headteacher (primary)", "headteacher"), ("heads", "headteacher"), ("Trade union", "union"),
      ("chairs of governor", "governor"), ("Chair of Governors [é]", "governor"),
    ])
  func stakeholder(text: String, id: String) {
    var matcher = StakeholderMatcher(sample().stakeholders)
    #expect(matcher.match(text) == id)
  }

  @Test("a near miss is suggested, not taken")
  func nearMiss() {
    var matcher = StakeholderMatcher(sample().stakeholders)
    #expect(matcher.match("Governer") == nil)
    #expect(matcher.nearest(to: "Governer")?.id == "governor")
    #expect(matcher.nearest(to: "Bürger") == nil)
  }

  @Test(
    "only what looks like one of a list is shown",
    arguments: [
      ("Parent", true), ("Eltern – Schüler", true), ("k@x.example", false), ("Class 7", false),
      ("I think that this is wrong", false), (String(repeating: "ö", count: 41), false),
      ("a\nb", false),
    ])
  func discretion(value: String, isShown: Bool) {
    #expect((Discretion.shown(value) != nil) == isShown)
  }

  @Test(
    "e-mail addresses that identify nobody join nobody",
    arguments: [
      ("K@X.example ", "k@x.example"), ("none@none.com", nil), ("anonymous", nil), ("a@b", nil),
      ("é@schule.example", "é@schule.example"), ("noemail@x.example", nil),
    ])
  func address(text: String, key: String?) {
    #expect(Submission.identifyingAddress(text) == key)
  }
}
