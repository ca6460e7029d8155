/// SplitMix64 (Steele, Lea and Flood 2014), so that a seed gives the same texts everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix {
  /// A text of pieces that have a meaning in some format.
  mutating func hostileText() -> String {
    let pieces = [
      "<", ">", "&", "\"", "'", "</p>", "<script>", "-->", "<!--", "]]>", "&lt;", "&#60;", "*",
      "**",
      "_", "`", "```", "~~~", "#", "# ", "- ", "+ ", "1. ", "12) ", "> ", "    ", "\t", "\n",
      "\n\n",
      "\r\n", "\r", "|", "\\", "[", "](x)", "![", "http://a.b", "www.a.b", "a@b.c", "===", "---",
      ":-:",
      "=1+1", "@x", "$x$", "word", "Ünï", "学校", "e\u{301}", "\u{202E}", "\u{2066}", "\u{2069}",
      "\u{2028}", "\u{0}", "\u{7}", "\u{85}", "\u{FFFF}", "\u{FEFF}", "\u{A0}", " ", " ", "; ", "!",
      ":",
    ]
    return (0..<Int.random(in: 0...14, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
