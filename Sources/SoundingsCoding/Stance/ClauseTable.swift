import SoundingsText

/// A clause of a comment and what its cues say.
struct Clause {
  var firstToken: UInt32
  var sentence: UInt32
  /// Counts the sides of contrasts; a sentence begins a new one.
  var side: UInt32
  /// The first of its cues, and how far they go, in the table's list.
  var cues: Range<Int>
  /// The kinds of its cues, a bit each.
  var kinds: UInt64 = 0
  var isAsked = false
  /// The weight of its words for and against, after negation.
  var support = 0
  var opposition = 0
  /// Whether a negation turns round no word of opinion.
  var isBareNegation = false
  /// Whether it begins a sentence with a word such as `it`.
  var pointsBack = false
  /// Whether it ends with that negation: `we don't`.
  var isElliptic = false
  /// Whether what it says is another's view, or granted only.
  var isIgnored = false
  /// Whether it tells somebody to do something.
  var isDirective = false

  /// Adds the next cue.
  @inline(__always)
  mutating func add(_ kind: CueKind, upTo end: Int) {
    kinds |= 1 << UInt64(kind.rawValue)
    cues = cues.lowerBound..<end
  }

  @inline(__always)
  func has(_ kind: CueKind) -> Bool { kinds & (1 << UInt64(kind.rawValue)) != 0 }
}

/// A cue in a comment.
struct CueHit {
  var first: UInt32
  var last: UInt32
  var cue: Cue
  /// What it weighs after negation: above 0 for, below 0 against.
  var weight = 0
  /// Whether it stands where it means nothing.
  var isVoid = false
}

/// The clauses of one comment with their cues; all space is kept from comment to comment.
struct ClauseTable {
  var cues: [CueHit] = []
  var clauses: [Clause] = []
  /// The tokens before which more than a blank stands, or a sentence ends, and one that is none.
  private var breaks: [UInt32] = []

  /// How many cues a clause may have: one that goes on for ever is cut, so that time stays linear.
  private static let mostCues = 32

  /// Replaces the cues by those of `hits` that lie in no longer one, in order.
  mutating func setCues(_ hits: [Hit], _ lexicon: CueLexicon) {
    cues.removeAll(keepingCapacity: true)
    hits: for hit in hits {
      let new = CueHit(
        first: hit.span.first, last: hit.span.last, cue: lexicon.cues[Int(hit.leaf)])
      while let old = cues.last, old.last >= new.first {
        if Self.outranks(old, new) { continue hits }
        cues.removeLast()
      }
      cues.append(new)
    }
  }

  /// Whether of two cues that overlap the first is kept: the longer, but a word of opinion before a
  /// lack (`we have` and `no objection`).
  private static func outranks(_ old: CueHit, _ new: CueHit) -> Bool {
    if old.cue.kind == .lack, new.cue.kind == .support, new.last > old.last { return false }
    return old.last - old.first >= new.last - new.first
  }

