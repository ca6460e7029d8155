import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Agreement character by character")
struct CharacterAgreementTests {
  private static let flat = CodeFrame(version: "", themes: ["a", "b"].map { Theme(id: $0) })

  private static func agreement(
    _ found: [[MarkedRange]], _ wanted: [[MarkedRange]], _ lengths: [Int],
    frame: CodeFrame = flat, statistics: [AgreementStatistic] = [.kappa, .f1], seed: UInt64 = 1
  ) -> Agreement {
    CodingAgreement.measure(
      found, against: wanted, lengths: lengths, frame: frame, statistics: statistics, seed: seed,
      stream: 1)
  }

  private static func mark(_ range: Range<Int>, _ theme: Int = 0) -> MarkedRange {
    MarkedRange(theme: theme, range: range)
  }

  @Test(
    "80 and 70 characters, 50 in common: kappa depends on the length of the text",
    arguments: [(100, -0.316), (1000, 0.640)])
  func lengths(length: Int, kappa: Double) throws {
    let measured = Self.agreement([[Self.mark(0..<80)]], [[Self.mark(30..<100)]], [length])
    let counts = measured.themes[0].counts
    #expect(
      counts
        == MatchCounts(
          truePositives: 50, falsePositives: 30, falseNegatives: 20,
          trueNegatives: length - 100))
    #expect(abs(try #require(measured.themes[0].value(.kappa)) - kappa) < 0.0005)
    #expect(measured.pooled.counts == counts)
    #expect(measured.comments == 1)
  }

  @Test("What is marked twice counts once; what touches does not overlap")
  func overlaps() {
    let measured = Self.agreement(
      [[Self.mark(0..<6), Self.mark(4..<10), Self.mark(5..<6), Self.mark(12..<14)]],
      [[Self.mark(10..<12), Self.mark(2..<3)]], [20])
    #expect(
      measured.themes[0].counts
        == MatchCounts(
          truePositives: 1, falsePositives: 11, falseNegatives: 2, trueNegatives: 6))
  }

  @Test("A sub-theme's characters are those of the theme above it too")
  func ancestors() {
    let frame = CodeFrame(
      version: "", themes: [Theme(id: "below", parent: "above"), Theme(id: "above")])
    let measured = Self.agreement(
      [[Self.mark(0..<4, 0), Self.mark(2..<6, 1)]], [[Self.mark(0..<5, 1)]], [10], frame: frame)
    #expect(
      measured.themes.map(\.counts) == [
        MatchCounts(truePositives: 0, falsePositives: 4, falseNegatives: 0, trueNegatives: 6),
        MatchCounts(truePositives: 5, falsePositives: 1, falseNegatives: 0, trueNegatives: 4),
      ])
  }

  /// Marks of two coders in some comments, and their lengths.
  private static func random(
    _ seed: UInt64
  ) -> (found: [[MarkedRange]], wanted: [[MarkedRange]], lengths: [Int]) {
    var generator = PCG32(seed: seed, stream: 9)
    let lengths = (0..<12).map { _ in 1 + Int(generator.next(below: 30)) }
    func coding() -> [[MarkedRange]] {
      lengths.map { length in
        (0..<generator.next(below: 4)).map { _ in
          let start = Int(generator.next(below: UInt32(length)))
          let end = start + 1 + Int(generator.next(below: UInt32(length - start)))
          return mark(start..<end, Int(generator.next(below: 2)))
        }
      }
    }
    return (coding(), coding(), lengths)
  }

  @Test("Equals marking each character on its own", arguments: 1...12 as ClosedRange<UInt64>)
  func plainly(seed: UInt64) {
    let (found, wanted, lengths) = Self.random(seed)
    let measured = Self.agreement(found, wanted, lengths, statistics: [], seed: seed)
    for theme in 0..<2 {
      var plain = MatchCounts()
      for (comment, length) in lengths.enumerated() {
        for character in 0..<length {
          func has(_ marks: [MarkedRange]) -> Bool {
            marks.contains { $0.theme == theme && $0.range.contains(character) }
          }
          switch (has(found[comment]), has(wanted[comment])) {
          case (true, true): plain.truePositives += 1
          case (true, false): plain.falsePositives += 1
          case (false, true): plain.falseNegatives += 1
          case (false, false): plain.trueNegatives += 1
          }
        }
      }
      #expect(measured.themes[theme].counts == plain)
    }
  }

  @Test(
    "Whole comments marked are comments that have the theme: the figures are the same",
    arguments: 1...5 as ClosedRange<UInt64>)
  func wholeComments(seed: UInt64) {
    let (found, wanted, _) = Self.random(seed)
    func given(_ marks: [[MarkedRange]]) -> [[Int]] { marks.map { $0.map(\.theme) } }
    func whole(_ marks: [[MarkedRange]]) -> [[MarkedRange]] {
      marks.map { $0.map { Self.mark(0..<1, $0.theme) } }
    }
    let characters = Self.agreement(
      whole(found), whole(wanted), Array(repeating: 1, count: found.count),
      statistics: AgreementStatistic.allCases, seed: seed)
    let comments = CodingAgreement.measure(
      given(found), against: given(wanted), frame: Self.flat, seed: seed, stream: 1)
    #expect(characters.themes == comments.themes)
    #expect(characters.pooled == comments.pooled)
    #expect(characters.macroF1 == comments.macroF1)
  }

  @Test("Counts of parts add up to those of the whole", arguments: 1...5 as ClosedRange<UInt64>)
  func parts(seed: UInt64) {
    let (found, wanted, lengths) = Self.random(seed)
    let whole = Self.agreement(found, wanted, lengths)
    func part(_ range: Range<Int>) -> Agreement {
      Self.agreement(
        Array(found[range]), Array(wanted[range]), Array(lengths[range]),
        statistics: [])
    }
    for theme in 0..<2 {
      var sum = part(0..<5).themes[theme].counts
      sum += part(5..<12).themes[theme].counts
      #expect(sum == whole.themes[theme].counts)
    }
  }

  @Test("The order of the themes changes no figure", arguments: 1...5 as ClosedRange<UInt64>)
  func relabelled(seed: UInt64) {
    let (found, wanted, lengths) = Self.random(seed)
    func swapped(_ marks: [[MarkedRange]]) -> [[MarkedRange]] {
      marks.map { $0.map { Self.mark($0.range, 1 - $0.theme) } }
    }
    let forth = Self.agreement(found, wanted, lengths)
    let back = Self.agreement(swapped(found), swapped(wanted), lengths)
    #expect(forth.themes == back.themes.reversed())
    #expect(forth.pooled == back.pooled)
  }

  @Test("Macro F1 is the mean of the themes' F1, micro F1 that of the pooled counts")
  func averages() {
    let measured = Self.agreement(
      [[Self.mark(0..<10), Self.mark(0..<2, 1)]], [[Self.mark(0..<10), Self.mark(2..<4, 1)]], [20])
    #expect(measured.macroF1.value == 0.5)
    #expect(measured.pooled.value(.f1) == 20.0 / 24)
  }
}
