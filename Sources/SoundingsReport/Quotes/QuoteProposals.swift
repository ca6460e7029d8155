public import SoundingsModel

/// Proposes comments of each section to be quoted, by a stated rule (DECISIONS.md).
///
/// In this order, each only where the section has no proposal of the kind yet: a typical comment, a
/// distinct one, one of each side, one of each stakeholder type. Only what may be quoted and nobody has
/// decided on, of the length of a quotation; nothing urgent; in a section never two of one respondent and
/// never a text twice. What may hold personal data comes last, and before it whose respondent another
/// section's proposals have.
public struct QuoteProposals: Sendable {
  public var proposals: [QuoteProposal]
  /// Comments that people have approved or refused.
  public var decided: Int

  /// - Parameter most: how many are proposed for a section at most.
  public init(_ results: Results, most: Int) {
    decided = results.comments.lazy.filter { $0.mayBeQuoted != nil }.count
    proposals = []
    var elsewhere: Set<Int> = []
    for tally in results.bySection {
      var section = SectionProposals(results, tally, most: most, elsewhere: elsewhere)
      section.choose()
      elsewhere.formUnion(section.respondents)
      proposals += section.proposals
    }
  }
}

/// The proposals of one section as they are chosen.
private struct SectionProposals {
  private struct Candidate {
    var index: Int
    var words: Int
    var themes: [Int]
    var side: (side: AnswerSide, question: String)?
    var stakeholder: Int?
  }

  private(set) var respondents: Set<Int> = []
  private(set) var proposals: [QuoteProposal] = []
  private let results: Results
  private let tally: Tally
  private let most: Int
  private let elsewhere: Set<Int>
  private var candidates: [Candidate] = []
  /// How many of the section's comments have each theme.
  private var counts: [Int: Int] = [:]
  private var chosen: [Candidate] = []
  private var texts: Set<String> = []
  private let median: Int

  init(_ results: Results, _ tally: Tally, most: Int, elsewhere: Set<Int>) {
    (self.results, self.tally, self.most, self.elsewhere) = (results, tally, most, elsewhere)
    let sides = SideTeller(results, section: tally.group.id)
    for index in tally.commentIndexes {
      let comment = results.comments[index]
      let themes = comment.codings.map(\.theme)
      for theme in themes { counts[theme, default: 0] += 1 }
      guard Verbatims.mayBeProposed(comment, in: results) else { continue }
      candidates.append(
        Candidate(
          index: index, words: comment.comment.roughWordCount, themes: themes,
          side: sides.side(of: comment),
          stakeholder: results.respondents[comment.respondent].stakeholder))
    }
    let lengths = candidates.map(\.words).sorted()
    median = lengths.isEmpty ? 0 : lengths[(lengths.count - 1) / 2]
  }

  mutating func choose() {
    take(.typical) { _ in true }
    takeDistinct()
    for side in [AnswerSide.positive, .negative] {
      if let known = chosen.firstIndex(where: { $0.side?.side == side }) {
        proposals[known].reasons.append(Self.reason(chosen[known]))
      } else {
        take(nil) { $0.side?.side == side }
      }
    }
    for (type, title) in results.consultation.stakeholders.map(\.title).enumerated()
    where !chosen.contains(where: { $0.stakeholder == type }) {
      take(.stakeholder(type: title)) { $0.stakeholder == type }
    }
  }

  private static func reason(_ candidate: Candidate) -> QuoteProposal.Reason {
    guard let side = candidate.side else { return .typical }
    return side.side == .positive
      ? .agrees(question: side.question) : .disagrees(question: side.question)
  }

  /// The most typical of those that are meant.
  private mutating func take(
    _ reason: QuoteProposal.Reason?, where isMeant: (Candidate) -> Bool
  ) {
    let best = open.filter(isMeant).min { before($0, $1) { typicality($1) < typicality($0) } }
    if let best { propose(best, reason ?? Self.reason(best)) }
  }

