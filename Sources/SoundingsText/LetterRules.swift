/// Where a sentence of prose ends: decides at one candidate after the other.
///
/// Candidates are full stops and their like, line breaks and bullets. Every other byte can be
/// skipped, so that the tokenizer asks only in the gaps between words. Against plain UAX #29:
///
/// - no break after an abbreviation, an initial, a number's own dot or a list marker's own dot;
/// - a break after a full stop before lower case (against SB8), unless an abbreviation or an ellipsis
///   stands there or a quote or bracket closes after the stop;
/// - no break at a lone line break (against SB4), unless a list marker follows, the line before ends
///   with a colon, or a capital follows and the line was broken on purpose: a heading, a signature,
///   a sentence without its full stop;
/// - no break after a full stop that a letter or number follows at once (so none inside a word);
/// - a bullet starts a sentence.
///
/// A decision looks back at most at the line in hand and the first word of the sentence, and ahead
/// at most 55 bytes past the white space that it consumes, so the walk is linear.
struct LetterRules {
  /// Where the sentence in hand starts.
  private(set) var sentenceStart = 0

  /// Whether a line starts where it does.
  private(set) var startsLine = true

  /// Where the line in hand starts.
  private(set) var lineStart = 0

  /// What the lines before say about the sentence in hand.
  private(set) var context = Context()

  /// The first byte that no decision has consumed.
  var position = 0

  /// Whether an ASCII byte can be a candidate.
  @inline(__always)
  static func isCandidate(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || byte == 0x0A || byte == 0x0D
  }

  /// Decides on the code point at `position`, which moves past what was decided on. Gives the start
  /// of the next sentence where the one in hand ends.
  mutating func boundary(in text: Span<UInt8>) -> Int? {
    let scalar = decodeScalar(in: text, at: position)
    let each = Unicode15.sentenceBreak(of: scalar.code)
    let start = position
    let next: (boundary: Bool, gap: Gap)
    if each.isTerminator || scalar.code == 0x2026 {
      next = afterTerminator(in: text, at: start)
    } else if each.isParagraphSeparator {
      next = afterLine(in: text, at: start)
    } else {
      position = start &+ scalar.length
      guard Self.isBullet(scalar.code), start > sentenceStart else { return nil }
      return begin(at: start, onNewLine: false)
    }
    position = next.gap.end
    if next.gap.lineBreaks > 0 {
      return passLine(next.boundary, next.gap, brokenAt: start, in: text)
    }
    guard next.boundary, position < text.count else { return nil }
    return begin(at: position, onNewLine: false)
  }

  /// Takes note of a new line, which starts a sentence or not.
  @inline(never)
  private mutating func passLine(
    _ isBoundary: Bool, _ gap: Gap, brokenAt: Int, in text: Span<UInt8>
  ) -> Int? {
    lineStart = position
    guard isBoundary, position < text.count else { return nil }
    context = contextAfter(gap, brokenAt: brokenAt, in: text)
    return begin(at: position, onNewLine: true)
  }

  private mutating func begin(at start: Int, onNewLine: Bool) -> Int {
    sentenceStart = start
    startsLine = onNewLine
    return start
  }

  /// White space from some point on.
  struct Gap {
    var start: Int
    var end: Int
    var lineBreaks = 0

    var isEmpty: Bool { start == end }

    /// No white space, as if after line breaks.
    init(emptyAt start: Int, lineBreaks: Int) {
      self.start = start
      end = start
      self.lineBreaks = lineBreaks
    }

    /// The white space at `start`: Sp and ParaSep; a paragraph separator counts as two line breaks.
    init(in text: Span<UInt8>, at start: Int) {
      self.start = start
      end = start
      while end < text.count {
        // The usual cases, without a look-up.
        if ASCII.isWordByte(text[end]) { break }
        if text[end] == UInt8(ascii: " ") {
          end &+= 1
          continue
        }
        let scalar = decodeScalar(in: text, at: end)
        let each = Unicode15.sentenceBreak(of: scalar.code)
        guard each == .sp || each.isParagraphSeparator else { break }
        end &+= scalar.length
        if each == .cr, end < text.count, text[end] == 0x0A { end &+= 1 }
        if each != .sp { lineBreaks &+= scalar.code == 0x2029 ? 2 : 1 }
      }
    }
  }
}
