public import SoundingsModel
public import SoundingsText

/// Codes comments with a compiled frame: the fast path, one coder per worker.
///
/// A coder remembers what it worked out about each distinct word, so that one which is used again
/// and again is fast. Its answers do not depend on what it coded before.
///
/// ```swift
/// let frame = try CompiledFrame(codeFrame)
/// var coder = try Coder(frame)
/// let codings = coder.codings(of: "Red tape takes our time.")
/// ```
public struct Coder: ~Copyable {
  /// How large the tables that are built as texts come may grow before they are built anew.
  public struct Limits: Sendable {
    /// Classes of words: sets of patterns that some word matches; at most 65,000.
    public var classes: Int
    /// Steps and states of the automaton.
    public var steps: Int

    public init(classes: Int = 60_000, steps: Int = 1 << 19) {
      precondition(classes <= 65_000, "a class is a number of 16 bits")
      self.classes = classes
      self.steps = steps
    }
  }

  public let frame: CompiledFrame
  private var lexicon = Lexicon()
  private(set) var tokens = TokenBuffer()
  private var scanner: PhraseScanner
  private var resolver: ThemeResolver
  private(set) var hits: [Hit] = []
  private var judge: StanceJudge?
  /// Dismisses words that neither the frame nor the stance asks for.
  private let sieve: WordSieve

  /// - Parameter stances: false if nobody will ask for the stances; if not, nothing is spent on them.
  /// - Throws: if the frame has stems and libstemmer is not there.
  public init(
    _ frame: CompiledFrame, limits: Limits = Limits(), stances: Bool = true
  ) throws(StemmerError) {
    let scanner = try PhraseScanner(frame, limits: limits)
    let wantsStances = frame.frame.stance && stances
    judge = wantsStances ? try StanceJudge(limits: limits) : nil
    var sieve = scanner.words.sieve
    if wantsStances { sieve.formUnion(StanceJudge.sieve) }
    self.sieve = sieve
    self.frame = frame
    self.scanner = scanner
    resolver = ThemeResolver(frame)
  }

  /// Replaces what `buffer` holds with the codings of a comment.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8, under 4 GB.
  ///   - section: the comment's policy section, by ``CompiledFrame/section(_:)``.
  /// - Complexity: linear in the text; nothing is allocated once the tables have grown.
  public mutating func code(
    _ text: Span<UInt8>, section: Int? = nil, into buffer: inout CodingBuffer
  ) {
    buffer.reset()
    scan(text)
    resolver.resolve(
      hits, starts: tokens.starts, ends: tokens.ends, section: section, into: &buffer)
    if buffer.count > 0 { judge?.judge(text, tokens, lexicon, &buffer) }
  }

  /// The stance of each mention of a comment, whatever theme it is a mention of; for measuring.
  ///
  /// - Parameter mentions: byte ranges of the text, each with a word in it.
  /// - Returns: nothing for a frame without stance.
  public mutating func stances(
    of mentions: [Range<Int>], in text: String
  ) -> [ExplainedStance] {
    let bytes = Array(text.utf8)
    scan(bytes.span)
    return judge?.explain(mentions.map { [$0] }, in: bytes.span, tokens, lexicon) ?? []
  }

  /// Adds the stance to each theme that was given in the comment just scanned.
  mutating func explainStances(of themes: inout [ExplainedTheme], _ text: Span<UInt8>) {
    let given = themes.indices.filter { !themes[$0].evidence.isEmpty }
    guard !given.isEmpty else { return }
    let stances = judge?.explain(given.map { themes[$0].evidence }, in: text, tokens, lexicon)
    for (theme, stance) in zip(given, stances ?? []) { themes[theme].stance = stance }
  }

  /// Finds the words of a comment and the hits of all leaves among them.
  @inline(__always)
  mutating func scan(_ text: Span<UInt8>) {
    Tokenizer.tokenize(text, into: &tokens, lexicon: &lexicon, through: sieve)
    scanner.scan(tokens, lexicon, into: &hits)
  }

  /// The codings of a comment as values.
  public mutating func codings(of text: String, section: Int? = nil) -> [Coding] {
    var buffer = CodingBuffer()
    code(Array(text.utf8).span, section: section, into: &buffer)
    return buffer.codings
  }
}
