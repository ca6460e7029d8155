internal import SoundingsText

/// Finds the words of one text after the other.
struct WordReader {
  private var tokens = TokenBuffer()

  /// Replaces the words that were found by those of a text.
  mutating func read(_ text: Span<UInt8>) { Tokenizer.findWords(text, into: &tokens) }

  /// Appends a hash of each word of the text that was read last.
  func append(_ text: Span<UInt8>, to words: inout [UInt64]) {
    let (starts, ends) = (tokens.starts.span, tokens.ends.span)
    let first = words.count
    // Room for all at once, since an append for each asks each time whether there is room.
    words.append(contentsOf: repeatElement(0, count: tokens.count))
    var added = words.mutableSpan
    for token in 0..<tokens.count {
      added[first + token] = foldedHash(text, from: Int(starts[token]), to: Int(ends[token]))
    }
  }

  /// The bytes from the first to the last of a range of words.
  func bytes(of words: Range<Int>) -> Range<Int> {
    Int(tokens.starts[words.lowerBound])..<Int(tokens.ends[words.upperBound - 1])
  }

  /// The words of a text between double quotation marks of one paragraph.
  static func quotedWords(in text: String) -> [Range<Int>] {
    let bytes = text.utf8.span
    guard mayQuote(bytes) else { return [] }
    var reader = WordReader()
    reader.read(bytes)
    return reader.quotedWords(in: bytes)
  }

  private func quotedWords(in text: Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var opened: Int?
    var lineBreaks = 0
    for place in 0..<text.count {
      let byte = text[place]
      if byte == UInt8(ascii: "\n") {
        lineBreaks += 1
        if lineBreaks == 2 { opened = nil }
      } else if byte > 0x20 {
        lineBreaks = 0
        guard let mark = QuotationMark(at: place, in: text) else { continue }
        if mark == .opening || mark == .straight && opened == nil {
          opened = place
        } else if let start = opened {
          let words = firstWord(after: start)..<firstWord(after: place)
          if !words.isEmpty { ranges.append(words) }
          opened = nil
        }
      }
    }
    return ranges
  }

  /// Whether any byte is `"` or the last of “.
  private static func mayQuote(_ text: Span<UInt8>) -> Bool {
    for place in 0..<text.count
    where text[place] == UInt8(ascii: "\"") || text[place] == 0x9C { return true }
    return false
  }

  /// The first word that ends after a place; by bisection.
  private func firstWord(after place: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens.ends[middle]) > place { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private enum QuotationMark {
    case opening, closing, straight

    /// Curly marks are known by their last byte, so that no look goes ahead.
    @inline(__always)
    init?(at place: Int, in text: Span<UInt8>) {
      switch text[place] {
      case UInt8(ascii: "\""): self = .straight
      case 0x9C where Self.isCurly(place, in: text): self = .opening
      case 0x9D where Self.isCurly(place, in: text): self = .closing
      default: return nil
      }
    }

    private static func isCurly(_ place: Int, in text: Span<UInt8>) -> Bool {
      place >= 2 && text[place - 1] == 0x80 && text[place - 2] == 0xE2
    }
  }
}