  /// Cuts the tokens into clauses: at sentences, at marks between words, and before the words that
  /// contrast or set a condition. Linear in the text between the words.
  mutating func cut(_ text: Span<UInt8>, _ tokens: borrowing TokenBuffer) {
    clauses.removeAll(keepingCapacity: true)
    guard tokens.count > 0 else { return }
    var cutter = ClauseCutter()
    clauses.append(cutter.clause(from: 0, cue: 0))
    let (starts, ends, flags) = (tokens.starts.span, tokens.ends.span, tokens.flags.span)
    let sentenceFlag = TokenFlags.startsSentence.rawValue
    // Most words follow a blank, begin no sentence and are no cue: they are passed without a branch.
    if breaks.count < tokens.count + 1 {
      breaks = [UInt32](repeating: 0, count: max(tokens.count + 1, 2 * breaks.count))
    }
    var breakCount = 0
    do {
      var found = breaks.mutableSpan
      for token in 1..<max(tokens.count, 1) {
        found[breakCount] = UInt32(truncatingIfNeeded: token)
        let gap = starts[token] &- ends[token &- 1]
        breakCount &+= gap > 1 || flags[token].rawValue & sentenceFlag != 0 ? 1 : 0
      }
      found[breakCount] = .max
    }
    var nextBreak = 0
    var nextCue = 0
    while true {
      let cueToken = nextCue < cues.count ? cues[nextCue].first : .max
      let next = min(breaks[nextBreak], cueToken)
      if next == .max { break }
      let token = Int(next)
      let isBreak = breaks[nextBreak] == next
      nextBreak &+= isBreak ? 1 : 0
      let startsSentence = isBreak && flags[token].rawValue & sentenceFlag != 0
      var mark = Mark.none
      if isBreak { mark = Self.mark(in: text, Int(ends[token - 1])..<Int(starts[token])) }
      if mark == .question { clauses[clauses.count - 1].isAsked = true }
      let kind = next == cueToken ? cues[nextCue].cue.kind : nil
      let isFull = nextCue - clauses[clauses.count - 1].cues.lowerBound >= Self.mostCues
      if cutter.cuts(
        at: token, kind, startsSentence: startsSentence, isMarked: mark != .none || isFull)
      {
        var clause = cutter.clause(from: token, cue: nextCue)
        if startsSentence {
          clause.pointsBack = Self.pointsBack(text, Int(starts[token])..<Int(ends[token]))
        }
        clauses.append(clause)
      }
      guard let kind else { continue }
      nextCue += 1
      clauses[clauses.count - 1].add(kind, upTo: nextCue)
    }
    if Self.mark(in: text, Int(ends[tokens.count - 1])..<text.count) == .question {
      clauses[clauses.count - 1].isAsked = true
    }
  }

  /// Whether a word is it, its, they, their, this, that, these or those.
  private static func pointsBack(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count > 1, word.count < 8 else { return false }
    let (first, second) = (text[word.lowerBound] | 0x20, text[word.lowerBound + 1] | 0x20)
    if first == UInt8(ascii: "i") { return second == UInt8(ascii: "t") }
    guard first == UInt8(ascii: "t"), second == UInt8(ascii: "h"), word.count > 3 else {
      return false
    }
    let third = text[word.lowerBound + 2] | 0x20
    let fourth = text[word.lowerBound + 3] | 0x20
    switch third {
    case UInt8(ascii: "e"): return fourth != UInt8(ascii: "n") && fourth != UInt8(ascii: "r")
    case UInt8(ascii: "i"): return fourth == UInt8(ascii: "s")
    case UInt8(ascii: "a"): return fourth == UInt8(ascii: "t")
    case UInt8(ascii: "o"): return word.count == 5 && fourth == UInt8(ascii: "s")
    default: return false
    }
  }

  private enum Mark { case none, clause, question }

  /// A bit each for the marks that part clauses, a line feed and !(),-.:; among the bytes below 64.
  private static var marks: UInt64 {
    1 << 0x0A | 1 << 0x21 | 1 << 0x28 | 1 << 0x29 | 1 << 0x2C | 1 << 0x2D | 1 << 0x2E | 1 << 0x3A
      | 1 << 0x3B
  }
  private static var question: UInt64 { 1 << 0x3F }

  private static func mark(in text: Span<UInt8>, _ gap: Range<Int>) -> Mark {
    var found: UInt64 = 0
    for at in gap {
      let byte = text[at]
      if byte < 64 {
        found |= 1 << UInt64(byte)
      } else if byte == 0x93 || byte == 0x94, at >= 2, text[at - 2] == 0xE2, text[at - 1] == 0x80 {
        found |= marks
      }
    }
    return found & question != 0 ? .question : found & marks != 0 ? .clause : .none
  }

  /// The clause that a token is in; logarithmic.
  func clause(of token: UInt32) -> Int {
    var low = 0
    var high = clauses.count
    while low < high {
      let middle = (low + high) / 2
      if clauses[middle].firstToken <= token { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
