import Foundation
import SoundingsText
import Testing

/// A text whose sentences were marked by hand: `⟦One.⟧ ⟦Two.⟧`.
struct MarkedText {
  var bytes: [UInt8] = []
  /// Where sentences start, but for the first.
  var boundaries: Set<Int> = []

  init(_ line: Substring) {
    for character in line.replacingOccurrences(of: "\\n", with: "\n").unicodeScalars {
      switch character {
      case "⟦": if !bytes.isEmpty { boundaries.insert(bytes.count) }
      case "⟧": continue
      default: bytes.append(contentsOf: Array(String(Character(character)).utf8))
      }
    }
  }

  static func fixture(_ name: String) throws -> [MarkedText] {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Fixtures"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { MarkedText($0) }
  }
}

/// How well found boundaries equal marked ones.
struct BoundaryScore: CustomStringConvertible {
  var right = 0
  var found = 0
  var marked = 0

  var precision: Double { Double(right) / Double(found) }
  var recall: Double { Double(right) / Double(marked) }
  var f: Double { 2 * precision * recall / (precision + recall) }

  mutating func add(_ text: MarkedText) -> (missed: [Int], wrong: [Int]) {
    let starts = Set(LetterSentences.all(in: text.bytes.span).dropFirst().map(\.lowerBound))
    right += starts.intersection(text.boundaries).count
    found += starts.count
    marked += text.boundaries.count
    return (
      text.boundaries.subtracting(starts).sorted(), starts.subtracting(text.boundaries).sorted()
    )
  }

  var description: String {
    let figures = [precision, recall, f].map { String(format: "%.4f", $0) }
    return "precision \(figures[0]), recall \(figures[1]), F \(figures[2]) of \(marked) boundaries"
  }
}

struct LetterSentenceTests {
  @Test func theSeenHalfIsFound() throws {
    var score = BoundaryScore()
    for text in try MarkedText.fixture("sentences-seen") {
      let (missed, wrong) = score.add(text)
      for at in missed { print("seen, missed: \(context(text, at))") }
      for at in wrong { print("seen, wrong: \(context(text, at))") }
    }
    print("letters, seen half: \(score)")
    #expect(score.f >= 0.97, "\(score)")
  }

  /// Precision 1.000, recall .989, F .994 of 175 boundaries within texts (250 sentences).
  ///
  /// Read it as an upper bound. Its misses were never listed and no rule was changed for them, but
  /// one author wrote both halves just before the rules and had both in mind when drafting them
  /// (`sth.`, `c. 1790`, `Bridge St.`), so this half is not independent. Do not list its misses.
  @Test func theHeldOutHalfIsReported() throws {
    var score = BoundaryScore()
    for text in try MarkedText.fixture("sentences-held-out") { _ = score.add(text) }
    print("letters, held-out half: \(score)")
  }

  /// Texts by a second writer who had seen neither the rules nor the other texts; nobody has looked at
  /// what is missed there, and nobody is to.
  ///
  /// Precision .911, recall .967, F .938 of 242 boundaries.
  @Test func theTextsOfAnotherWriterAreReported() throws {
    var score = BoundaryScore()
    for text in try MarkedText.fixture("sentences-fresh") { _ = score.add(text) }
    print("letters, another writer: \(score)")
  }

  private func context(_ text: MarkedText, _ at: Int) -> String {
    let before = String(decoding: text.bytes[max(0, at - 30)..<at], as: UTF8.self)
    let after = String(decoding: text.bytes[at..<min(text.bytes.count, at + 20)], as: UTF8.self)
    return "\(before)|\(after)".replacingOccurrences(of: "\n", with: "\\n")
  }
}
