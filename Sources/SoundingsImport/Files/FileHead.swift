/// What a file begins with, for those who recognise its layout.
struct FileHead {
  /// All bytes of the file.
  let raw: [UInt8]
  /// The first 64 KB without zero bytes, so that UTF-16 reads like ASCII.
  let text: [UInt8]
  /// Where `text` begins, after white space and a byte order mark; nil where there is nothing else.
  let start: Int?

  init(_ raw: [UInt8]) {
    self.raw = raw
    text = Array(raw.prefix(1 << 16).lazy.filter { $0 != 0 })
    start = text.firstIndex { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF && $0 < 0xFE }
  }

  /// Whether the first 64 KB hold the words.
  func holds(_ words: String) -> Bool { ByteSearch.first(words, in: text) != nil }
}
