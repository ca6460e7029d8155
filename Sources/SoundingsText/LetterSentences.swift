/// Sentences of prose as people write it to a council: UAX #29, tailored.
///
/// `LetterRules` says what differs and why. These are the sentences that rules mean
/// (`words --sentences=letters`). White space after a sentence belongs to it, so the sentences
/// cover the text.
public struct LetterSentences: Segments {
  private var rules = LetterRules()
  private let usesASCIIFastPath: Bool
  private var isAtEnd = false

  /// A cursor at the start of a text.
  public init() { self.init(usesASCIIFastPath: true) }

  /// A cursor whose ASCII fast path can be switched off, so that tests can compare.
  init(usesASCIIFastPath: Bool) { self.usesASCIIFastPath = usesASCIIFastPath }

  public mutating func next(in text: Span<UInt8>) -> Range<Int>? {
    guard !isAtEnd, text.count > 0 else { return nil }
    let start = rules.sentenceStart
    while rules.position < text.count {
      let byte = text[rules.position]
      if usesASCIIFastPath, byte < 0x80, !LetterRules.isCandidate(byte) {
        rules.position &+= 1
      } else if let boundary = rules.boundary(in: text) {
        return start..<boundary
      }
    }
    isAtEnd = true
    return start..<text.count
  }
}
