import SoundingsText

/// A rule's words, operators and brackets, in order.
struct Lexeme {
  enum Kind: Hashable {
    case word(WordPattern)
    case operation(RuleError.Operator, distance: Int)
    case open, close
  }

  var kind: Kind
  var range: Range<Int>
}

/// Cuts a rule into lexemes; the words are the UAX #29 words that comments have.
struct RuleLexer {
  private let bytes: [UInt8]
  /// What still has to be read of the words' ranges.
  private var words: ArraySlice<Range<Int>>
  private var lexemes: [Lexeme] = []
  /// Where the last word with its marks ended.
  private var wordEnd = -1

  /// - Parameter start: where the rule begins, after `comment:`.
  static func lexemes(of rule: String, from start: Int) throws(RuleError) -> [Lexeme] {
    var lexer = RuleLexer(rule, from: start)
    try lexer.run(from: start)
    return lexer.lexemes
  }

  private init(_ rule: String, from start: Int) {
    bytes = Array(rule.utf8)
    let rest = Array(bytes[start...])
    words = Words.all(in: rest.span).map { ($0.lowerBound + start)..<($0.upperBound + start) }[...]
  }

  private mutating func run(from start: Int) throws(RuleError) {
    var position = start
    while position < bytes.count {
      if let word = words.first, word.lowerBound == position {
        words.removeFirst()
        position = try read(word)
        continue
      }
      let here = position..<(position + 1)
      switch bytes[position] {
      case UInt8(ascii: "("): lexemes.append(Lexeme(kind: .open, range: here))
      case UInt8(ascii: ")"): lexemes.append(Lexeme(kind: .close, range: here))
      case UInt8(ascii: "*"):
        guard words.first?.lowerBound == position + 1 else {
          throw RuleError(.starAlone, at: here)
        }
      case UInt8(ascii: "="):
        guard position != wordEnd, let next = words.first?.lowerBound,
          next == position + 1 || next == position + 2 && bytes[position + 1] == UInt8(ascii: "*")
        else { throw RuleError(.markMisplaced(.exact), at: here) }
      case UInt8(ascii: "~"): throw RuleError(.markMisplaced(.stem), at: here)
      default: break
      }
      position += 1
    }
  }

  /// Reads a word with the marks on both sides and returns where it ends.
  private mutating func read(_ word: Range<Int>) throws(RuleError) -> Int {
    var range = word
    let openAtStart = byte(range.lowerBound - 1) == UInt8(ascii: "*")
    if openAtStart { range = (range.lowerBound - 1)..<range.upperBound }
    let isExact = byte(range.lowerBound - 1) == UInt8(ascii: "=")
    if isExact { range = (range.lowerBound - 1)..<range.upperBound }
    let openAtEnd = byte(range.upperBound) == UInt8(ascii: "*")
    if openAtEnd { range = range.lowerBound..<(range.upperBound + 1) }
    let isStem = byte(range.upperBound) == UInt8(ascii: "~")
    if isStem { range = range.lowerBound..<(range.upperBound + 1) }

    if openAtEnd, words.first?.lowerBound == range.upperBound {
      throw RuleError(.starInsideWord, at: (range.upperBound - 1)..<range.upperBound)
    }
    if openAtEnd, byte(range.upperBound) == UInt8(ascii: "*") {
      throw RuleError(.starAlone, at: range.upperBound..<(range.upperBound + 1))
    }
    if isStem, words.first?.lowerBound == range.upperBound {
      throw RuleError(.markMisplaced(.stem), at: (range.upperBound - 1)..<range.upperBound)
    }
    if isStem && (isExact || openAtStart || openAtEnd) {
      throw RuleError(.marksTogether, at: range)
    }
    let isMarked = openAtStart || openAtEnd || isExact || isStem
    if !isMarked, let end = try readOperator(word) { return end }
    let text = String(decoding: bytes[word], as: UTF8.self)
    let pattern = WordPattern(
      text, isExact ? .exact : isStem ? .stem : .folded, openAtStart: openAtStart,
      openAtEnd: openAtEnd)
    try refuseComment(pattern.text, word)
    lexemes.append(Lexeme(kind: .word(pattern), range: range))
    wordEnd = range.upperBound
    return range.upperBound
  }

  /// `comment:` inside a rule is a mistake that would else be searched for; the colon can be part of
  /// a word (WB6).
  private func refuseComment(_ text: String, _ word: Range<Int>) throws(RuleError) {
    let isAlone = text == "comment" && byte(word.upperBound) == UInt8(ascii: ":")
    guard isAlone || text.hasPrefix("comment:") else { return }
    throw RuleError(
      .commentNotFirst, at: word.lowerBound..<(word.lowerBound + "comment:".utf8.count))
  }

  /// Reads AND, OR, NOT or NEAR/n and returns where it ends; nil if the word is a word.
  private mutating func readOperator(_ word: Range<Int>) throws(RuleError) -> Int? {
    guard
      let operation = RuleError.Operator(rawValue: String(decoding: bytes[word], as: UTF8.self))
    else { return nil }
    var range = word
    var distance = 0
    if operation == .near {
      range = try rangeOfNear(word, distance: &distance)
    }
    guard isApart(range.lowerBound - 1) && isApart(range.upperBound) else {
      throw RuleError(.operatorNotApart(operation), at: word)
    }
    lexemes.append(Lexeme(kind: .operation(operation, distance: distance), range: range))
    return range.upperBound
  }

  private mutating func rangeOfNear(
    _ word: Range<Int>, distance: inout Int
  ) throws(RuleError) -> Range<Int> {
    var end = word.upperBound
    guard byte(end) == UInt8(ascii: "/") else {
      throw RuleError(.nearWithoutDistance, at: word)
    }
    end += 1
    let digits = end
    while let digit = byte(end), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      distance = min(distance * 10 + Int(digit - UInt8(ascii: "0")), .max / 100)
      end += 1
    }
    guard end > digits else { throw RuleError(.nearWithoutDistance, at: word) }
    guard distance <= RuleNode.longestDistance else {
      throw RuleError(.nearTooFar(limit: RuleNode.longestDistance), at: digits..<end)
    }
    if let number = words.first, number.lowerBound == digits {
      guard number.upperBound == end else { throw RuleError(.nearWithoutDistance, at: word) }
      words.removeFirst()
    }
    return word.lowerBound..<end
  }

  private func byte(_ position: Int) -> UInt8? {
    bytes.indices.contains(position) ? bytes[position] : nil
  }

  /// Whether an operator may end beside this byte: a space, a bracket, or the rule's end.
  private func isApart(_ position: Int) -> Bool {
    guard let byte = byte(position) else { return true }
    return [" ", "\t", "\n", "\r", "(", ")"].contains(Unicode.Scalar(byte))
  }
}
