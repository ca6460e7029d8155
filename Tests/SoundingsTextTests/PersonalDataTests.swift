import Testing

@testable import SoundingsText

@Suite("Personal data")
struct PersonalDataTests {
  private static let sure: [PersonalData.Kind] = [.email, .phone, .postcode, .niNumber, .nhsNumber]

  @Test("The seen sentences, on which the rules were made")
  func seen() throws {
    let scores = try PersonalDataScore.measure(PersonalSample.fixture("personal-data-seen")) {
      print("seen: marked \($0.marking($0.marked))\n       found \($0.marking($1))")
    }
    for kind in PersonalData.Kind.allCases {
      let score = try #require(scores[kind])
      print("personal data, seen, \(kind): \(score)")
      #expect(score.recall >= 0.95 && score.precision >= 0.9, "\(kind): \(score)")
    }
  }

  /// Prints figures only, and shall never print the sentences: no rule was made on them.
  @Test("The held-out sentences: figures only")
  func heldOut() throws {
    let scores = try PersonalDataScore.measure(PersonalSample.fixture("personal-data-held-out"))
    for kind in PersonalData.Kind.allCases {
      let score = try #require(scores[kind])
      print("personal data, held out, \(kind): \(score)")
    }
    for kind in Self.sure {
      let score = try #require(scores[kind])
      #expect(score.recall >= 0.95 && score.precision >= 0.9)
    }
    let names = try #require(scores[.name])
    #expect(names.recall >= 0.7 && names.precision >= 0.7)
  }

  private func found(_ text: String) -> String {
    var finder = PersonalDataFinder()
    let sample = PersonalSample(text)
    return sample.marking(finder.find(in: sample.bytes.span))
  }

  @Test(
    "What is found, and how far it reaches",
    arguments: [
      "Nothing to hide here.", "Mail ⟦email:zoë.ånd@bücher.example⟧.",
      "a@b, @here and me@localhost",
      "⟦phone:+48 22 555 01 99⟧ from abroad", "⟦phone:00 44 (0)161 496 0018⟧",
      "Ring ⟦phone:496 0018⟧ tonight", "The total is 496 0018 pounds", "On 01.02.2007 10.30 we met",
      "⟦phone:07700\u{A0}900\u{2013}123⟧", "Ref 0116/4960/043", "⟦postcode:GIR 0AA⟧ is closed",
      "in ⟦postcode:sw1a 2ab⟧,", "LE2 is a district", "LE2 1CQ is none", "b12 3rd floor",
      "NI ⟦ni-number:JM 12 34 56⟧", "JM 12 34 56 are bus routes", "QQ 12 34 56 C is an example",
      "⟦nhs-number:943-476-5919⟧", "943-476-5918", "9434765919 is a till number",
      "⟦name:Siân O’Hara⟧’s bus", "⟦name:Łukasz Żak⟧ asked", "She asked ⟦name:Ewa⟧.",
      "Regards,\n⟦name:ALISON KHAN⟧", "Mr and Mrs everybody", "⟦name:Mr and Mrs Khan⟧ left",
      "I met ⟦name:mrs jones⟧ there", "St Thomas and Princess Anne", "a walk to Victoria Park",
      "12 days, 3 roads", "Route 14 Victoria Road", "I live at ⟦address:3 mill lane⟧ now",
    ])
  func reach(marked: String) {
    let text = marked.replacing("\u{A0}", with: "\u{A0}")
    let plain = text.replacing(#/⟦[a-z-]+:|⟧/#, with: "")
    let kinds = ["niNumber": "ni-number", "nhsNumber": "nhs-number"]
    let shown = kinds.reduce(found(plain)) { $0.replacing("⟦\($1.key):", with: "⟦\($1.value):") }
    #expect(shown == text.replacing("\n", with: "\\n"))
  }

  @Test(
    "Where the look ahead passes a text over, nothing is in it", arguments: 0..<10)
  func lookAhead(seed: Int) throws {
    let samples = try PersonalSample.fixture("personal-data-seen")
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var finder = PersonalDataFinder()
    for sample in samples {
      // A piece of each sentence, its beginning and end at random.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let text = String(decoding: sample.bytes, as: UTF8.self)
      let piece = text.dropFirst(Int(state >> 40) % 20).dropLast(Int(state >> 50) % 20)
      let bytes = Array(piece.utf8)
      #expect(finder.find(in: bytes.span) == finder.findWithoutLook(in: bytes.span), "\(piece)")
    }
  }

  @Test(
    "Much of the same is no trap",
    arguments: [
      "@", "1", "1 ", "a@", "A ", "A. ", "Mr ", "Dear ", "Ann ", "(0", "\n", "é", "’", "-1", "Ł.",
    ])
  func linear(piece: String) {
    var bytes: [UInt8] = []
    while bytes.count < 1 << 16 { bytes += Array(piece.utf8) }
    var finder = PersonalDataFinder()
    let items = finder.find(in: bytes.span)
    #expect(zip(items, items.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }
}
