public import SoundingsModel

/// What each round's comments were coded as under the frame that stood in it.
public struct EarlierCodings: Sendable {
  /// Index of the round.
  public var round: Int
  public var frame: CodeFrame
  /// One entry a comment of the round, in the order of the round's `commentIndexes`.
  public var codings: [[Coding]]

  public init(round: Int, frame: CodeFrame, codings: [[Coding]]) {
    self.round = round
    self.frame = frame
    self.codings = codings
  }
}

/// Tells a change of what respondents said from a change of the frame.
public enum FrameComparison {
  /// Counts the first and the last round under their own frames and under today's.
  ///
  /// - Parameters:
  ///   - first: the first round under its own frame; nil where that counts as today's does.
  ///   - last: the same of the last round.
  ///   - between: the frames that stood between the two rounds, in order.
  ///   - after: the frames that stood after the last of them and before today, in order.
  /// - Returns: nil where no rounds are compared, or neither has a frame of its own.
  public static func compare(
    _ results: Results, first: EarlierCodings?, last: EarlierCodings?, between: [CodeFrame] = [],
    after: [CodeFrame] = []
  ) -> FrameChange? {
    guard let comparison = results.change, first != nil || last != nil else { return nil }
    let groups = Lineage.groups(
      today: results.frame, first: first?.frame, last: last?.frame, between: between,
      after: after)
    let firstCounter = RoundCounter(results, round: comparison.first, earlier: first)
    let lastCounter = RoundCounter(results, round: comparison.last, earlier: last)
    let commenters = [comparison.first, comparison.last].map { results.byRound[$0].commenters }
    return FrameChange(
      rows: groups.map { group in
        FrameChange.Row(
          lineage: group,
          first: firstCounter.side(own: group.first, today: group.today),
          last: lastCounter.side(own: group.last, today: group.today))
      },
      isComparable: (commenters.min() ?? 0) >= max(results.consultation.report.floor, 1))
  }
}

/// Counts themes in one round under two frames.
private struct RoundCounter {
  private let comments: [CodedComment]
  private let today: Tally
  /// Nil where the round's own frame counts as today's does.
  private let own: Tally?
  private let commentIndexes: [Int]

  init(_ results: Results, round: Int, earlier: EarlierCodings?) {
    let tally = results.byRound[round]
    comments = results.comments
    today = tally
    commentIndexes = tally.commentIndexes
    own = earlier.map { earlier in
      let recoded = zip(tally.commentIndexes, earlier.codings).map { index, codings in
        var comment = results.comments[index]
        comment.codings = codings
        return comment
      }
      return Tallier(frame: earlier.frame, comments: recoded).tally(
        tally.group, respondents: tally.respondents
      ) { _ in true }
    }
  }

  func side(own themes: [Int], today group: [Int]) -> FrameChange.Side {
    let today = group.isEmpty ? nil : count(evidence: group.map { self.today.themes[$0].evidence })
    guard let own else { return FrameChange.Side(own: today, today: today) }
    let evidence = themes.map { theme in
      own.themes[theme].evidence.map { commentIndexes[$0] }
    }
    return FrameChange.Side(own: themes.isEmpty ? nil : count(evidence: evidence), today: today)
  }

  /// Those who raised any of several themes, each once.
  private func count(evidence: [[Int]]) -> FrameChange.Count {
    let union = Set(evidence.joined()).sorted()
    let respondents = Set(union.map { comments[$0].respondent })
    return FrameChange.Count(Share(respondents.count, of: today.commenters), evidence: union)
  }
}
