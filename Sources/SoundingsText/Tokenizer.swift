/// Finds words and sentences of a text in one pass, and numbers the words.
///
/// The words are those of `Words`, the sentences those of `LetterSentences`; property tests hold them
/// equal. Runs of ASCII letters and digits are found 64 bytes at a time; only what stands between
/// two runs is looked at byte by byte. Only an underscore, or a code point that is neither ASCII nor
/// one of the curly quotes, dashes and dots of prose, calls in `WordSegments`, up to the next
/// boundary before an ASCII byte.
public enum Tokenizer {
  /// Replaces what is in `buffer` by the tokens of `text`, valid UTF-8 of less than 4 GiB, with the
  /// number of each word.
  public static func tokenize(
    _ text: Span<UInt8>, into buffer: inout TokenBuffer, lexicon: inout Lexicon
  ) {
    tokenize(text, into: &buffer, lexicon: &lexicon, sieve: nil)
  }

  /// The same, but only the words that `sieve` admits are numbered; `admitted` lists their tokens.
  /// Words that a hyphen and a line break part are always put together and numbered.
  public static func tokenize(
    _ text: Span<UInt8>, into buffer: inout TokenBuffer, lexicon: inout Lexicon,
    through sieve: WordSieve
  ) {
    tokenize(text, into: &buffer, lexicon: &lexicon, sieve: sieve)
  }

  /// Replaces what is in `buffer` by the tokens of `text`, without numbers of words and without words that a
  /// hyphen and a line break part put together.
  public static func findWords(_ text: Span<UInt8>, into buffer: inout TokenBuffer) {
    buffer.prepare(forBytes: text.count)
    var edges = buffer.takeEdges()
    var unwritten = edges.mutableSpan
    let runs = WordEdges.find(in: text, into: &unwritten)
    buffer.withSink { sink, _ in
      var pass = TokenizerPass()
      pass.run(text, edges: edges.span, runs: runs, &sink)
    }
    buffer.returnEdges(edges)
  }

  @inline(__always)
  private static func tokenize(
    _ text: Span<UInt8>, into buffer: inout TokenBuffer, lexicon: inout Lexicon, sieve: WordSieve?
  ) {
    buffer.prepare(forBytes: text.count)
    var edges = buffer.takeEdges()
    var unwritten = edges.mutableSpan
    let runs = WordEdges.find(in: text, into: &unwritten)
    var admitted = 0
    buffer.withSink { sink, joins in
      var pass = TokenizerPass()
      pass.run(text, edges: edges.span, runs: runs, &sink)
      if let sieve {
        admitted = sink.number(in: text, by: &lexicon, through: sieve)
      } else {
        sink.number(in: text, by: &lexicon)
      }
      for first in pass.joins { joins.append(Self.join(first, in: text, sink, &lexicon)) }
    }
    buffer.returnEdges(edges)
    buffer.admittedCount = admitted
  }

  /// The word that the token `first` and the next make.
  private static func join(
    _ first: Int, in text: Span<UInt8>, _ sink: TokenSink, _ lexicon: inout Lexicon
  ) -> TokenBuffer.Join {
    var word: [UInt8] = []
    for at in sink.range(first) { word.append(text[at]) }
    for at in sink.range(first + 1) { word.append(text[at]) }
    return .init(first: UInt32(first), term: lexicon.intern(word.span))
  }
}

/// The state of one pass over one text.
struct TokenizerPass {
  /// The tokens that a hyphen and a line break part from the next.
  private(set) var joins: [Int] = []

  private var rules = LetterRules()

  /// Everything before this offset is done with.
  private var position = 0

  /// The flags of the next token.
  private var nextFlags: TokenFlags = .startsSentence

  /// Where the next token must start for the last one to join with it; -1 for nowhere.
  private var joinStart = -1

  mutating func run(
    _ text: Span<UInt8>, edges: Span<UInt32>, runs: Int, _ sink: inout TokenSink
  ) {
    var edge = 0
    let last = runs &* 2
    while true {
      // After the last run, an edge is the length of the text.
      if let unusual = passGap(in: text, to: Int(edges[edge])) {
        passUnusual(in: text, from: unusual, &sink)
        while edge < last, Int(edges[edge]) < position { edge &+= 2 }
        continue
      }
      if joinStart < 0 { passPlainWords(in: text, edges: edges, &edge, last: last, &sink) }
      if edge == last { return }
      let start = Int(edges[edge])
      var end = Int(edges[edge &+ 1])
      var link = Link.none
      while end < text.count {
        link = Self.link(in: text, at: end, next: Int(edges[edge &+ 2]))
        guard link == .joined else { break }
        edge &+= 2
        end = Int(edges[edge &+ 1])
      }
      if link == .unusual {
        passUnusual(in: text, from: start, &sink)
        while edge < last, Int(edges[edge]) < position { edge &+= 2 }
        continue
      }
      edge &+= 2
      position = end
      emit(start, end, &sink)
      if end < text.count, text[end] == UInt8(ascii: "-") {
        joinStart = LineHyphen.continuation(in: text, after: end)
      }
    }
  }

  /// Passes over words that one blank and another word follow: most words, which need no more.
  @inline(__always)
  private mutating func passPlainWords(
    in text: Span<UInt8>, edges: Span<UInt32>, _ edge: inout Int, last: Int,
    _ sink: inout TokenSink
  ) {
    var start = Int(edges[edge])
    while edge < last {
      let end = Int(edges[edge &+ 1])
      let next = Int(edges[edge &+ 2])
      guard next == end &+ 1, text[end] == UInt8(ascii: " ") else { break }
      sink.append(start: start, end: end, flags: nextFlags)
      nextFlags = []
      start = next
      edge &+= 2
    }
    position = start
  }

