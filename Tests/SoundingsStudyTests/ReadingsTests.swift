import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import TestSupport
import Testing

@Suite("The rules measured by readings")
struct ReadingsTests {
  private static let frame = """
    version: "1"
    themes:
      - {id: price, title: Price, include: [cost*, expensive], formerly: [cost]}
      - {id: spaces, title: Spaces, include: [space*]}
      - {id: bays, title: Bays, include: [bay*], parent: spaces, formerly: [loading]}
      - {id: ramps, title: Ramps, include: [ramp*], formerly: [loading]}
      - {id: harm, title: Danger, kind: urgent, include: [danger*]}
      - {id: lorries, title: Lorries, include: [lorry], sections: ["2"]}
    """

  private static let texts = [
    "It costs a lot", "Too dear for us", "So expensive, and no spaces", "The bay is too small",
    "Lorries everywhere, a lorry at night", "Danger of a fall", "I like it", "Spaces are few",
    "The cost is high", "We pay twice", "Bays for vans", "Costs and bays",
  ]

  private static let rows =
    texts.enumerated().map { "\($0 + 1),r\($0 + 1),2024-03-04,resident,1,\"\($1)\"" } + [
      "13,r13,2024-03-05,resident,1,"
        + "\"Nie zgadzam się z tym planem, ponieważ nie ma miejsc i jest za drogo dla nas.\"",
      "14,r14,2024-03-05,resident,1,\"It costs too much\"",
    ]

  /// Held out, counted by hand against the frame above:
  ///
  ///     comment  reading            rules             TP  FP  FN
  ///     1        price              price             1
  ///     2        price              none                       1
  ///     3        price              price, spaces     1   1
  ///     4        bays (spaces)      bays (spaces)     2
  ///     5        lorries            none: section 1            1
  ///     6        harm               harm              1
  ///     7        none               none
  ///     8        spaces             spaces            1
  ///     9        price              price             1
  ///     10       price              none                       1
  ///     11       none               bays (spaces)         2
  private static let gold = """
    comment,theme,reader,part
    1/1,price,first,held-out
    2/1,cost,first,held-out
    3/1,price,first,held-out
    4/1,bays,first,held-out
    5/1,lorries,first,held-out
    6/1,harm,first,held-out
    7/1,,first,held-out
    8/1,spaces,first,held-out
    9/1,price,first,held-out
    9/1,loading,first,held-out
    10/1,price,first,held-out
    11/1,,first,held-out
    12/1,ramps,first,open
    13/1,price,first,held-out
    14/1,price,second,held-out
    99/1,price,first,held-out
    1/1,price,second,held-out
    2/1,,second,held-out
    4/1,spaces,second,held-out
    """

  private static func consultation(
    _ gold: String?, decisions: String? = nil
  ) throws -> SmallConsultation {
    let small = try SmallConsultation(frame: frame, rows: rows)
    if let gold { try small.scratch.write(gold, to: "gold.csv") }
    if let decisions { try small.scratch.write(decisions, to: "decisions.csv") }
    return small
  }

  private static func appendix(
    _ gold: String?, decisions: String? = nil, jobs: Int = 1
  ) throws -> Appendix {
    try consultation(gold, decisions: decisions).read { study in
      try study.appendix(of: study.importResponses(jobs: jobs), jobs: jobs)
    }
  }

  /// The figures of the readings, as `summary.json` has them, and all that is published.
  private static func output(
    _ gold: String?, decisions: String? = nil, jobs: Int = 1
  ) throws -> (figures: [String], all: String) {
    let appendix = try appendix(gold, decisions: decisions, jobs: jobs)
    let json = FiguresWriter.write(title: "", figures: appendix.figures)
    return (
      json.split(separator: "\n").filter { $0.hasPrefix("{\"id\":\"readings/") }.map(String.init),
      json + MarkdownWriter.write(appendix.document) + HTMLWriter.write(appendix.document)
    )
  }

