/// The form under which a word is compared: case and accents folded, once per distinct term.
///
/// Full case folding of Unicode 15.0 (ß is ss) and canonical decomposition without what has general
/// category Mn (é is e); ’ ʼ and ＇ become '; format characters (Cf), such as the soft hyphen and
/// the zero-width joiners, are dropped. Folding again changes nothing. A mark of category Mn is
/// dropped whatever its script, so vowel signs of some Indic scripts go as accents do.
public func foldedTerm(_ term: Span<UInt8>) -> [UInt8] {
  var folded: [UInt8] = []
  folded.reserveCapacity(term.count)
  var at = 0
  while at < term.count {
    let byte = term[at]
    if byte < 0x80 {
      folded.append(ASCII.isUpper(byte) ? byte | 0x20 : byte)
      at &+= 1
    } else {
      let scalar = decodeScalar(in: term, at: at)
      Folding.append(scalar.code, to: &folded)
      at &+= scalar.length
    }
  }
  return folded
}

/// A folded term without the possessive `'s` at its end: `head's` gives `head`.
///
/// Only a term with something before the `'s` loses it.
public func strippedPossessive(_ folded: [UInt8]) -> [UInt8] {
  folded.count > 2 && folded.suffix(2).elementsEqual([UInt8(ascii: "'"), UInt8(ascii: "s")])
    ? Array(folded.dropLast(2)) : folded
}

enum Folding {
  private static var entries: StaticTable { StaticTable(UnicodeTables.foldings) }
  private static var pool: StaticTable { StaticTable(UnicodeTables.foldingPool) }
  private static let firstPoolTarget = 0x40000

  /// Appends what `code` folds to, as UTF-8.
  static func append(_ code: UInt32, to folded: inout [UInt8]) {
    if Unicode15.isMarkOrFormat(code) { return }
    if appendHangul(code, to: &folded) { return }
    guard let target = target(of: code) else { return appendUTF8(code, to: &folded) }
    guard target >= firstPoolTarget else { return appendUTF8(UInt32(target), to: &folded) }
    let start = target - firstPoolTarget
    for part in 0..<Int(pool[start]) {
      appendUTF8(UInt32(pool.number(at: start + 1 + 3 * part, digits: 3)), to: &folded)
    }
  }

  /// The target that the table gives for `code`; binary search.
  private static func target(of code: UInt32) -> Int? {
    var low = 0
    var high = entries.count / 6
    while low < high {
      let middle = (low + high) / 2
      let key = entries.number(at: middle * 6, digits: 3)
      if key == Int(code) { return entries.number(at: middle * 6 + 3, digits: 3) }
      if key < Int(code) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Decomposes a Hangul syllable by the arithmetic of the Unicode Standard, section 3.12.
  private static func appendHangul(_ code: UInt32, to folded: inout [UInt8]) -> Bool {
    guard code >= 0xAC00, code < 0xAC00 + 11172 else { return false }
    let index = code - 0xAC00
    appendUTF8(0x1100 + index / 588, to: &folded)
    appendUTF8(0x1161 + index % 588 / 28, to: &folded)
    if index % 28 != 0 { appendUTF8(0x11A7 + index % 28, to: &folded) }
    return true
  }

  private static func appendUTF8(_ code: UInt32, to folded: inout [UInt8]) {
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    UTF8.encode(scalar).map { folded.append(contentsOf: $0) }
  }
}
