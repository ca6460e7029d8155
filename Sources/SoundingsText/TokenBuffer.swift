/// What a token is besides its word.
public struct TokenFlags: OptionSet, Sendable, Hashable {
  public var rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The first word of a sentence by `LetterSentences`: the first whose end lies in the sentence.
  public static let startsSentence = TokenFlags(rawValue: 1)

  /// A hyphen and a line break stand between this token and the next, and both sides are lower case:
  /// `joins` has the word that the two make.
  public static let joinsNext = TokenFlags(rawValue: 2)
}

/// The tokens of one text, in parallel arrays that the next text reuses.
///
/// The arrays are as long as the longest text needed: only the first `count` elements are tokens.
/// Offsets are bytes from the start of the text.
public struct TokenBuffer: Sendable {
  /// A word that a hyphen and a line break part: the tokens `first` and `first + 1`, and the term of
  /// their bytes put together. The two stay tokens of their own, since `self-⏎evaluation` is two words
  /// and `work-⏎load` is one: a pattern may match either way.
  public struct Join: Sendable, Hashable {
    public var first: UInt32
    public var term: UInt32
  }

  /// The number of tokens.
  public internal(set) var count = 0

  /// The offset of the first byte of each token.
  public internal(set) var starts: [UInt32] = []

  /// The offset after the last byte of each token.
  public internal(set) var ends: [UInt32] = []

  /// The number of each token's word in the lexicon, or ``dismissed``.
  public internal(set) var terms: [UInt32] = []

  /// In place of the number of a word that a sieve dismissed.
  public static let dismissed = UInt32.max

  /// The flags of each token.
  public internal(set) var flags: [TokenFlags] = []

  /// The words parted by a hyphen and a line break, in order; hardly ever any.
  public internal(set) var joins: [Join] = []

  /// The tokens that a sieve admitted, in order; only the first ``admittedCount`` are meant.
  public internal(set) var admitted: [UInt32] = []

  /// How many tokens a sieve admitted; 0 where the text was tokenized without one.
  public internal(set) var admittedCount = 0

  /// Offsets at which runs of ASCII word bytes begin and end.
  private var edges: [UInt32] = []

  /// An empty buffer.
  public init() {}

  /// Hands over the array of edges, so that it can be read while tokens are written.
  mutating func takeEdges() -> [UInt32] {
    var taken: [UInt32] = []
    swap(&taken, &edges)
    return taken
  }

  mutating func returnEdges(_ taken: consuming [UInt32]) { edges = taken }

  /// Empties the buffer and makes room for any text of `byteCount` bytes.
  mutating func prepare(forBytes byteCount: Int) {
    precondition(byteCount < Int(UInt32.max), "a text has fewer than 2^32 bytes")
    count = 0
    admittedCount = 0
    if !joins.isEmpty { joins.removeAll(keepingCapacity: true) }
    // Of two words that touch one is not ASCII, so that the worst text is a²a²a².
    let tokens = byteCount / 3 * 2 + 3
    if starts.count < tokens {
      let size = max(tokens, 2 * starts.count, 256)
      starts = Array(repeating: 0, count: size)
      ends = starts
      terms = starts
      admitted = starts
      flags = Array(repeating: [], count: size)
    }
    if edges.count < byteCount + WordEdges.slack {
      edges = Array(repeating: 0, count: max(byteCount + WordEdges.slack, 2 * edges.count, 512))
    }
  }
}
