internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport
internal import SoundingsText

/// How the rules read one comment.
public struct CommentExplanation: Sendable {
  /// For the terminal.
  public var text: String
  /// One object, on one line.
  public var json: String
}

extension Study {
  /// Explains the codings of one comment, excluded responses' comments included.
  public func explain(comment id: String, jobs: Int) throws(StudyError) -> CommentExplanation {
    let imported = try importResponses(jobs: jobs)
    let coded = try coded(imported, jobs: jobs)
    guard
      let (response, comment) = coded.responses.lazy
        .flatMap({ response in response.comments.map { (response, $0) } })
        .first(where: { $0.1.id == id })
    else {
      throw StudyError(.asking, "error: there is no comment ‘\(id)’")
    }
    let explanation: Explanation
    do throws(StemmerError) {
      var coder = try Coder(frame)
      explanation = coder.explain(comment.text, section: frame.section(comment.section))
    } catch {
      throw StudyError(.coding, "error: the English stemmer cannot be opened")
    }
    let decisions = coded.decisions.outcomes.filter {
      $0.decision.target == id || $0.decision.target == response.id
    }
    let place = "\(comment.origin.file), \(comment.origin.position)"
    let status =
      response.isCounted ? "" : "\nThis response is excluded: its comments stand behind no figure."
    return CommentExplanation(
      text: "Comment \(comment.id), section \(comment.section) (\(place))\(status)\n\n"
        + ExplanationReport(explanation, of: comment.text, by: frame).description
        + Self.text(of: decisions),
      json: json(explanation, comment, decisions))
  }

  /// What people decided of the comment and its response, after the rules had read it.
  private static func text(of decisions: [DecisionOutcome]) -> String {
    if decisions.isEmpty { return "" }
    let lines = decisions.map { outcome in
      let decision = outcome.decision
      let value = decision.value.isEmpty ? "" : " ‘\(decision.value)’"
      let reason = decision.reason.isEmpty ? "" : ", because: \(decision.reason)"
      return
        "  \(decision.date) \(decision.who): \(decision.what.rawValue) \(decision.target)\(value)"
        + "\(reason) (\(DecisionFindings.outcome(outcome.fate)))\n"
    }
    return "\nDecisions\n" + lines.joined()
  }

  private func json(
    _ explanation: Explanation, _ comment: Comment, _ decisions: [DecisionOutcome]
  ) -> String {
    func ranges(_ ranges: [Range<Int>]) -> JSONValue {
      .array(ranges.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })
    }
    func cues(of theme: Int) -> JSONValue {
      let stance = explanation.themes.first { $0.theme == theme }?.stance
      return .array(
        (stance?.cues ?? []).map { cue in
          .object([
            ("kind", .string("\(cue.kind)")), ("weight", .integer(cue.weight)),
            ("range", ranges([cue.range])),
          ])
        })
    }
    return JSONValue.object([
      ("comment", .string(comment.id)), ("section", .string(comment.section)),
      (
        "tokens",
        .array(
          explanation.words.map { word in
            .object([
              ("range", ranges([word.range])), ("text", .string(word.text)),
              (
                "taken",
                .array(
                  word.takenBy.map { match in
                    .object([
                      ("theme", .string(frame.frame.themes[match.theme].id)),
                      ("rule", .string(frame.rules[match.rule].rule.text)),
                      ("evidence", ranges([match.range])),
                    ])
                  })
              ),
            ])
          })
      ),
      (
        "codings",
        .array(
          explanation.codings.map { coding in
            .object([
              ("theme", .string(frame.frame.themes[coding.theme].id)),
              ("stance", coding.stance.map { .string($0.rawValue) } ?? .null),
              ("suggestion", .bool(coding.isSuggestion)),
              ("evidence", ranges(coding.evidence)),
              ("cues", cues(of: coding.theme)),
            ])
          })
      ),
      (
        "decisions",
        .array(
          decisions.map { outcome in
            .object([
              ("date", .string(outcome.decision.date.description)),
              ("who", .string(outcome.decision.who)),
              ("what", .string(outcome.decision.what.rawValue)),
              ("target", .string(outcome.decision.target)),
              ("value", .string(outcome.decision.value)),
              ("reason", .string(outcome.decision.reason)),
              ("outcome", .string(DecisionFindings.outcome(outcome.fate))),
            ])
          })
      ),
    ]).text
  }
}
