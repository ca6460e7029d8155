internal import SoundingsAnalysis
internal import SoundingsModel

/// Compares the comments that no theme took with the others: all, and by group.
struct UncodedCounter {
  /// Words and phrases that are told of all comments and of a group.
  private static let mostOfAll = 20
  private static let mostOfGroup = 5
  /// Characters on each side in an example.
  private static let width = 50

  let comments: [CodedComment]
  let responses: [Response]
  let respondents: [Respondent]
  let consultation: Consultation
  let isCoded: [Bool]
  /// The comments, those of one respondent together.
  let order: [Int]
  let words: CommentWords

  func result(_ counter: inout RespondentCounter) -> UncodedComments {
    let uncoded = comments.indices.filter { !isCoded[$0] }
    return UncodedComments(
      ids: uncoded.map { comments[$0].comment.id }, respondents: counter.count(uncoded),
      all: group(.everyone, order, most: Self.mostOfAll),
      byStakeholder: groups(
        consultation.stakeholders.map { Group(id: $0.id, title: $0.title) }, rest: .notStated
      ) { respondents[comments[$0].respondent].stakeholder },
      byRound: groups(
        consultation.rounds.map { Group(id: $0.id, title: $0.title) },
        rest: Group(id: "no-round", title: "Date not known or outside the rounds")
      ) { comment in
        let round = responses[comments[comment].response].round
        return consultation.rounds.firstIndex { $0.id == round }
      })
  }

  /// The groups that have a comment, in the order of the consultation.
  private func groups(
    _ known: [Group], rest: Group, _ groupOf: (Int) -> Int?
  ) -> [KeyTermGroup] {
    var members = [[Int]](repeating: [], count: known.count + 1)
    for comment in order { members[groupOf(comment) ?? known.count].append(comment) }
    return zip(known + [rest], members).filter { !$0.1.isEmpty }.map {
      group($0.0, $0.1, most: Self.mostOfGroup)
    }
  }

  private func group(_ group: Group, _ members: [Int], most: Int) -> KeyTermGroup {
    var counter = KeyTermCounter(
      words.sequences, respondentOf: { comments[$0].respondent }, isTarget: { !isCoded[$0] })
    let terms = counter.keyTerms(in: members)
    return KeyTermGroup(
      group: group, comments: members.count, uncoded: members.lazy.filter { !isCoded[$0] }.count,
      words: terms.words.prefix(most).map(line), phrases: terms.phrases.prefix(most).map(line))
  }

  private func line(_ term: KeyTerm) -> KeyTermLine {
    KeyTermLine(
      text: words.text(of: term.terms), uncoded: term.target, coded: term.rest,
      logLikelihood: term.logLikelihood, logRatio: term.logRatio,
      examples: term.examples.compactMap { index in
        let comment = comments[index].comment
        return words.range(of: term.terms, in: comment.text).map {
          ExampleLine(
            comment: comment.id, excerpt: Excerpt(of: comment.text, at: $0, width: Self.width))
        }
      })
  }
}
