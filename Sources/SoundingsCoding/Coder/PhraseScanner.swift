import SoundingsText

/// Finds every occurrence of every leaf of a frame in the tokens of a comment.
///
/// It classes the terms of one lexicon, and must be used with that one only.
struct PhraseScanner: ~Copyable {
  let words: WordTable
  let phrases: PhraseTrie
  private let stemmer: Stemmer?
  private let limits: Coder.Limits
  /// Whether a rule asks in which sentence a hit is.
  private let countsSentences: Bool
  private var classes = WordClasses()
  private var automaton: Automaton
  private var patterns: [UInt32] = []
  private var taken: [UInt32] = []

  init(_ frame: CompiledFrame, limits: Coder.Limits) throws(StemmerError) {
    try self.init(
      frame.words, frame.phrases, countsSentences: !frame.programs.rules.isEmpty, limits: limits)
  }

  /// - Parameter phrases: sorted; their patterns are those of `words`.
  init(
    _ words: WordTable, _ phrases: PhraseTrie, countsSentences: Bool, limits: Coder.Limits
  ) throws(StemmerError) {
    self.words = words
    self.phrases = phrases
    stemmer = words.wantsStems ? try Stemmer() : nil
    self.limits = limits
    automaton = Automaton(phrases, limit: limits.steps)
    self.countsSentences = countsSentences
  }

  /// Replaces `hits` with the occurrences of all leaves, by their last token.
  ///
  /// Linear in the tokens; of a token whose class is 0 it reads no more than that.
  mutating func scan(_ tokens: TokenBuffer, _ lexicon: Lexicon, into hits: inout [Hit]) {
    hits.removeAll(keepingCapacity: true)
    classes.grow(to: lexicon.count)
    if tokens.joins.isEmpty {
      scan(0..<tokens.admittedCount, from: 0, tokens, lexicon, into: &hits)
    } else {
      scanSentences(tokens, lexicon, into: &hits)
    }
  }

  /// Scans whole sentences that no line break parts a word of.
  ///
  /// - Parameters:
  ///   - range: of the admitted tokens, those of the sentences.
  ///   - start: the token at which the first sentence starts, which is number `before`.
  mutating func scan(
    _ range: Range<Int>, from start: Int, sentence before: UInt32 = 0, _ tokens: TokenBuffer,
    _ lexicon: Lexicon, into hits: inout [Hit]
  ) {
    var sentence = SentenceCount(first: start, number: before)
    var state = Automaton.start
    var next = start
    let count = classes.collect(
      range, of: tokens.admitted.span, terms: tokens.terms.span, into: &taken)
    for index in 0..<count {
      let token = Int(taken[index])
      if token > next || tokens.flags[token].contains(.startsSentence) { state = Automaton.start }
      next = token + 1
      if automaton.isFull, state == Automaton.start { automaton.reset() }
      let term = tokens.terms[token]
      var `class` = classes.ofTerm[Int(term)]
      if `class` == WordClasses.unknown {
        `class` = classify(term, lexicon, keeping: &state)
        if `class` == WordClasses.none {
          state = Automaton.start
          continue
        }
      }
      let step = automaton.step(from: state, by: `class`, classes)
      state = step.next
      if step.output == 0 { continue }
      if countsSentences { sentence.count(upTo: token, tokens.flags.span) }
      for index in automaton.leafRange(of: step.output) {
        let leaf = automaton.leaf(at: index)
        let first = token + 1 - phrases.lengths[Int(leaf)]
        let span = TokenSpan(first: UInt32(first), last: UInt32(token))
        hits.append(Hit(leaf: leaf, span: span, sentence: sentence.number))
      }
    }
  }

  /// The class of a term that is met for the first time since the tables were last made.
  @inline(never)
  private mutating func classify(
    _ term: UInt32, _ lexicon: Lexicon, keeping state: inout Automaton.State
  ) -> WordClasses.Class {
    if classes.count >= limits.classes {
      let nodes = automaton.nodes(of: state)
      automaton.reset()
      classes.reset()
      state = automaton.state(of: nodes)
    }
    lexicon.withTerm(term) {
      words.match($0, stemmer: stemmer, into: &patterns)
    }
    return classes.add(term, patterns)
  }

  /// The ids of the word patterns that a term matches.
  mutating func patterns(of term: UInt32, _ lexicon: Lexicon) -> [UInt32] {
    if term == TokenBuffer.dismissed { return [] }
    var `class` = classes.ofTerm[Int(term)]
    if `class` == WordClasses.unknown {
      var state = Automaton.start
      `class` = classify(term, lexicon, keeping: &state)
    }
    return classes.range(of: `class`).map { classes.pattern(at: $0) }
  }
}

/// The number of the sentence that a token is in, counted only as far as there are hits.
private struct SentenceCount {
  private(set) var number: UInt32
  /// The next token of which it is not known whether a sentence starts there.
  private var next: Int

  /// - Parameter first: a token that starts the sentence with this number.
  init(first: Int, number: UInt32) {
    self.number = number
    next = first + 1
  }

  mutating func count(upTo token: Int, _ flags: Span<TokenFlags>) {
    while next <= token {
      number &+= UInt32(flags[next].rawValue & TokenFlags.startsSentence.rawValue)
      next &+= 1
    }
  }
}
