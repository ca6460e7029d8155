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
  /// The rules were made on both: F .994 of 176 boundaries and F .996 of 531.
  @Test(arguments: ["sentences-seen", "sentences-seen-2"])
  func theSeenTextsAreFound(name: String) throws {
    var score = BoundaryScore()
    for text in try MarkedText.fixture(name) {
      let (missed, wrong) = score.add(text)
      for at in missed { print("\(name), missed: \(context(text, at))") }
      for at in wrong { print("\(name), wrong: \(context(text, at))") }
    }
    print("letters, \(name): \(score)")
    #expect(score.f >= 0.99, "\(score)")
  }

  /// Precision 1.000, recall .971, F .986 of 175 boundaries within texts (250 sentences). It was .994
  /// until name and post of a signature became one sentence, and lines without a full stop were
  /// judged by their words and length.
  ///
  /// Read it as an upper bound. Its misses were never listed and no rule was changed for them, but
  /// one author wrote both halves just before the rules and had both in mind when drafting them
  /// (`sth.`, `c. 1790`, `Bridge St.`), so this half is not independent. Do not list its misses.
  @Test func theHeldOutHalfIsReported() throws {
    var score = BoundaryScore()
    for text in try MarkedText.fixture("sentences-held-out") { _ = score.add(text) }
    print("letters, held-out half: \(score)")
  }

  /// Texts by a second writer who had seen neither the rules nor the other texts; nobody has looked
  /// at what is missed there, and nobody is to.
  ///
  /// Precision .963, recall .979, F .971 of 242 boundaries; F .938 before the second seen set. The
  /// figure was looked at three times while the rules were made on that set (F .967, .967, .971), so
  /// it is slightly favourable.
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
