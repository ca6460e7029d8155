internal import SoundingsModel

/// Decisions that have no effect, which somebody should look into.
enum DecisionFindings {
  static func findings(_ results: DecisionResults) -> [Finding] {
    results.outcomes.compactMap { outcome in
      let decision = outcome.decision
      let saying: (code: String, message: String)? =
        switch outcome.fate {
        case .applied, .alreadySo, .overtaken: nil
        case .contradicted:
          (
            "decisions-contradict",
            "another decision of \(decision.date) says otherwise: neither holds"
          )
        case .failed(let failure): (code(failure), "\(message(failure)): not applied")
        }
      return saying.map {
        Finding(
          code: $0.code, file: Study.decisionsPath, line: decision.place.line,
          column: decision.place.column,
          message: "\(decision.what.rawValue) \(decision.target): \($0.message)")
      }
    }
  }

  /// What became of a decision, in words.
  static func outcome(_ fate: DecisionOutcome.Fate) -> String {
    switch fate {
    case .applied: "applied"
    case .alreadySo: "so without it"
    case .overtaken: "overtaken by a later decision"
    case .contradicted: "contradicted by another decision of the same day"
    case .failed(let failure): "not applied: \(message(failure))"
    }
  }

  private static func code(_ failure: DecisionOutcome.Failure) -> String {
    switch failure {
    case .noSuchResponse, .noSuchComment, .noSuchTarget, .notAnalysed: "decision-target-gone"
    case .wordsNotFound, .textChanged: "decision-text-changed"
    case .notPermitted: "decision-not-permitted"
    case .noSuchTheme, .noSuchSection, .noSuchStance, .themeNotGiven, .notUnderstood:
      "decision-not-understood"
    }
  }

  private static func message(_ failure: DecisionOutcome.Failure) -> String {
    switch failure {
    case .noSuchResponse: "there is no such response"
    case .noSuchComment: "there is no such comment"
    case .noSuchTarget: "there is no such response or comment"
    case .notAnalysed: "its response is excluded"
    case .noSuchTheme(let id): "the code frame has no theme ‘\(id)’"
    case .noSuchSection(let id): "consultation.yaml has no section ‘\(id)’"
    case .noSuchStance(let name):
      "‘\(name)’ is no stance; write it as theme: "
        + Stance.allCases.map(\.rawValue).joined(separator: ", ")
    case .themeNotGiven(let id): "the comment does not have the theme ‘\(id)’"
    case .wordsNotFound: "the comment does not hold these words"
    case .textChanged: "the comment has changed since it was approved"
    case .notPermitted: "the respondent did not allow it to be quoted"
    case .notUnderstood(let wanted): "the value should be \(wanted)"
    }
  }
}
