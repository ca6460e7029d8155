/// SplitMix64: the same seed gives the same texts everywhere.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Random texts in which the interesting code points are frequent.
enum RandomText {
  /// One of each break class at least, and what the sentence rules look for.
  static let pieces: [String] = [
    " ", " ", " ", "\n", "\r\n", "\r", "\n\n", "\t", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}",
    "\u{A0}", ".", ".", ".", "!", "?", "…", "...", "?!", ",", ";", ":", "'", "\"", "’", "‘", "“",
    "”",
    "(", ")", "[", "-", "–", "—", "-\n", "-\r\n ", "\u{AD}\n", "‐\n", "_", "__", "/", "&", "a", "b",
    "A",
    "Z", "no", "Mr", "St", "e.g", "etc", "para", "The", "it", "1", "2", "10", "4.2", "(a)", "i)",
    "- ", "• ", "£", "é", "É", "e\u{301}", "ß", "\u{301}", "\u{308}", "\u{200D}", "\u{AD}",
    "\u{200B}",
    "\u{2060}", "²", "½", "カ", "ナ", "ー", "漢", "字", "あ", "א", "ב", "״", "Ա", "ա", "՜", "։", "·",
    "․", "﹒", "．", "。", "！", "？", "।", "🇬", "🇧", "🇫", "👨", "👩", "🏽", "❤\u{FE0F}", "Ⓜ", "한",
    "ᄀ", "ᅡ", "ᆨ", "가", "각", "क", "्", "ि", "ก", "ำ", "\u{0600}", "\u{0}", "\u{7}", "ǆ", "ǅ", "ª",
    "٣", "٫", "×", "word", "word", "long-word", "naïve", "don't", "don’t", "internationalisation",
    "\u{1F1E6}", "\u{E0001}", "\u{FEFF}", "\u{3000}", "\u{1D7D8}",
  ]

  static func bytes(seed: UInt64, pieces count: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    // A few pieces make most of a text, so that they meet each other often.
    let favourites = (0..<6).map { _ in Int.random(in: 0..<pieces.count, using: &random) }
    for _ in 0..<count {
      let piece =
        Bool.random(using: &random)
        ? pieces[favourites[Int.random(in: 0..<6, using: &random)]]
        : pieces[Int.random(in: 0..<pieces.count, using: &random)]
      bytes.append(contentsOf: Array(piece.utf8))
    }
    return bytes
  }
}
