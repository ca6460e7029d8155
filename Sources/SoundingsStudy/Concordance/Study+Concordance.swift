internal import SoundingsAnalysis
public import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsText

extension Study {
  /// Every place where a rule fires, in input order: all of its evidence, the longest match first where
  /// its own matches overlap, without any theme's exclude rules.
  ///
  /// - Parameters:
  ///   - rule: in the rule language, as `codeframe.yaml` would have it.
  ///   - frame: tells which comments have a theme already; by default the folder's own.
  ///   - width: characters of context on each side at most.
  public func concordance(
    of rule: String, frame: CompiledFrame? = nil, width: Int, jobs: Int
  ) throws(StudyError) -> Concordance {
    let probe = try Self.frame(of: rule)
    let imported = try decidedImport(jobs: jobs)
    let respondents = Analysis.respondents(of: imported.responses, consultation: consultation)
    let comments = Analysis.comments(of: imported.responses, respondents: respondents)
    let found = try Self.code(
      comments.map { ($0.comment.text, $0.comment.section) }, frame: probe, jobs: jobs)
    let hits = comments.indices.filter { !found[$0].isEmpty }
    let frame = frame ?? self.frame
    let codings = try Self.code(
      hits.map { (comments[$0].comment.text, comments[$0].comment.section) }, frame: frame,
      jobs: jobs)
    var lines: [ConcordanceLine] = []
    for (place, index) in hits.enumerated() {
      let comment = comments[index].comment
      let response = imported.responses[comments[index].response]
      for range in found[index].flatMap(\.evidence) {
        lines.append(
          ConcordanceLine(
            comment: comment.id, section: comment.section, stakeholder: response.stakeholder,
            respondent: response.respondent, round: response.round, range: range,
            excerpt: Excerpt(of: comment.text, at: range, width: width),
            themes: codings[place].map { frame.frame.themes[$0.theme].id }))
      }
    }
    var counter = RespondentCounter(comments, respondents: respondents.count)
    return Concordance(
      lines: lines, comments: hits.count, respondents: counter.count(hits),
      uncoded: codings.lazy.filter(\.isEmpty).count)
  }

  /// A frame of one theme with one rule.
  ///
  /// - Throws: what is wrong with the rule, at its line and column in the argument.
  static func frame(of rule: String) throws(StudyError) -> CompiledFrame {
    do throws(RuleError) {
      _ = try RuleParser.parse(rule)
    } catch {
      throw StudyError(
        .asking,
        RuleErrorReport(error, in: Rule(rule, place: start(of: error, in: rule))).description)
    }
    var theme = Theme(id: "rule")
    theme.include = [Rule(rule)]
    do throws(CompileError) {
      return try CompiledFrame(CodeFrame(version: "", stance: false, themes: [theme]))
    } catch {
      throw StudyError(.coding, "error: the English stemmer cannot be opened")
    }
  }

  /// Where the rule would begin if all of it stood on the line that the error is on, so that the
  /// report, which counts from the rule's beginning, comes to the right column.
  private static func start(of error: RuleError, in rule: String) -> FilePlace {
    let before = String(decoding: Array(rule.utf8.prefix(error.range.lowerBound)), as: UTF8.self)
    let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let earlier = before.count - (lines.last?.count ?? 0)
    return FilePlace(path: "rule", line: max(lines.count, 1), column: 1 - earlier)
  }
}
