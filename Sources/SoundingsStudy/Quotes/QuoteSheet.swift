internal import SoundingsImport
internal import SoundingsModel
public import SoundingsReport

/// The quotations that are proposed, for people to decide on.
public struct QuoteSheet: Sendable {
  public let proposals: QuoteProposals

  /// A line a proposal, and a line that sums up.
  public var text: String {
    var columns = TextColumns([.left, .left, .left, .left, .left, .left], indent: 0)
    for proposal in proposals.proposals {
      columns.append(
        [
          proposal.section.id, proposal.why, proposal.stakeholder ?? "–", proposal.month ?? "–",
          proposal.comment.id, proposal.text,
        ].map(Excerpt.shown))
    }
    return (columns.lines + [summary]).map { $0 + "\n" }.joined()
  }

  private var summary: String {
    let sections = Set(proposals.proposals.map(\.section.id)).count
    return "\(Counted.of(proposals.proposals.count, "quotation")) proposed in "
      + "\(Counted.of(sections, "section")); \(Counted.comments(proposals.decided)) decided on before"
  }

  /// One object a proposal, on a line each.
  public var json: String {
    proposals.proposals.map { proposal in
      JSONValue.object([
        ("section", .string(proposal.section.id)), ("title", .string(proposal.section.title)),
        ("why", .array(proposal.reasons.map { .string($0.title) })),
        ("comment", .string(proposal.comment.id)),
        ("stakeholder", proposal.stakeholder.map { .string($0) } ?? .null),
        ("month", proposal.month.map { .string($0) } ?? .null),
        ("text", .string(proposal.text)), ("value", .string(proposal.approval)),
      ]).text + "\n"
    }.joined()
  }

  /// The columns of decisions.csv, where a date and a name approve a proposal; then what it is, for people.
  public var csv: String {
    var csv = ""
    CSVLine.append(DecisionsFile.columns + ["section", "why", "text"], to: &csv)
    for proposal in proposals.proposals {
      CSVLine.append(
        [
          "", "", Decision.What.publish.rawValue, proposal.comment.id, proposal.approval, "",
          "\(proposal.section.id) \(proposal.section.title)", proposal.why,
          VisibleText.of(proposal.text),
        ], to: &csv)
    }
    return csv
  }
}

extension QuoteProposal {
  fileprivate var why: String { reasons.map(\.title).joined(separator: "; ") }

  /// What approves the text as it stands now.
  fileprivate var approval: String { "yes \(comment.fingerprint)" }
}

extension Study {
  /// Proposes comments to be quoted.
  ///
  /// - Parameter most: how many for a section at most.
  public func quotes(most: Int, jobs: Int) throws(StudyError) -> QuoteSheet {
    let results = try results(of: importResponses(jobs: jobs), jobs: jobs)
    return QuoteSheet(proposals: QuoteProposals(results, most: most))
  }

  /// Writes the sheet to approve proposals on, unless a sheet of that name has decisions that nobody
  /// has taken over yet.
  public func write(_ sheet: QuoteSheet, to path: String) throws(StudyError) {
    if FileSystem.kind(of: path) == .file {
      let known = Set(decisions.map(\.cells))
      let lost = try Self.decisionSheet(at: path).decisions.filter { !known.contains($0.cells) }
      guard lost.isEmpty else {
        throw StudyError(
          .writing,
          "\(path): error: \(Counted.of(lost.count, "decision")) on it would be lost: take "
            + "\(lost.count == 1 ? "it" : "them") over with soundings decide first, or name another file"
        )
      }
    }
    try OutputFile.replace(path, by: Array(sheet.csv.utf8))
  }
}
