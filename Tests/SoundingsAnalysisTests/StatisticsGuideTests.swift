import Foundation
import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Documentation/statistics")
struct StatisticsGuideTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "Documentation/statistics")

  private static func text(_ page: String) throws -> String {
    try String(contentsOf: folder.appending(path: page), encoding: .utf8)
  }

  /// The cells of the index's rows that begin with a link to a page.
  private static func index() throws -> [[String]] {
    try text("README.md").components(separatedBy: "\n").filter { $0.hasPrefix("| [") }.map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// The page of a cell such as "[Wilson](wilson.md)".
  private static func page(_ cell: String) -> String? {
    cell.firstMatch(of: #/\]\((.+\.md)\)/#).map { String($0.1) }
  }

  @Test("The index names every page, and only pages that there are")
  func pages() throws {
    let named = Set(try Self.index().compactMap { Self.page($0[0]) })
    let written = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }
    #expect(named == Set(written))
  }

  @Test("The index names files of the program that there are")
  func files() throws {
    let rows = try Self.index()
    #expect(rows.count > 10)
    for row in rows {
      for file in row[1].split(separator: ", ") {
        let path = Self.root.appending(path: "Sources/\(file.trimmingPrefix("`").dropLast())").path
        #expect(FileManager.default.fileExists(atPath: path), "\(file)")
      }
    }
  }

  @Test("Each page says how, from where, at what cost and when not")
  func headings() throws {
    for page in Set(try Self.index().compactMap { Self.page($0[0]) }) {
      let text = try Self.text(page)
      #expect(text.hasPrefix("# "), "\(page)")
      #expect(text.contains("\n**Formula.** ") || text.contains("\n**Method.** "), "\(page)")
      for heading in ["Source", "Cost", "When not to use it"] {
        #expect(text.contains("\n**\(heading).** "), "\(page): \(heading)")
      }
    }
  }

  private static func digits(_ value: Double, _ places: Int) -> String {
    let text = String(format: "%.\(places)f", value)
    return text.replacing(#/^(-?)0\./#) { "\($0.1 == "-" ? "−" : "")." }
  }

  private static func bounds(_ estimate: Estimate) -> String {
    // A bound of nothing is exact.
    let lower = estimate.lower == 0 ? "0" : digits(estimate.lower, 4)
    return "\(lower) to \(digits(estimate.upper, 4))"
  }

  @Test("The examples of the pages are what the program computes")
  func examples() throws {
    let wilson = try Self.text("wilson.md")
    #expect(
      wilson.contains(
        "81 of 263: " + Self.bounds(try #require(Intervals.wilson(Share(81, of: 263))))))
    #expect(
      wilson.contains(
        "Nobody of 20: " + Self.bounds(try #require(Intervals.wilson(Share(0, of: 20))))))

    let newcombe = try Self.text("newcombe.md")
    let (june, november) = (Share(56, of: 70), Share(48, of: 80))
    let difference = try #require(Intervals.newcombe(june, minus: november))
    #expect(
      newcombe.contains(
        "56/70 − 48/80 = \(Self.digits(difference.value, 4)): \(Self.bounds(difference))"))
    let nobody = try #require(Intervals.newcombe(Share(0, of: 10), minus: Share(0, of: 20)))
    #expect(newcombe.contains("Nobody of 10 and nobody of 20: " + Self.bounds(nobody)))

    let fisher = try Self.text("fisher.md")
    let p = [(june, november), (Share(3, of: 4), Share(1, of: 4))].map {
      Self.digits(FisherExact.twoSided($0.0, $0.1), 4)
    }
    #expect(fisher.contains("56/70 against 48/80: p = \(p[0])"))
    #expect(fisher.contains("3 of 4 against 1 of 4: p = \(p[1])"))

    let q = FalseDiscovery.benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.2, 1])
      .map { $0 == 1 ? "1" : Self.digits($0, 2) }
    #expect(
      try Self.text("benjamini-hochberg.md").contains(
        "q = \(q.dropLast().joined(separator: ", ")) and \(q[5])"))

    let keyness = try Self.text("keyness.md")
    let (set, rest) = (Share(10, of: 40), Share(20, of: 300))
    let ratio = try #require(Keyness.logRatio(set, rest))
    let evidence = Keyness.logLikelihood(set, rest)
    #expect(
      keyness.contains(
        "G² = \(Self.digits(evidence, 2)), log ratio \(Self.digits(ratio, 2))"))
    let swiss = Keyness.logLikelihood(Share(110, of: 2552), Share(111, of: 29225))
    #expect(keyness.contains("111 of 29,225: G² = \(Self.digits(swiss, 2))"))

    let share = try Self.text("share-and-quantifier.md")
    #expect(share.contains("15 of 26 who answered is \(Share(15, of: 26).percent ?? 0)%"))
    let few = Share(149, of: 1000)
    let word = try #require(QuantifierScale.standard.word(for: few))
    #expect(share.contains("149 of 1,000 prints as \(few.percent ?? 0)% and is still \"\(word)\""))
  }

  @Test("The page of quantifier words has the steps of the default scale, in their order")
  func quantifiers() throws {
    let rows = try Self.text("share-and-quantifier.md").components(separatedBy: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst()
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }[1] }
    #expect(rows == QuantifierScale.standard.steps.map(\.word))
  }
}
