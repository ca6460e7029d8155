import SoundingsModel

/// What only a person can decide, and nobody has decided yet.
extension AppendixBuilder {
  func openDecisions() -> [String] {
    var open: [String] = []
    let urgent = (results.comments + results.others.flatMap(\.comments)).lazy.filter { comment in
      !comment.isRead && comment.codings.contains { frame.themes[$0.theme].kind == .urgent }
    }.count
    if urgent > 0 {
      open.append(
        "\(Wording.counted(urgent, "comment")) that may be urgent: an officer reads "
          + "\(urgent == 1 ? "it" : "each") and marks it as read in decisions.csv.")
    }
    let unread = results.responses.lazy.filter { $0.status == .excluded(.unread) }.count
    if unread > 0 {
      open.append(
        "\(Wording.counted(unread, "submission")) that no program could read: an officer reads "
          + "\(unread == 1 ? "it" : "each"), types up what it says as a source, and excludes the "
          + "original with that reason in decisions.csv.")
    }
    let lost = results.decisions.outcomes.lazy.filter { !$0.holds }.count
    if lost > 0 {
      open.append(
        "\(Wording.counted(lost, "decision")) in decisions.csv without effect: the findings say why."
      )
    }
    if proposedQuotes > 0 {
      open.append(
        "\(Wording.counted(proposedQuotes, "quotation")) that the program proposes: an officer "
          + "approves those that stand for what was said, and refuses the others, in decisions.csv. "
          + "A final version quotes what was approved and nothing else.")
    }
    return open
  }
}
