internal import SoundingsModel
internal import SoundingsReport

/// `private/decisions.csv`: each decision with what became of it, in the order of the team's file.
enum DecisionList {
  static func csv(_ results: DecisionResults) -> String {
    var csv = ""
    CSVLine.append(
      ["date", "who", "what", "target", "value", "reason", "line", "outcome"], to: &csv)
    for outcome in results.outcomes {
      let decision = outcome.decision
      CSVLine.append(
        [
          decision.date.description, decision.who, decision.what.rawValue, decision.target,
          decision.value, decision.reason, String(decision.place.line),
          DecisionFindings.outcome(outcome.fate),
        ], to: &csv)
    }
    return csv
  }
}
