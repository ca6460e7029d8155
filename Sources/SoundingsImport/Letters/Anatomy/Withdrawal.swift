/// A message that only takes an earlier one back.
enum Withdrawal {
  /// A longer message says something else too.
  private static let mostWords = 90
  private static let reach = 8

  private static let things: Set<String> = [
    "response", "responses", "email", "emails", "mail", "letter", "comment", "comments",
    "submission", "objection", "reply", "message",
  ]
  private static let before: Set<String> = [
    "withdraw", "withdrawing", "retract", "retracting", "disregard", "ignore", "delete", "discard",
    "remove", "cancel", "take", "taking", "rescind",
  ]
  private static let after: Set<String> = [
    "withdrawn", "retracted", "disregarded", "ignored", "deleted", "discarded", "removed",
    "cancelled", "rescinded",
  ]
  /// What may stand between `my` and the thing.
  private static let kinds: Set<String> = [
    "earlier", "previous", "first", "last", "original", "recent", "e", "written", "online", "own",
    "consultation", "other", "former", "whole",
  ]

  private static let others: Set<String> = [
    "will", "you", "they", "always", "not", "cannot", "never", "dont", "wont", "council",
  ]

  /// Whether a short text asks for it: a word of taking back, `my` or `our`, and what was sent.
  static func isAsked(in paragraphs: [String]) -> Bool {
    let all = paragraphs.map { Folding.words($0.prefix(2_000)) }
    guard all.reduce(0, { $0 + $1.count }) <= mostWords else { return false }
    return all.contains { words in
      words.indices.contains { isAsked(words, owner: $0) }
    }
  }

  private static func isAsked(_ words: [String], owner: Int) -> Bool {
    guard ["my", "our"].contains(words[owner]) else { return false }
    var thing = owner + 1
    while thing < words.count, kinds.contains(words[thing]) { thing += 1 }
    guard thing < words.count, things.contains(words[thing]) else { return false }
    let following = words[(thing + 1)...].prefix(reach)
    if following.contains(where: { after.contains($0) }) { return true }
    let lead = words[..<owner]
    guard let place = lead.indices.suffix(3).last(where: { before.contains(lead[$0]) }) else {
      return false
    }
    let verb = lead[place]
    // ‘They always ignore my letters.’
    if place > 0, others.contains(lead[place - 1]) { return false }
    // To take something is not yet to take it back.
    return !verb.hasPrefix("tak") || following.contains { ["off", "back", "out"].contains($0) }
  }
}
