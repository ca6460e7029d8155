/// Sentence boundaries by UAX #29 of Unicode 15.0, untailored.
///
/// SB8 looks ahead from a full stop for a lower-case letter, but never past another terminator, so
/// no code point is looked at by two look-aheads and the walk is linear.
public struct SentenceSegments: Segments {
  private var position = 0
  private let usesASCIIFastPath: Bool

  /// A cursor at the start of a text.
  public init() { self.init(usesASCIIFastPath: true) }

  /// A cursor whose ASCII fast path can be switched off, so that tests can compare.
  init(usesASCIIFastPath: Bool) { self.usesASCIIFastPath = usesASCIIFastPath }

  public mutating func next(in text: Span<UInt8>) -> Range<Int>? {
    let start = position
    guard start < text.count else { return nil }
    position = end(in: text, from: start)
    return start..<position
  }

  private func end(in text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    var before = SentenceBreak.other  // the last code point that SB5 does not skip
    while at < text.count {
      if usesASCIIFastPath { Self.skipPlainASCII(in: text, at: &at, before: &before) }
      guard at < text.count else { break }
      let scalar = decodeScalar(in: text, at: at)
      let each = Unicode15.sentenceBreak(of: scalar.code)
      at &+= scalar.length
      if each == .cr, at < text.count, text[at] == 0x0A { return at &+ 1 }  // SB3
      if each.isParagraphSeparator { return at }  // SB4
      if each.isIgnored { continue }  // SB5
      if each.isTerminator {
        if let end = Self.endAfterTerminator(each, before: &before, in: text, at: &at) {
          return end
        }
      } else {
        before = each
      }
    }
    return at
  }

  /// Passes over ASCII bytes that can neither end a sentence nor start a rule.
  private static func skipPlainASCII(
    in text: Span<UInt8>, at: inout Int, before: inout SentenceBreak
  ) {
    let start = at
    while at < text.count {
      let byte = text[at]
      if byte >= 0x80 || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      {
        break
      }
      at &+= 1
    }
    if at > start { before = Unicode15.sentenceBreak(of: UInt32(text[at &- 1])) }
  }

  /// Where the sentence ends, if the terminator that ends at `at` ends it. If not, `at` moves past
  /// what was consumed and `before` becomes its last class.
  private static func endAfterTerminator(
    _ terminator: SentenceBreak, before: inout SentenceBreak, in text: Span<UInt8>, at: inout Int
  ) -> Int? {
    let beforeTerminator = before
    before = terminator
    var peek = Peek(in: text, at: at)
    if terminator == .aTerm {
      if peek.each == .numeric { return nil }  // SB6
      if peek.each == .upper, beforeTerminator == .upper || beforeTerminator == .lower {
        return nil  // SB7
      }
    }
    while peek.each == .close {  // SB9
      at = peek.end
      before = .close
      peek = Peek(in: text, at: at)
    }
    while peek.each == .sp {  // SB9, SB10
      at = peek.end
      before = .sp
      peek = Peek(in: text, at: at)
    }
    guard let each = peek.each else { return text.count }
    if each.isParagraphSeparator {  // SB9, SB10, then SB4
      at = peek.end
      return each == .cr && at < text.count && text[at] == 0x0A ? at &+ 1 : at
    }
    if each == .sContinue || each.isTerminator { return nil }  // SB8a
    if terminator == .aTerm, let lower = lowerCase(in: text, from: peek) {  // SB8
      at = lower
      before = .lower
      return nil
    }
    return peek.start  // SB11
  }

  /// The end of the lower-case letter that SB8 looks for: ( ¬(OLetter | Upper | Lower | ParaSep |
  /// SATerm) )* Lower.
  private static func lowerCase(in text: Span<UInt8>, from first: Peek) -> Int? {
    var peek = first
    while let each = peek.each {
      switch each {
      case .lower: return peek.end
      case .oLetter, .upper, .sep, .cr, .lf, .sTerm, .aTerm: return nil
      default: peek = Peek(in: text, at: peek.end)
      }
    }
    return nil
  }

  /// The next code point that SB5 does not skip, or nil as class at the end of the text.
  private struct Peek {
    /// The start of the code point itself: what SB5 skips before it belongs to what stands before.
    var start: Int
    var end: Int
    var each: SentenceBreak?

    init(in text: Span<UInt8>, at: Int) {
      end = at
      repeat {
        start = end
        guard start < text.count else {
          each = nil
          return
        }
        let scalar = decodeScalar(in: text, at: start)
        each = Unicode15.sentenceBreak(of: scalar.code)
        end = start &+ scalar.length
      } while each?.isIgnored == true
    }
  }
}
