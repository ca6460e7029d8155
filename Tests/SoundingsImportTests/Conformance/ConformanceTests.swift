import SoundingsModel
import Testing

@testable import SoundingsImport

/// What holds for every importer, whatever the format: each test runs over each layout.
@Suite("Every importer")
struct ConformanceTests {
  static let readable = ImporterCase.all.filter(\.isReadable)
  static let texts = readable.filter(\.isText)
  static let several = readable.filter(\.holdsSeveral)
  /// How many truncations, and how many files with flipped bytes, each layout gets.
  static let seeds = 200
  /// The same where a program is started for each: 40, since starting one takes milliseconds.
  static let programSeeds = 40

  @Test("each layout has one case", arguments: Layout.allCases)
  func hasCase(_ layout: Layout) {
    #expect(ImporterCase.all.count { $0.layout == layout } == 1)
  }

  @Test(
    "a good file is known by its content; its responses and their texts are all there",
    arguments: readable)
  func good(_ example: ImporterCase) {
    let result = check(example, example.good)
    #expect(result?.files.last?.layout == example.layout.rawValue)
    expect(result, holds: example.texts)
  }

  @Test("an empty file gives no response and is no crash", arguments: ImporterCase.all)
  func empty(_ example: ImporterCase) {
    for isDeclared in [false, true] {
      if let result = check(example, [], isDeclared: isDeclared) {
        #expect(result.ledger.analysed == 0)
        #expect(!result.findings.isEmpty)
      }
    }
  }

  @Test("a byte order mark changes nothing", arguments: texts)
  func mark(_ example: ImporterCase) {
    expect(check(example, [0xEF, 0xBB, 0xBF] + example.good), holds: example.texts)
  }

  @Test("lines may end with LF, CRLF or nothing at the end", arguments: texts)
  func lineEnds(_ example: ImporterCase) {
    let plain = example.good.filter { $0 != 0x0D }
    let carriage = plain.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let unended = Array(plain.reversed().drop { $0 == 0x0A }.reversed())
    for bytes in [plain, carriage, unended] {
      expect(check(example, bytes), holds: example.texts)
    }
  }

  @Test("NUL within a text loses no response", arguments: readable)
  func nul(_ example: ImporterCase) {
    let result = check(example, damaged(example, with: [0]))
    if example.isText { #expect(result?.received == example.texts.count) }
  }

  @Test("bytes that are no UTF-8 lose no response", arguments: texts)
  func badUTF8(_ example: ImporterCase) {
    for bytes: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
      let result = check(example, damaged(example, with: bytes))
      #expect(result?.received == example.texts.count)
    }
  }

  @Test("cut off anywhere", arguments: readable)
  func cut(_ example: ImporterCase) {
    let good = example.good
    var damage = Damage(good, seed: 1966)
    let cuts =
      example.isText && good.count <= 600
      ? (0...good.count).map { Array(good[..<$0]) }
      : (0..<seeds(example)).map { _ in damage.cut() }
    for (turn, bytes) in cuts.enumerated() {
      check(example, bytes, isDeclared: turn.isMultiple(of: 2))
    }
  }

  @Test("with bytes flipped", arguments: readable)
  func flipped(_ example: ImporterCase) {
    var damage = Damage(example.good, seed: 2007)
    for turn in 0..<seeds(example) {
      check(example, damage.flipped(), isDeclared: turn.isMultiple(of: 2))
    }
  }

  @Test("10,000 responses in one file", arguments: several)
  func many(_ example: ImporterCase) {
    let texts = ImporterCase.texts(10_000)
    expect(check(example, example.make(texts)), holds: texts)
  }

  @Test(
    "text from right to left, emoji and astral letters arrive byte for byte",
    arguments: readable)
  func scripts(_ example: ImporterCase) {
    let text =
      switch example.scripts {
      case .all: "Too long – שלום עולם, مرحبا 👩🏽‍🏫 𝔖𝔠𝔥𝔲𝔩𝔢 e\u{301}, naïve “far”."
      case .withoutAstral: "Too long – שלום עולם, مرحبا, naïve “far”."
      case .western: "Too long – naïve “far”, Größe."
      }
    let result = check(example, example.make([text]))
    #expect(result?.comments.map { Array($0.text.utf8) } == [Array(text.utf8)])
  }

  @Test("two runs give the same", arguments: readable)
  func deterministic(_ example: ImporterCase) {
    for bytes in [example.good, Array(example.good.dropLast(example.good.count / 3))] {
      let results = (0..<2).map { _ in check(example, bytes)?.everything }
      #expect(results[0] == results[1])
    }
  }

  private func seeds(_ example: ImporterCase) -> Int {
    example.program == nil ? Self.seeds : Self.programSeeds
  }

  /// The good file with bytes put into its first text, or into its middle where no text can be seen.
  private func damaged(_ example: ImporterCase, with bytes: [UInt8]) -> [UInt8] {
    let good = example.good
    let place =
      ByteSearch.first(ImporterCase.marker, in: good).map { $0 + ImporterCase.marker.utf8.count }
      ?? good.count / 2
    return Array(good[..<place]) + bytes + Array(good[place...])
  }

  /// Reads a file; none of its words are in what is said about it.
  ///
  /// - Returns: nil where the import ended in an error.
  @discardableResult
  private func check(
    _ example: ImporterCase, _ bytes: [UInt8], isDeclared: Bool = false
  ) -> ImportResult? {
    expectBalance(ImporterCase.marker) { try example.read(bytes, isDeclared: isDeclared) }
  }

  private func expect(_ result: ImportResult?, holds texts: [String]) {
    #expect(result?.received == texts.count)
    #expect(result?.ledger.analysed == texts.count)
    // As one truth: the difference of long lists takes the square of their length.
    let isSame = result?.comments.map(\.text) == texts
    #expect(isSame)
  }
}
