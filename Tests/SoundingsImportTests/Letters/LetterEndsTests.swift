import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Letters: how they begin and end")
struct LetterEndsTests {
  static let text = "We agree with it, é."

  static let closings = [
    "Yours fraternally,", "With good wishes,", "Thank you and best wishes",
    "Kind regards and thanks",
    "Yours in solidarity,", "With thanks for your time and consideration,",
    "Many thanks, and all good wishes,", "Very warm regards", "Cheers for now,", "Yours, as ever,",
    "Z poważaniem", "Yr eiddoch yn gywir",
  ]

  @Test("a closing is known by its courtesies and the name below", arguments: closings)
  func closing(_ closing: String) throws {
    let result = try imported(
      "Dear Ann,\n\n\(Self.text)\n\n\(closing)\n\nZoë Böhm\nHeadteacher\nzoe@x.example\n01632 960318\n",
      named: "a.txt")
    let response = try #require(result.responses.first)
    #expect(result.texts == [Self.text])
    #expect(response.identity.name == "Zoë Böhm")
    #expect(response.identity.email == "zoe@x.example")
    #expect(response.stakeholder == "headteacher")
    #expect(result.context.last?.hasPrefix(closing) == true)
  }

  static let noClosings: [(name: String, end: String)] = [
    ("thanks with more to say", "Thank you for the new library books.\n\nThey are read."),
    ("a sentence", "Many thanks to all of you for the time.\n\nZoë came too."),
    ("courtesies before prose", "Thank you and best wishes\n\nto the head who has to do it all."),
    ("a list", "The draft forgets these:\n\nMidday Supervisors\nGovernors"),
    ("a list below a sentence", "They are forgotten.\n\nCooks\nGovernors"),
    ("a type without a name", "It is for us all.\n\nas a governor"),
  ]

  @Test("what is no closing stays text", arguments: noClosings.indices)
  func noClosing(_ index: Int) throws {
    let sample = Self.noClosings[index]
    let result = try imported(
      "Dear Ann,\n\n\(Self.text)\n\n\(sample.end)\n", named: "a.txt")
    #expect(result.texts == ["\(Self.text)\n\n\(sample.end)"], "\(sample.name)")
  }

  static let unclosed: [(name: String, end: String)] = [
    ("a name and a type", "Zoë Böhm\nHead"),
    ("in paragraphs", "Zoë Böhm\n\nHead\n\nFernley Primary School"),
    ("in one line", "Zoë Böhm, Head"),
    (
      "with what else a signature has",
      "Zoë Böhm\nHead, Fernley School\nzoe@x.example\n01632 960318"
    ),
  ]

  @Test(
    "the last lines are a signature where a name stands over an agreed type",
    arguments: unclosed.indices)
  func noClosingAtAll(_ index: Int) throws {
    let sample = Self.unclosed[index]
    let result = try imported(
      "Dear Ann,\n\n\(Self.text)\n\n\(sample.end)\n", named: "a.txt")
    #expect(result.texts == [Self.text], "\(sample.name)")
    #expect(result.responses.first?.identity.name == "Zoë Böhm", "\(sample.name)")
    #expect(result.responses.first?.stakeholder == "headteacher", "\(sample.name)")
  }

  @Test("an e-mail's last lines are a signature where they begin with its sender")
  func sender() throws {
    let result = try MailTests.read(plainHeader, "\(Self.text)\n\nZoë Böhm\nFernley\n")
    #expect(result.texts == [Self.text])
  }

  static let salutations = [
    "Dear all at the school improvement team", "Hello there", "To whom it may concern",
    "FAO the School Improvement Team, Fernley Council", "Hiya", "All,", "Gareth,", "Dear Dr Ölz -",
    "Good morning to everyone at the council,", "Dzień dobry,", "Annwyl Gyfeillion,",
    "Not protectively marked\n\nAll,", "Colleagues,",
  ]

  @Test("salutations are no comment", arguments: salutations)
  func salutation(_ salutation: String) throws {
    let result = try imported("\(salutation)\n\n\(Self.text)\n", named: "a.txt") {
      $0.layout = "text"
    }
    #expect(result.texts == [Self.text])
    #expect(result.context == [salutation])
  }

