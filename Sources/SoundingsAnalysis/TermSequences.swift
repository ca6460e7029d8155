/// The words of many comments as numbers, in one flat array, for counting without strings.
public struct TermSequences: Sendable {
  /// Set in a word that begins a sentence: no phrase goes across it.
  static let sentenceStart: UInt32 = 1 << 31

  /// The words, comment after comment.
  private(set) var words: [UInt32] = []
  /// Where each comment ends in ``words``.
  private var ends: [Int] = []
  /// The number of distinct terms: all are smaller.
  public private(set) var termCount = 0

  public init() {}

  /// The number of comments.
  public var count: Int { ends.count }

  /// Adds a word of the comment at hand; terms count up from 0, to 2³¹ at most.
  public mutating func append(_ term: UInt32, startsSentence: Bool) {
    precondition(term < Self.sentenceStart)
    words.append(startsSentence ? term | Self.sentenceStart : term)
    termCount = max(termCount, Int(term) + 1)
  }

  /// Ends the comment at hand.
  public mutating func endComment() { ends.append(words.count) }

  /// Where a comment's words stand in ``words``.
  func range(of comment: Int) -> Range<Int> {
    (comment == 0 ? 0 : ends[comment - 1])..<ends[comment]
  }

  /// The words of a comment in order.
  public func terms(of comment: Int) -> [(id: UInt32, startsSentence: Bool)] {
    words[range(of: comment)].map { ($0 & ~Self.sentenceStart, $0 & Self.sentenceStart != 0) }
  }

  /// How many comments and respondents use each term.
  ///
  /// - Parameter order: the comments, those of one respondent together.
  /// - Complexity: linear in the words.
  public func usage(in order: [Int], respondentOf: (Int) -> Int) -> [TermUse] {
    var uses = [TermUse](repeating: TermUse(), count: termCount)
    var lastComment = [Int](repeating: -1, count: termCount)
    var lastRespondent = lastComment
    for comment in order {
      let respondent = respondentOf(comment)
      for place in range(of: comment) {
        let term = Int(words[place] & ~Self.sentenceStart)
        if lastComment[term] != comment {
          lastComment[term] = comment
          uses[term].comments += 1
        }
        if lastRespondent[term] != respondent {
          lastRespondent[term] = respondent
          uses[term].respondents += 1
        }
      }
    }
    return uses
  }
}

/// In how many comments a word stands, and by how many respondents.
public struct TermUse: Hashable, Sendable {
  public var comments = 0
  public var respondents = 0

  public init() {}
}
