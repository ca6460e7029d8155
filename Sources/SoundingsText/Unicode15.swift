/// Properties of code points as Unicode 15.0 has them.
///
/// A look-up is two table reads; the tables are generated (`Scripts/make-unicode-tables.py`).
public enum Unicode15 {
  private static var index: StaticTable { StaticTable(UnicodeTables.blockIndex) }
  private static var blocks: StaticTable { StaticTable(UnicodeTables.blocks) }
  private static var words: StaticTable { StaticTable(UnicodeTables.wordBreak) }
  private static var sentences: StaticTable { StaticTable(UnicodeTables.sentenceBreak) }
  private static var graphemes: StaticTable { StaticTable(UnicodeTables.graphemeBreak) }
  private static var flags: StaticTable { StaticTable(UnicodeTables.flags) }

  /// The class of a code point: those of one class have every property below in common.
  @inline(__always)
  static func propertyClass(of code: UInt32) -> Int {
    guard code < UnicodeTables.limit else { return 0 }
    let block = index.number(at: Int(code >> 7) &* 2, digits: 2)
    return Int(blocks[block &<< 7 | Int(code & 0x7F)])
  }

  /// Word_Break.
  public static func wordBreak(of code: UInt32) -> WordBreak {
    WordBreak(rawValue: words[propertyClass(of: code)]) ?? .other
  }

  /// Sentence_Break.
  public static func sentenceBreak(of code: UInt32) -> SentenceBreak {
    SentenceBreak(rawValue: sentences[propertyClass(of: code)]) ?? .other
  }

  /// Grapheme_Cluster_Break.
  public static func graphemeBreak(of code: UInt32) -> GraphemeBreak {
    GraphemeBreak(rawValue: graphemes[propertyClass(of: code)]) ?? .other
  }

  /// Extended_Pictographic, of UTS #51.
  public static func isExtendedPictographic(_ code: UInt32) -> Bool {
    flags[propertyClass(of: code)] & 1 != 0
  }

  /// Whether the general category is L* or N*.
  public static func isLetterOrNumber(_ code: UInt32) -> Bool {
    flags[propertyClass(of: code)] & 2 != 0
  }

  /// Whether folding drops it: general category Mn (accents) or Cf (soft hyphen, zero width).
  public static func isMarkOrFormat(_ code: UInt32) -> Bool {
    flags[propertyClass(of: code)] & 4 != 0
  }

  /// What segmenting into words asks of a code point, for one class look-up.
  @inline(__always)
  static func wordProperties(
    of code: UInt32
  ) -> (wordBreak: WordBreak, isPictograph: Bool, isLetterOrNumber: Bool) {
    let each = propertyClass(of: code)
    let flag = flags[each]
    return (WordBreak(rawValue: words[each]) ?? .other, flag & 1 != 0, flag & 2 != 0)
  }

  /// What segmenting into graphemes asks of a code point, for one class look-up.
  @inline(__always)
  static func graphemeProperties(of code: UInt32) -> (GraphemeBreak, isPictograph: Bool) {
    let each = propertyClass(of: code)
    return (GraphemeBreak(rawValue: graphemes[each]) ?? .other, flags[each] & 1 != 0)
  }
}
