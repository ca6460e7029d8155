import SoundingsText
import Testing

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
}
