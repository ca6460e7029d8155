import SoundingsModel

extension ExplanationReport {
  /// The stance with the rule that decided, then the cues that it rests on.
  func lines(of stance: ExplainedStance) -> [String] {
    var lines = ["  stance \(stance.stance): \(Self.sentence(stance.reason))"]
    if stance.isSuggestion { lines.append("  suggestion: it says that something is to be done") }
    let cues = stance.cues.filter { $0.weight != 0 || Self.isTelling($0.kind) }
    guard !cues.isEmpty else { return lines }
    let words = cues.map { cue in
      let weight = cue.weight == 0 ? "\(cue.kind)" : cue.weight > 0 ? "for" : "against"
      return quotes([cue.range]) + " (\(weight))"
    }
    lines.append("    cues \(words.joined(separator: ", "))")
    return lines
  }

  private static func sentence(_ reason: StanceReason) -> String {
    switch reason {
    case .nothing: "no cue near it says anything of it"
    case .undecided: "there is a view, and it is not said which"
    case .condition: "consent hangs on a condition"
    case .contrast: "what is said on one side of a contrast is turned on the other"
    case .bothSides: "it is praised and blamed about as much"
    case .weight: "the cues near it, weighed by their distance"
    case .rhetoric: "a question that expects no answer"
    case .wish: "a wish, without praise or blame"
    case .negation: "a bare negation"
    case .report: "a report, or a question for information"
    case .mentionsDiffer: "its mentions differ"
    }
  }

  /// Whether a cue without weight of its own can decide.
  private static func isTelling(_ kind: CueKind) -> Bool {
    switch kind {
    case .negation, .contrast, .condition, .weakCondition, .promise, .consent, .lack, .loss,
      .another, .wish, .request, .undecided, .ambivalent, .rhetoric, .inquiry, .concession, .others:
      true
    default: false
    }
  }
}