  /// The one with the theme that fewest raise, if that is under a quarter of the section's comments.
  private mutating func takeDistinct() {
    let best = open.filter { rarity($0).map { $0.count * 4 < tally.comments } ?? false }
      .min { before($0, $1) { (rarity($0)?.count ?? 0) < (rarity($1)?.count ?? 0) } }
    guard let best, let rarest = rarity(best) else { return }
    propose(best, .distinct(theme: results.frame.themes[rarest.theme].title))
  }

  private mutating func propose(_ candidate: Candidate, _ reason: QuoteProposal.Reason) {
    let coded = results.comments[candidate.index]
    chosen.append(candidate)
    respondents.insert(coded.respondent)
    texts.insert(coded.comment.text)
    proposals.append(
      QuoteProposal(
        section: tally.group, reasons: [reason], comment: coded.comment,
        stakeholder: candidate.stakeholder.map { results.consultation.stakeholders[$0].title },
        month: results.responses[coded.response].received?.monthInWords,
        text: Masking.text(coded.comment.text, coded.personalData)))
  }

  /// Those that may still be proposed; none once there are enough.
  private var open: [Candidate] {
    if chosen.count >= most { return [] }
    return candidates.filter {
      let comment = results.comments[$0.index]
      return !respondents.contains(comment.respondent) && !texts.contains(comment.comment.text)
    }
  }

  /// Personal data last; then respondents whom another section has; then what is asked for; then the
  /// length nearest to the median, and the order of the input.
  private func before(
    _ left: Candidate, _ right: Candidate, by isBetter: (Candidate, Candidate) -> Bool
  ) -> Bool {
    let (a, b) = (results.comments[left.index], results.comments[right.index])
    if a.personalData.isEmpty != b.personalData.isEmpty { return a.personalData.isEmpty }
    let (isKnown, isOtherKnown) = (
      elsewhere.contains(a.respondent), elsewhere.contains(b.respondent)
    )
    if isKnown != isOtherKnown { return isOtherKnown }
    if isBetter(left, right) { return true }
    if isBetter(right, left) { return false }
    return (abs(left.words - median), left.index) < (abs(right.words - median), right.index)
  }

  /// The square of the cosine between the comment's themes and the section's counts, but for a factor
  /// that is the same for all of the section.
  private func typicality(_ candidate: Candidate) -> Double {
    guard !candidate.themes.isEmpty else { return 0 }
    let sum = Double(candidate.themes.reduce(0) { $0 + (counts[$1] ?? 0) })
    return sum * sum / Double(candidate.themes.count)
  }

  /// Its rarest theme that is about the policy.
  private func rarity(_ candidate: Candidate) -> (count: Int, theme: Int)? {
    candidate.themes.filter { results.frame.themes[$0].kind != .outOfScope }.map {
      (count: counts[$0] ?? 0, theme: $0)
    }
    .min { ($0.count, $0.theme) < ($1.count, $1.theme) }
  }
}

/// Tells on which side of a section a respondent is: by the closed questions on it, or, where there are
/// none that tell, by those on the whole policy.
private struct SideTeller {
  private let questions: [(question: ClosedQuestion, sides: [AnswerSide?])]
  private let results: Results

  init(_ results: Results, section: String) {
    self.results = results
    let telling = results.questions.compactMap { result in
      result.scale.map { (question: result.question, sides: $0.sides) }
    }
    let own = telling.filter { $0.question.section == section }
    questions = own.isEmpty ? telling.filter { $0.question.section == nil } : own
  }

  /// By the first question that tells, as it was answered with the comment or, where that response does
  /// not say, in another of the round; the last answer counts.
  func side(of comment: CodedComment) -> (side: AnswerSide, question: String)? {
    let round = results.responses[comment.response].round
    let responses =
      [comment.response]
      + results.respondents[comment.respondent].responses.reversed().filter {
        $0 != comment.response && results.responses[$0].round == round
      }
    for (question, sides) in questions {
      for response in responses {
        let values = results.responses[response].answers.first { $0.question == question.id }?
          .values
        let given = (values ?? []).compactMap { question.scale.firstIndex(of: $0) }
        if given.count == 1, let side = sides[given[0]], side != .neutral {
          return (side, question.title)
        }
      }
    }
    return nil
  }
}
