extension SplitMix64 {
  /// The words that random texts and frames share, so that rules do fire.
  static let vocabulary = [
    "fund", "funds", "funding", "funded", "Fund", "FUNDED", "under", "underfunded", "work", "load",
    "workload", "Workload’s", "head", "heads", "head's", "head’s", "HEAD’S", "school", "schools",
    "school's", "it", "IT", "It", "IT's", "it’s", "café", "cafe", "CAFÉ", "cafe\u{301}", "CAFE",
    "école", "Ecole", "teach", "teaching", "teaches", "taught", "10", "2.5", "a", "b", "c", "a",
    "b", "c", "s", "naïve", "ﬁrm", "straße", "STRASSE", "学", "校", "e-mail", "co\u{AD}op",
  ]

  private static let separators = [
    ", ", "-", " – ", "—", "/", "\n", "\r\n", "\n\n", ". ", "! ", "? ", ".", "… ", " (", ") ",
    "-\n", "-\n", "-\r\n", " -\n", "- \n ", "\u{2010}\n", "\u{AD}\n", "\u{AD}-\n", " 😀 ", "👩🏽‍🏫", "’ ",
    " “", "” ", "'", " '", "’", "_", ":", "; ", " para. ", " e.g. ", "\n• ", "\n1. ", "\t",
    "\u{A0}",
    "*", "\u{200D}", "\u{301} ", "",
  ]

  /// A text that rules of ``frame(themes:)`` often fire on, with all that makes words hard to find.
  public mutating func text(words: Int) -> String {
    var text = once(in: 8) ? pick(Self.separators) : ""
    for _ in 0..<words {
      text += pick(Self.vocabulary)
      text += once(in: 3) ? pick(Self.separators) : " "
    }
    return text
  }
}