  /// What stands between a run of letters and digits and the next.
  private enum Link { case none, joined, unusual }

  /// Whether the mark at `end` joins the run that it follows to the one at `next` (WB6, WB7, WB11,
  /// WB12), or whether a code point that only the full rules know may attach or join.
  @inline(__always)
  private static func link(in text: Span<UInt8>, at end: Int, next: Int) -> Link {
    let mark = text[end]
    if mark < 0x80 {
      if mark == UInt8(ascii: "_") { return .unusual }  // WB13a
      guard ASCII.joinsWords(mark), end &+ 1 < text.count else { return .none }
      if next == end &+ 1 {
        let (before, after) = (text[end &- 1], text[next])
        let joins =
          ASCII.isLetter(before) && ASCII.isLetter(after) && ASCII.joinsLetters(mark)
          || ASCII.isDigit(before) && ASCII.isDigit(after) && ASCII.joinsDigits(mark)
        return joins ? .joined : .none
      }
      if text[end &+ 1] < 0x80 || prosePunctuation(in: text, at: end &+ 1) != nil { return .none }
      return .unusual
    }
    guard let third = prosePunctuation(in: text, at: end) else { return .unusual }
    guard third == 0x98 || third == 0x99, end &+ 3 < text.count else { return .none }  // ‘ ’
    if next == end &+ 3 {
      let (before, after) = (text[end &- 1], text[next])
      let joins =
        ASCII.isLetter(before) && ASCII.isLetter(after)
        || ASCII.isDigit(before) && ASCII.isDigit(after)
      return joins ? .joined : .none
    }
    if text[end &+ 3] < 0x80 || prosePunctuation(in: text, at: end &+ 3) != nil { return .none }
    return .unusual
  }

  /// The third byte of the code point at `at`, if it is one of – — ‘ ’ “ ” …, of which only the
  /// single quotes join words and none is passed over.
  @inline(__always)
  private static func prosePunctuation(in text: Span<UInt8>, at: Int) -> UInt8? {
    guard at &+ 3 <= text.count, text[at] == 0xE2, text[at &+ 1] == 0x80 else { return nil }
    let third = text[at &+ 2]
    switch third {
    case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: return third
    default: return nil
    }
  }

  /// Looks for sentence boundaries from `position` to the next run of letters and digits at `next`. Gives
  /// where the full rules must start, if a code point needs them.
  private mutating func passGap(in text: Span<UInt8>, to next: Int) -> Int? {
    var before = position
    var at = position
    while at < next {
      let byte = text[at]
      var length = 1
      if byte >= 0x80 {
        guard let third = Self.prosePunctuation(in: text, at: at) else { return before }
        if third == 0xA6 { passCandidate(in: text, at: at) }
        length = 3
      } else if byte == UInt8(ascii: "_") {  // WB13b
        return before
      } else if LetterRules.isCandidate(byte) {
        passCandidate(in: text, at: at)
      }
      before = at
      at &+= length
    }
    position = next
    return nil
  }

  /// Lets the sentence rules decide at `at`, unless they have passed it.
  private mutating func passCandidate(in text: Span<UInt8>, at: Int) {
    guard at >= rules.position else { return }
    rules.position = at
    if rules.boundary(in: text) != nil { nextFlags.insert(.startsSentence) }
  }

  /// Follows the full rules from `start`, a word boundary, to the next boundary before an ASCII byte.
  @inline(never)
  private mutating func passUnusual(
    in text: Span<UInt8>, from start: Int, _ sink: inout TokenSink
  ) {
    var segments = WordSegments(usesASCIIFastPath: true, at: start)
    while let segment = segments.next(in: text) {
      let next = passSentences(in: text, segment)
      if segments.holdsLetterOrNumber {
        emit(segment.lowerBound, segment.upperBound, &sink)
        joinStart = LineHyphen.continuation(in: text, after: segment.upperBound)
      }
      nextFlags.formUnion(next)
      position = segment.upperBound
      if position < text.count, text[position] < 0x80 { return }
    }
  }

  /// Looks for sentence boundaries within a segment of the full rules. Gives the flags that it
  /// means for what follows the segment; those for the segment itself go to `nextFlags`.
  private mutating func passSentences(in text: Span<UInt8>, _ segment: Range<Int>) -> TokenFlags {
    var next: TokenFlags = []
    var at = max(segment.lowerBound, rules.position)
    while at < segment.upperBound {
      if text[at] < 0x80, !LetterRules.isCandidate(text[at]) {
        at &+= 1
        continue
      }
      rules.position = at
      if let boundary = rules.boundary(in: text) {
        if boundary < segment.upperBound {
          nextFlags.insert(.startsSentence)
        } else {
          next.insert(.startsSentence)
        }
      }
      at = rules.position
    }
    return next
  }

  @inline(__always)
  private mutating func emit(_ start: Int, _ end: Int, _ sink: inout TokenSink) {
    if joinStart >= 0 {
      if joinStart == start, nextFlags.isEmpty { joins.append(sink.joinLast()) }
      joinStart = -1
    }
    sink.append(start: start, end: end, flags: nextFlags)
    nextFlags = []
  }
}
