import SoundingsModel

/// Recognises those who answer on a board for the authority: their posts are not responses.
struct Officer: Sendable {
  /// What boards and councils call them, folded; singular.
  static let ranks: Set<String> = Set(
    [
      "officer", "council officer", "local authority officer", "authority officer", "LA officer",
      "LEA officer", "county officer", "borough officer", "consultation officer",
      "consultation team", "consultation team member", "policy team", "policy officer",
      "school improvement team", "education officer", "council", "council staff",
      "local authority", "administrator", "admin", "site admin", "site administrator",
      "board admin", "board administrator", "forum admin", "forum administrator", "webmaster",
      "moderator", "board moderator", "forum moderator", "site moderator",
    ].map { Folding.compact($0) })

  private let names: Set<String>
  private let matcher: StakeholderMatcher

  init(_ consultation: Consultation) {
    names = Set(
      [consultation.authority, "Consultation Team", "The Consultation Team"]
        .map { Folding.compact($0) }.filter { !$0.isEmpty })
    matcher = StakeholderMatcher(consultation.stakeholders.filter { $0.id == "officer" })
  }

  func isOne(rank: String?, name: String) -> Bool {
    if names.contains(Folding.compact(name)) { return true }
    guard let rank else { return false }
    let key = Folding.compact(rank)
    if Self.ranks.contains(key) || names.contains(key) { return true }
    var matcher = matcher
    return matcher.match(rank) != nil
  }
}