  @Test(
    "what only begins like one is text",
    arguments: [
      "Hello and thank you for asking us about it", "However,\nwe agree, é.",
      "Schools, heads, all,",
      "Hi, it is the mother of two at Fernley Primary here,",
    ])
  func noSalutation(_ line: String) throws {
    let result = try imported("\(line)\n\n\(Self.text)\n", named: "a.txt") { $0.layout = "text" }
    #expect(result.texts == ["\(line)\n\n\(Self.text)"])
  }

  static let footers: [(name: String, body: String)] = [
    (
      "a virus checker below the mark",
      "-- \nNo virus found in this outgoing message.\nChecked by Guard Free Edition.\n"
        + "Version: 7.1 / Virus Database: 268.17 - Release Date: \n06/02/2007\n"
    ),
    (
      "below a closing and the mark",
      "Yours faithfully\n\nZoë Böhm\nGovernor\n\n\n-- \nThis message has been scanned. It is clean.\n"
        + "Win prizes every week with our new messenger, which is free to all!\n"
    ),
    ("without the mark", "Regards\nZoë\n\nNo virus found in this message.\nChecked by Guard\n"),
  ]

  @Test(
    "all below a mail's mark is context, and so is a checker's footer", arguments: footers.indices)
  func footer(_ index: Int) throws {
    let result = try MailTests.read(plainHeader, "\(Self.text)\n\n\(Self.footers[index].body)")
    #expect(result.texts == [Self.text], "\(Self.footers[index].name)")
  }

  static let withdrawals: [(text: String, isOne: Bool)] = [
    ("Please withdraw my earlier response.", true),
    ("Would you kindly take my e-mail of 14th February off the pile, é. I was wrong.", true),
    ("I wish our letter of 3 May to be disregarded.", true),
    ("Kindly ignore my previous comments. Sorry!", true),
    ("They always ignore my letters.", false),
    ("Please take my comments into account.", false),
    ("Please withdraw the draft policy.", false),
    (
      "Please withdraw my earlier response. "
        + String(repeating: "This is what we think of it instead. ", count: 12), false
    ),
  ]

  @Test(
    "a message that only takes an earlier one back is pointed out", arguments: withdrawals.indices)
  func withdrawal(_ index: Int) throws {
    let sample = Self.withdrawals[index]
    let mail = try MailTests.read(plainHeader, "Dear Ann,\n\n\(sample.text)\n\nRegards\nZoë\n")
    #expect(mail.codes.contains("asks-to-withdraw") == sample.isOne)
    #expect(mail.ledger.analysed == 1)
    let letter = try imported("Dear Ann,\n\n\(sample.text)\n\nRegards\nZoë\n", named: "a.txt")
    #expect(letter.codes.contains("asks-to-withdraw") == sample.isOne)
  }

  static let titles: [(name: String, text: String, date: String?, texts: [String])] = [
    (
      "a title, then the date", "Petition: keep the crossing, é\n\n29 March 2007\n\nWe ask for it.",
      "2007-03-29", ["We ask for it."]
    ),
    (
      "a place between",
      "Notes of our evening\n\nDining hall, 7 p.m.\n\n29 March 2007\n\nTwelve came.",
      "2007-03-29", ["Twelve came."]
    ),
    (
      "a title that names a section", "Self-evaluation\n\n29 March 2007\n\nIt is long.",
      "2007-03-29", ["It is long."]
    ),
    (
      "a date below a sentence", "We object to it.\n\n29 March 2007\n\nThen came the rest.", nil,
      ["We object to it.\n\n29 March 2007\n\nThen came the rest."]
    ),
    (
      "a date at the end", "We object to it\n\nZoë\n\n29 March 2007", nil,
      ["We object to it\n\nZoë\n\n29 March 2007"]
    ),
  ]

  @Test("a date below the title is the letter's", arguments: titles.indices)
  func title(_ index: Int) throws {
    let sample = Self.titles[index]
    let result = try imported(sample.text, named: "a.txt") { $0.layout = "text" }
    #expect(result.responses.first?.received == sample.date.map { day($0) }, "\(sample.name)")
    #expect(result.texts == sample.texts, "\(sample.name)")
    if sample.text.hasPrefix("Self") { #expect(result.sections == ["4"]) }
  }
}