  private static func value(_ id: String, _ appendix: Appendix) -> Double? {
    switch appendix.figures[id]?.value {
    case nil, .suppressed: nil
    case .count(let count): Double(count)
    case .fraction(let fraction): fraction
    case .interval(let value, let lower, let upper):
      lower <= upper ? value : nil
    }
  }

  @Test("The figures of the held-out part, as counted by hand")
  func figures() throws {
    let appendix = try Self.appendix(Self.gold)
    let expected: [(String, Double?)] = [
      ("comments", 11), ("open", 1), ("left-out", 3), ("unknown-themes", 1),
      ("reading", 10), ("rules", 10), ("precision", 7 / 10), ("recall", 7 / 10), ("f1", 7 / 10),
      ("theme/price/reading", 5), ("theme/price/rules", 3), ("theme/price/precision", 1),
      ("theme/price/recall", 3 / 5), ("theme/price/f1", 3 / 4),
      ("theme/spaces/reading", 2), ("theme/spaces/rules", 4), ("theme/spaces/f1", nil),
      ("theme/lorries/reading", 1), ("theme/lorries/rules", 0),
      ("theme/harm/reading", nil), ("theme/ramps/reading", nil),
      // Both: 1 price and price; 2 price and none; 4 bays (spaces) and spaces.
      ("readers/comments", 3), ("readers/f1", 2 * 2 / 6), ("readers/theme/price/f1", nil),
    ]
    for (id, value) in expected {
      let found = Self.value("readings/\(id)", appendix)
      #expect(found == value, "\(id)")
    }
    #expect(appendix.figures["readings/f1"]?.base == 11)
    #expect(
      appendix.figures.evidence["readings/comments"]
        == ["1/1", "10/1", "11/1", "2/1", "3/1", "4/1", "5/1", "6/1", "7/1", "8/1", "9/1"])
  }

  @Test("The report says who read, what, and what was left out")
  func words() throws {
    let text = MarkdownWriter.write(try Self.appendix(Self.gold).document)
    for words in [
      "### How well the rules find the themes",
      "readings by the authors, not independent coders",
      "1 more, which the team may look into, is in no figure below.",
      "3 comments that were read are left out (1 no longer in the sources, 1 not in English and 1 "
        + "without a first reading).",
      "1 mention of themes that the frame no longer has is left out.",
      "A second reader read 3 of the comments.", "an F1 of about .75",
      "Themes of urgent remarks, which are for the team, count in these figures",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("No second reader"))
    #expect(text.contains("| Price | 5 | 3 | 1 | .60 | .75 |"))
    #expect(text.contains("| Spaces | 2 | 4 | – | – | – | – | – | – |"))
    #expect(!text.contains("| Danger | 1 | 1 |"))
  }

  @Test("The open part is in no figure: whatever is read in it, only its own count stands")
  func openPart() throws {
    let more = Self.gold + "\n12/1,price,first,open\n"
    #expect(try Self.output(more).figures == Self.output(Self.gold).figures)
    let without = Self.gold.replacing("12/1,ramps,first,open\n", with: "")
    let figures = try Self.output(Self.gold).figures.filter { !$0.contains("\"readings/open\"") }
    #expect(try Self.output(without).figures == figures)
    #expect(figures.count > 10)
  }

  @Test("The order of the rows changes nothing", arguments: [1, 2, 3] as [UInt64])
  func shuffled(seed: UInt64) throws {
    let lines = Self.gold.split(separator: "\n")
    var random = SplitMix64(seed: seed)
    let rows = lines.dropFirst().shuffled(using: &random)
    let shuffled = ([lines[0]] + rows).joined(separator: "\n")
    #expect(shuffled != Self.gold)
    #expect(try Self.output(shuffled).all == Self.output(Self.gold).all)
  }

  @Test("The number of threads changes nothing")
  func threads() throws {
    #expect(try Self.output(Self.gold, jobs: 3).all == Self.output(Self.gold, jobs: 1).all)
  }

  @Test("What officers decided of themes and sections does not flatter the rules")
  func decisions() throws {
    let decisions = """
      date,who,what,target,value,reason
      2024-06-01,A,add-theme,2/1,price,it is about the price
      2024-06-01,A,remove-theme,11/1,bays,not about bays
      2024-06-01,A,section,5/1,2,it is about loading
      """
    let (figures, all) = try Self.output(Self.gold, decisions: decisions)
    let plain = try Self.output(Self.gold)
    #expect(figures == plain.figures)
    #expect(all != plain.all)
  }

  @Test("A comment whose response is no longer counted is left out")
  func withdrawn() throws {
    let decisions = "date,who,what,target,value\n2024-06-01,A,withdraw,2,\n"
    let small = try Self.consultation(Self.gold, decisions: decisions)
    try small.read { study in
      let appendix = try study.appendix(of: study.importResponses(jobs: 1), jobs: 1)
      #expect(Self.value("readings/comments", appendix) == 10)
      #expect(Self.value("readings/readers/comments", appendix) == 2)
      #expect(try study.check(jobs: 1).findings.contains { $0.code == "reading-not-counted" })
    }
  }

  @Test("What cannot be used is a finding with its line")
  func findings() throws {
    let found = try Self.consultation(Self.gold).read { study in
      try study.check(jobs: 1).findings.filter { $0.file == "gold.csv" }
    }
    let said = found.map { "\($0.code):\($0.line)" }
    #expect(
      said == [
        "reading-theme-gone:11", "reading-not-coded:15", "reading-second-only:16",
        "reading-comment-gone:17",
      ])
    #expect(found.allSatisfy { !$0.message.contains("drogo") })
  }

  @Test("Without held-out readings nothing is measured, and a finding says so")
  func onlyOpen() throws {
    let gold = "comment,theme,reader,part\n1/1,price,first,open\n"
    let text = MarkdownWriter.write(try Self.appendix(gold).document)
    #expect(!text.contains("How well the rules find the themes"))
    let found = try Self.consultation(gold).read { try $0.check(jobs: 1).findings }
    #expect(found.contains { $0.code == "readings-without-comments" })
  }

  @Test("One reading without parts: the second reader and what is not recorded are named")
  func oneReading() throws {
    let text = MarkdownWriter.write(
      try Self.appendix("comment,theme\n1/1,price\n7/1,\n").document)
    #expect(
      text.contains("Whether the rules were written with these comments in view is not recorded"))
    #expect(text.contains("No second reader has read them"))
    #expect(
      text.contains("| Theme | Comments: In the reading | Comments: By the rules | Precision |"))
    #expect(!text.contains("The two readings"))
  }

  @Test("The phrase of consultation.yaml stands as given")
  func phrase() throws {
    let small = try Self.consultation(Self.gold)
    let configuration = try small.scratch.read("consultation.yaml")
    try small.scratch.write(
      configuration + "\nreport:\n  wording:\n    readers: two officers, of a sample by lot\n",
      to: "consultation.yaml")
    let text = try small.read { study in
      MarkdownWriter.write(
        try study.appendix(of: study.importResponses(jobs: 1), jobs: 1).document)
    }
    #expect(text.contains("found in each: two officers, of a sample by lot. They are held out"))
    #expect(!text.contains("readings by the authors"))
  }

  @Test("Without a file of readings nothing is said but that there is no second reader")
  func none() throws {
    let (figures, all) = try Self.output(nil)
    #expect(figures.isEmpty)
    #expect(!all.contains("How well the rules find"))
    #expect(
      all.contains(
        "No second reader has coded a sample yet, so there is no figure of agreement between readers."
      ))
  }

  @Test("What is wrong with the file stops every command, with its place")
  func mistakes() throws {
    let small = try Self.consultation("comment,theme\n1/1,price\n1/1,price\n")
    let error = #expect(throws: StudyError.self) { try small.read { _ in } }
    #expect(error?.messages.first?.contains("gold.csv:3:1: error: this row stands twice") == true)
  }
}
