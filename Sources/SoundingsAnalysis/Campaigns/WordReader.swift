internal import SoundingsText

/// Finds the words of one text after the other, and folds each distinct word once.
struct WordReader {
  private var lexicon = Lexicon()
  private var tokens = TokenBuffer()
  /// The folded term of each word of the lexicon.
  private var termOf: [UInt32] = []

  /// - Returns: whether the text may have a double quotation mark (`"`, or “ by its last byte).
  mutating func read(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    Tokenizer.tokenize(bytes.span, into: &tokens, lexicon: &lexicon)
    return bytes.contains { $0 == UInt8(ascii: "\"") || $0 == 0x9C }
  }

  /// Appends the terms of the text that was read last.
  mutating func append(to words: inout [UInt32], terms: inout Lexicon, hashes: inout [UInt64]) {
    while termOf.count < lexicon.count {
      let folded = lexicon.withTerm(UInt32(termOf.count)) { word in
        let folded = foldedTerm(word)
        return folded.isEmpty ? lexicon.term(UInt32(termOf.count)) : folded
      }
      let term = terms.intern(folded.span)
      if Int(term) == hashes.count { hashes.append(WordHash.of(folded.span)) }
      termOf.append(term)
    }
    for token in 0..<tokens.count { words.append(termOf[Int(tokens.terms[token])]) }
  }

  /// The bytes from the first to the last of a range of words of the text that was read last.
  func bytes(of words: Range<Int>) -> Range<Int> {
    Int(tokens.starts[words.lowerBound])..<Int(tokens.ends[words.upperBound - 1])
  }

  /// The words between double quotation marks of one paragraph of the text that was read last.
  func quotedWords(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var opened: Int?
    var word = 0
    var lineBreaks = 0
    for (place, byte) in bytes.enumerated() {
      while word < tokens.count, Int(tokens.ends[word]) <= place { word += 1 }
      if byte > 0x20 { lineBreaks = 0 } else if byte == UInt8(ascii: "\n") { lineBreaks += 1 }
      if lineBreaks == 2 { opened = nil }
      switch QuotationMark(at: place, in: bytes) {
      case .opening: opened = word
      case .straight where opened == nil: opened = word
      case .closing, .straight:
        if let opened, opened < word { ranges.append(opened..<word) }
        opened = nil
      case nil: break
      }
    }
    return ranges
  }

  private enum QuotationMark {
    case opening, closing, straight

    init?(at place: Int, in bytes: [UInt8]) {
      if bytes[place] == UInt8(ascii: "\"") {
        self = .straight
      } else if bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80,
        bytes[place + 2] == 0x9C || bytes[place + 2] == 0x9D
      {
        self = bytes[place + 2] == 0x9C ? .opening : .closing
      } else {
        return nil
      }
    }
  }
}
