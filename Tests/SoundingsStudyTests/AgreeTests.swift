import SoundingsModel
import Testing

@testable import SoundingsStudy

@Suite("Two coders' files compared")
struct AgreeTests {
  private static func agree(
    _ first: String, _ second: String, lengths: String? = nil, frame: CodeFrame? = nil,
    seed: UInt64 = 1
  ) throws -> CoderComparison {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(first, to: "a.csv")
    try scratch.write(second, to: "b.csv")
    if let lengths { try scratch.write(lengths, to: "lengths.csv") }
    return try withExtendedLifetime(scratch) {
      try Study.agree(
        AgreeRequest(
          first: scratch.path + "/a.csv", second: scratch.path + "/b.csv",
          unit: lengths == nil ? .comment : .character,
          lengths: lengths.map { _ in scratch.path + "/lengths.csv" }, frame: frame, seed: seed))
    }
  }

  /// Both have read 1 to 4; 5 and 6 one of them alone.
  private static let first = """
    comment,theme
    1,cost
    1,noise
    2,cost
    3,
    4,noise
    5,cost
    6,rare
    """
  private static let second = """
    comment,theme
    4,
    3,cost
    2,cost
    1,cost
    1,noise
    7,cost
    """

  @Test("Only what both have read counts, and how much that is is said")
  func both() throws {
    let found = try Self.agree(Self.first, Self.second)
    #expect(found.comments == ["1", "2", "3", "4"])
    #expect(found.onlyFirst == 2)
    #expect(found.onlySecond == 1)
    #expect(found.themes == ["cost", "noise", "rare"])
    #expect(
      found.agreement.themes.map(\.counts) == [
        MatchCounts(truePositives: 2, falsePositives: 1, trueNegatives: 1),
        MatchCounts(truePositives: 1, falseNegatives: 1, trueNegatives: 2),
        MatchCounts(trueNegatives: 4),
      ])
    // “rare” is given to nothing that both have read, and is in no pool.
    #expect(
      found.agreement.pooled.counts
        == MatchCounts(truePositives: 3, falsePositives: 1, falseNegatives: 1, trueNegatives: 3))
    #expect(found.agreement.macroF1.value == (4.0 / 5 + 2.0 / 3) / 2)
    #expect(
      found.text.contains("4 comments read by both, and these alone count; 2 by A alone, 1 by B"))
    #expect(found.findings.map(\.code) == ["read-by-one", "read-by-one"])
    #expect(
      found.disagreements == [
        CoderComparison.Disagreement(comment: "3", theme: "cost", isByFirst: false),
        CoderComparison.Disagreement(comment: "4", theme: "noise", isByFirst: true),
      ])
  }

  @Test("What is undefined is null, with its reason")
  func undefined() throws {
    let found = try Self.agree(Self.first, Self.second)
    let json = found.json
    #expect(json.contains(#""theme":"rare","units":4,"a":0,"b":0,"both":0"#))
    #expect(json.contains(#""kappa":null,"alpha":null,"ac1":1,"positive":null,"f1":null"#))
    #expect(
      json.contains(
        #""undefined":{"kappa":"neither coder gave the theme to anything that both have read""#))
    #expect(json.contains(#""read":{"both":4,"onlyA":2,"onlyB":1}"#))
    #expect(json.contains(#""microF1":0.75,"macroF1":0.7333333333333334"#))
    #expect(
      found.text.contains(
        "undefined, since neither coder gave the theme to anything that both have read: "
          + "rare (kappa, alpha, positive)"))
    let nothing = try Self.agree("comment,theme\n1,a\n", "comment,theme\n2,a\n")
    #expect(nothing.json.contains("there is nothing that both have read"))
    #expect(nothing.text.contains("0 comments read by both"))
    #expect(!nothing.reaches(floor: 0))
    #expect(nothing.belowFloor(0).contains("undefined"))
    let none = try Self.agree("comment,theme\n1,\n", "comment,theme\n1,\n")
    #expect(none.agreement.pooled.figures[.kappa]?.outcome == .failure(.neverGiven))
    let always = try Self.agree("comment,theme\n1,a\n", "comment,theme\n1,a\n")
    #expect(always.agreement.themes[0].figures[.kappa]?.outcome == .failure(.alwaysGiven))
  }

  @Test("The floor is that of the pooled F1, and equal is enough")
  func floor() throws {
    let found = try Self.agree(Self.first, Self.second)
    #expect(found.reaches(floor: 0.75))
    #expect(!found.reaches(floor: 0.7501))
    #expect(
      found.belowFloor(0.7501) == "F1 of all themes together is 0.75: below the floor of 0.7501")
  }

  @Test(
    "80 and 70 characters, 50 in common: kappa depends on the length of the text",
    arguments: [(100, "−.32"), (1000, ".64")])
  func characters(length: Int, kappa: String) throws {
    let found = try Self.agree(
      "comment,theme,start,end\nx,a,0,50\nx,a,40,80\n", "comment,theme,start,end\nx,a,30,100\n",
      lengths: "comment,length\nx,\(length)\ny,5\n")
    #expect(found.characters == length)
    #expect(found.text.contains("1 comment read by both, and these alone count (\(length) char"))
    let line = found.text.split(separator: "\n").first { $0.hasPrefix("a ") }
    #expect(
      line?.split(separator: " ").prefix(5).map(String.init) == ["a", "80", "70", "50", kappa])
    #expect(found.json.contains("\"unit\":\"character\""))
    #expect(found.disagreements.isEmpty)
  }

  @Test(
    "With a frame a sub-theme brings the theme above it, and a theme that there is not is an error")
  func frame() throws {
    let frame = CodeFrame(
      version: "",
      themes: [
        Theme(id: "money"), Theme(id: "cost", parent: "money"), Theme(id: "noise"),
        Theme(id: "unused"),
      ])
    let found = try Self.agree(
      "comment,theme\n1,cost\n2,noise\n", "comment,theme\n1,money\n1,cost\n2,money\n",
      frame: frame)
    #expect(found.themes == ["money", "cost", "noise", "unused"])
    #expect(
      found.agreement.themes.map(\.counts.truePositives) == [1, 1, 0, 0])
    #expect(found.disagreements.map(\.theme) == ["money", "noise"])
    let error = #expect(throws: StudyError.self) {
      try Self.agree("comment,theme\n1,cost\n1,rare\n", "comment,theme\n1,\n", frame: frame)
    }
    #expect(error?.messages.count == 1)
    #expect(
      error?.messages[0].contains("a.csv:3:1: error: the code frame has no theme ‘rare’") == true)
  }

  @Test("The order of the rows changes nothing; the seed changes intervals alone")
  func order() throws {
    func shuffled(_ text: String) -> String {
      let lines = text.split(separator: "\n")
      return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    }
    func figures(_ json: String) -> Substring { json.drop { $0 != "[" } }
    let plain = try Self.agree(Self.first, Self.second)
    let other = try Self.agree(shuffled(Self.first), shuffled(Self.second))
    #expect(figures(other.json) == figures(plain.json))
    let seeded = try Self.agree(Self.first, Self.second, seed: 2)
    #expect(seeded.agreement.themes.map(\.counts) == plain.agreement.themes.map(\.counts))
    #expect(figures(seeded.json) != figures(plain.json))
  }

  @Test("Errors name the file that they are in")
  func errors() {
    for (first, second, words) in [
      ("comment,theme\n1,a\n1,a\n", "comment,theme\n", "a.csv:3:1: error: this row stands twice"),
      ("comment,theme\n", "comment,theme,code\n", "b.csv:1:15: error: unknown column \"code\""),
    ] {
      let error = #expect(throws: StudyError.self) { try Self.agree(first, second) }
      #expect(error?.messages.first?.contains(words) == true, "\(error?.messages ?? [])")
    }
  }
}
