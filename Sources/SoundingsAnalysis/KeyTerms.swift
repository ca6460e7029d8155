public import SoundingsModel

/// A word or a phrase of two that one set of comments uses more than another.
public struct KeyTerm: Hashable, Sendable {
  /// The terms: one, or two that stand side by side in a sentence.
  public var terms: [UInt32]
  /// Respondents who use it in the set, of all who have comments there.
  public var target: Share
  /// Respondents who use it in the other comments, of all who have comments there.
  public var rest: Share
  public var logLikelihood: Double
  public var logRatio: Double
  /// Comments of the set that have it, of different respondents: up to two.
  public var examples: [Int]
}

/// Finds the words and two-word phrases that one set of comments uses more than another.
///
/// There is no list of stop words: a word that everyone uses everywhere is over-used nowhere.
public struct KeyTermCounter {
  /// Fewer respondents than this are an accident.
  public static let fewestRespondents = 3
  /// The 1 % point of chi-squared with one degree of freedom.
  public static let leastLogLikelihood = 6.63

  private let sequences: TermSequences
  private let respondentOf: (Int) -> Int
  private let isTarget: (Int) -> Bool
  /// Respondents with a comment in the set, and with one outside it.
  private var bases = (target: 0, rest: 0)

  /// - Parameter isTarget: whether a comment is in the set that is looked into.
  public init(
    _ sequences: TermSequences, respondentOf: @escaping (Int) -> Int,
    isTarget: @escaping (Int) -> Bool
  ) {
    self.sequences = sequences
    self.respondentOf = respondentOf
    self.isTarget = isTarget
  }

  /// The words and the phrases over-used, most telling (by G²) first.
  ///
  /// - Parameter order: the comments to compare, those of one respondent together.
  /// - Complexity: linear in the words of those comments and in the number of distinct terms.
  public mutating func keyTerms(in order: [Int]) -> (words: [KeyTerm], phrases: [KeyTerm]) {
    bases = countBases(order)
    guard bases.target > 0, bases.rest > 0 else { return ([], []) }
    var words = SpeakerCounts(termCount: sequences.termCount)
    for comment in order {
      let (respondent, isTarget) = (respondentOf(comment), isTarget(comment))
      for place in sequences.range(of: comment) {
        words.count(term(at: place), comment: comment, of: respondent, isTarget: isTarget)
      }
    }
    return (
      keyTerms(words) { [UInt32($0)] }, keyPhrases(in: order, frequent: words)
    )
  }

  /// A phrase has enough respondents only where both of its words do, which leaves few to count.
  private func keyPhrases(in order: [Int], frequent: SpeakerCounts) -> [KeyTerm] {
    var places: [UInt64: Int] = [:]
    var pairs: [(UInt32, UInt32)] = []
    var counts = SpeakerCounts(termCount: 0)
    // The set first, so that only its phrases are looked for in the rest.
    for wanted in [true, false] {
      for comment in order where isTarget(comment) == wanted {
        let respondent = respondentOf(comment)
        for place in sequences.range(of: comment).dropFirst() {
          guard sequences.words[place] & TermSequences.sentenceStart == 0 else { continue }
          let (first, second) = (term(at: place - 1), term(at: place))
          guard frequent.isFrequent(first), frequent.isFrequent(second) else { continue }
          let key = UInt64(first) << 32 | UInt64(second)
          if let known = places[key] {
            counts.count(known, comment: comment, of: respondent, isTarget: wanted)
          } else if wanted {
            places[key] = pairs.count
            counts.addTerm()
            counts.count(pairs.count, comment: comment, of: respondent, isTarget: true)
            pairs.append((UInt32(first), UInt32(second)))
          }
        }
      }
    }
    return keyTerms(counts) { [pairs[$0].0, pairs[$0].1] }
  }

  private func keyTerms(_ counts: SpeakerCounts, _ terms: (Int) -> [UInt32]) -> [KeyTerm] {
    var found: [KeyTerm] = []
    for index in 0..<counts.termCount where counts.isFrequent(index) {
      let target = Share(Int(counts.target[index]), of: bases.target)
      let rest = Share(Int(counts.rest[index]), of: bases.rest)
      // More often in the set: compared without division.
      guard target.count * rest.base > rest.count * target.base else { continue }
      let logLikelihood = Keyness.logLikelihood(target, rest)
      guard logLikelihood >= Self.leastLogLikelihood,
        let logRatio = Keyness.logRatio(target, rest)
      else { continue }
      found.append(
        KeyTerm(
          terms: terms(index), target: target, rest: rest, logLikelihood: logLikelihood,
          logRatio: logRatio, examples: counts.examples(of: index)))
    }
    return found.sorted { left, right in
      if left.logLikelihood != right.logLikelihood {
        return left.logLikelihood > right.logLikelihood
      }
      return left.terms.lexicographicallyPrecedes(right.terms)
    }
  }

  private func term(at place: Int) -> Int {
    Int(sequences.words[place] & ~TermSequences.sentenceStart)
  }

  private func countBases(_ order: [Int]) -> (target: Int, rest: Int) {
    var counts = SpeakerCounts(termCount: 1)
    for comment in order {
      counts.count(
        0, comment: comment, of: respondentOf(comment), isTarget: isTarget(comment))
    }
    return (Int(counts.target[0]), Int(counts.rest[0]))
  }
}
