/// Up to eight bytes of a word, lower-cased, in an integer. Longer words have none.
struct ShortWord: Equatable {
  fileprivate var bytes: UInt64 = 0

  /// The word that `bytes` spell, which must be lower-case and of at most eight bytes.
  init(_ word: some Sequence<UInt8>) {
    for byte in word { bytes = bytes &<< 8 | UInt64(byte) }
  }

  /// The word at `range` with ASCII letters lower-cased, or nil if it is empty or too long.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= 8 else { return nil }
    for at in range {
      let byte = text[at]
      bytes = bytes &<< 8 | UInt64(ASCII.isUpper(byte) ? byte | 0x20 : byte)
    }
  }
}

/// A fixed set of short words, each with a value: open addressing, at most a quarter full.
///
/// A `Set` would do; its keyed hash costs more than the rest of a decision at a full stop.
struct ShortWordTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt8]

  init(_ lists: [(value: UInt8, words: String)]) {
    let words = lists.flatMap { list in
      list.words.utf8.split(separator: UInt8(ascii: " ")).map { (ShortWord($0), list.value) }
    }
    var size = 16
    while size < words.count * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    for (word, value) in words {
      let place = place(of: word)
      keys[place] = word.bytes
      values[place] = value
    }
  }

  init(_ words: String) { self.init([(1, words)]) }

  func contains(_ word: ShortWord) -> Bool { self[word] != nil }

  subscript(word: ShortWord) -> UInt8? {
    let place = place(of: word)
    return keys[place] == word.bytes ? values[place] : nil
  }

  /// Where the word is, or the empty place where it belongs.
  private func place(of word: ShortWord) -> Int {
    let mask = keys.count &- 1
    var place = Int(truncatingIfNeeded: (word.bytes &* 0x9E37_79B9_7F4A_7C15) &>> 40) & mask
    while keys[place] != word.bytes, keys[place] != 0 { place = (place &+ 1) & mask }
    return place
  }
}
