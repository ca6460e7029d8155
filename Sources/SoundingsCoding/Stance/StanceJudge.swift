import SoundingsModel
import SoundingsText

/// Judges the stance of mentions in the comment at hand.
///
/// It finds the cues as the coder finds the phrases of a frame, cuts the comment into clauses,
/// and weighs the cues by their distance from a mention. All is integer arithmetic.
struct StanceJudge: ~Copyable {
  private let lexicon: CueLexicon
  private var scanner: PhraseScanner
  private var hits: [Hit] = []
  private(set) var table = ClauseTable()

  /// Admits the words of all cues.
  static var sieve: WordSieve { CueLexicon.shared.words.sieve }

  init(limits: Coder.Limits) throws(StemmerError) {
    lexicon = .shared
    scanner = try PhraseScanner(
      lexicon.words, lexicon.phrases, countsSentences: false, limits: limits)
  }

  /// Gives every coding of a comment its stance.
  mutating func judge(
    _ text: Span<UInt8>, _ tokens: TokenBuffer, _ words: Lexicon, _ buffer: inout CodingBuffer
  ) {
    read(text, tokens, words)
    for coding in 0..<buffer.count {
      var verdict: StanceVerdict?
      let range = buffer.evidenceRange(of: coding)
      for at in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
        let next = MentionReader(table, buffer.spans[at / 2]).verdict()
        verdict = verdict.map { $0.joined(with: next) } ?? next
      }
      let result = verdict ?? StanceVerdict()
      buffer.add(result.stance, isSuggestion: result.isSuggestion)
    }
  }

  /// The stance of each group of mentions, with its cues.
  mutating func explain(
    _ groups: [[Range<Int>]], in text: Span<UInt8>, _ tokens: TokenBuffer, _ words: Lexicon
  ) -> [ExplainedStance] {
    read(text, tokens, words)
    return groups.map { mentions in
      var verdict: StanceVerdict?
      for mention in mentions {
        let span = Self.span(of: UInt32(mention.lowerBound), UInt32(mention.upperBound), tokens)
        let next = MentionReader(table, span).verdict()
        verdict = verdict.map { $0.joined(with: next) } ?? next
      }
      return explained(verdict ?? StanceVerdict(), tokens)
    }
  }

  private func explained(_ verdict: StanceVerdict, _ tokens: TokenBuffer) -> ExplainedStance {
    let cues = table.clauses[verdict.clauses].flatMap { table.cues[$0.cues] }
    return ExplainedStance(
      stance: verdict.stance, isSuggestion: verdict.isSuggestion, reason: verdict.reason,
      cues: cues.map {
        ExplainedCue(
          range: Int(tokens.starts[Int($0.first)])..<Int(tokens.ends[Int($0.last)]),
          kind: $0.cue.kind, weight: $0.weight)
      })
  }

  /// Makes the clauses of a comment.
  private mutating func read(_ text: Span<UInt8>, _ tokens: TokenBuffer, _ words: Lexicon) {
    scanner.scan(tokens, words, into: &hits)
    table.setCues(hits, lexicon)
    table.cut(text, tokens)
    table.weigh(tokens: tokens.count)
  }

  /// The tokens of a byte range: logarithmic.
  private static func span(of start: UInt32, _ end: UInt32, _ tokens: TokenBuffer) -> TokenSpan {
    let first = firstToken(endingAfter: start, tokens)
    var last = first
    while last + 1 < tokens.count, tokens.starts[last + 1] < end { last += 1 }
    return TokenSpan(first: UInt32(first), last: UInt32(last))
  }

  private static func firstToken(endingAfter offset: UInt32, _ tokens: TokenBuffer) -> Int {
    var low = 0
    var high = tokens.count - 1
    while low < high {
      let middle = (low + high) / 2
      if tokens.ends[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
