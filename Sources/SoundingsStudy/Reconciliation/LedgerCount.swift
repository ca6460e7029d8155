internal import SoundingsModel

/// Respondents and comments counted anew from the responses as the ledger marks them, without the tallies.
struct LedgerCount {
  private(set) var respondents = 0
  private(set) var organisations = 0
  private(set) var individuals = 0
  private(set) var comments = 0
  private(set) var commenters = 0
  /// Responses analysed or merged, of whatever form.
  private(set) var responses = 0
  private(set) var respondentsOfRound: [String: Int] = [:]
  private(set) var commentersOfRound: [String: Int] = [:]
  private(set) var commentersOfMonth: [String: Int] = [:]
  private(set) var commentsOfSection: [String: Int] = [:]
  private(set) var respondentsOfType: [String: Int] = [:]

  init(_ results: Results) {
    let rounds = Set(results.consultation.rounds.map(\.id))
    let sections = Set(results.consultation.sections.map(\.id))
    let types = Set(results.consultation.stakeholders.map(\.id))
    var people: Set<String> = []
    var kinds: [String: RespondentKind] = [:]
    var typeOf: [String: String] = [:]
    var speakers: Set<String> = []
    var ofRound: [String: Set<String>] = [:]
    var speakersOfRound: [String: Set<String>] = [:]
    var speakersOfMonth: [String: Set<String>] = [:]
    for response in results.responses where response.isCounted {
      responses += 1
      guard response.form == .response else { continue }
      let who = response.respondent
      people.insert(who)
      if kinds[who] == nil { kinds[who] = response.kind }
      if typeOf[who] == nil, let type = response.stakeholder, types.contains(type) {
        typeOf[who] = type
      }
      let round = response.round.flatMap { rounds.contains($0) ? $0 : nil } ?? Group.noRound.id
      ofRound[round, default: []].insert(who)
      guard !response.comments.isEmpty else { continue }
      comments += response.comments.count
      speakers.insert(who)
      speakersOfRound[round, default: []].insert(who)
      speakersOfMonth[response.received?.yearMonth ?? "no-date", default: []].insert(who)
    }
    // Officers can move a comment to another section, so its section is what the coded comment says.
    for coded in results.comments {
      let section = coded.comment.section
      commentsOfSection[
        sections.contains(section) ? section : PolicySection.general.id, default: 0] += 1
    }
    respondents = people.count
    organisations = kinds.values.lazy.filter { $0 == .organisation }.count
    individuals = kinds.values.lazy.filter { $0 == .individual }.count
    commenters = speakers.count
    for who in people { respondentsOfType[typeOf[who] ?? Group.notStated.id, default: 0] += 1 }
    respondentsOfRound = ofRound.mapValues(\.count)
    commentersOfRound = speakersOfRound.mapValues(\.count)
    commentersOfMonth = speakersOfMonth.mapValues(\.count)
  }
}
