/// A fixed set of words of up to 16 bytes, lower-cased, each with a value: open addressing, at most
/// half full.
///
/// ``ShortWordTable`` is for words of eight bytes; names and words of other languages are longer.
struct WordTable: Sendable {
  /// A word in an integer; zero is no word.
  struct Key: Hashable, Sendable {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0

    init() {}

    init(_ word: some Collection<UInt8>) {
      guard word.count <= 16 else { return }
      for (place, byte) in word.enumerated() { put(byte, at: place) }
    }

    init(_ word: StaticString) {
      self = word.withUTF8Buffer { unsafe Key($0) }
    }

    /// The word at `range`: ASCII letters lower-cased, ’ as '.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
      guard range.count <= 18 else { return }
      var place = 0
      var at = range.lowerBound
      while at < range.upperBound {
        var byte = text[at]
        if ASCII.isUpper(byte) {
          byte |= 0x20
        } else if byte == 0xE2, at &+ 2 < range.upperBound, text[at &+ 1] == 0x80,
          text[at &+ 2] == 0x99
        {
          byte = UInt8(ascii: "'")
          at &+= 2
        }
        guard place < 16 else {
          (low, high) = (0, 0)
          return
        }
        put(byte, at: place)
        place &+= 1
        at &+= 1
      }
    }

    private mutating func put(_ byte: UInt8, at place: Int) {
      if place < 8 {
        low |= UInt64(byte) &<< UInt64(truncatingIfNeeded: place &* 8)
      } else {
        high |= UInt64(byte) &<< UInt64(truncatingIfNeeded: (place &- 8) &* 8)
      }
    }

    fileprivate var isEmpty: Bool { low == 0 }
  }

  private var keys: [Key]
  private var values: [UInt32]

  /// - Parameter words: lower-case words with white space between.
  init(_ words: String...) { self.init(words.map { (1, $0) }) }

  /// A word of several lists has the bits of all their values.
  init(_ lists: [(value: UInt32, words: String)]) {
    let words = lists.flatMap { list in
      list.words.utf8.split { $0 <= 0x20 }.map { (key: Key($0), value: list.value) }
    }
    var size = 16
    while size < words.count * 2 { size *= 2 }
    keys = Array(repeating: Key(), count: size)
    values = Array(repeating: 0, count: size)
    for word in words {
      let place = place(of: word.key)
      keys[place] = word.key
      values[place] |= word.value
    }
  }

  func contains(_ word: Key) -> Bool { self[word] != 0 }

  /// The value of a word; 0 where it is not there.
  subscript(word: Key) -> UInt32 { word.isEmpty ? 0 : values[place(of: word)] }

  /// Where the word is, or the empty place where it belongs.
  private func place(of word: Key) -> Int {
    let mask = keys.count &- 1
    var place = Int(truncatingIfNeeded: WordKey.hash(word.low, word.high)) & mask
    while keys[place] != word, !keys[place].isEmpty { place = (place &+ 1) & mask }
    return place
  }
}
