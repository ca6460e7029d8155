internal import SoundingsModel
internal import SoundingsReport

/// `private/register.csv`: every submission in any form, each with what became of it.
enum Register {
  static func csv(_ results: Results) -> String {
    var csv = ""
    CSVLine.append(
      [
        "number", "id", "respondent", "name", "organisation", "email", "described_as",
        "stakeholder", "kind", "received", "round", "channel", "permission", "status", "reason",
        "comments", "file", "position", "sha256", "form", "signatures",
      ], to: &csv)
    for (index, response) in results.responses.enumerated() {
      let status = Self.status(response.status)
      CSVLine.append(
        [
          String(index + 1), response.id, response.respondent, response.identity.name ?? "",
          response.identity.organisation ?? "", response.identity.email ?? "",
          response.identity.describedAs ?? "", response.stakeholder ?? "",
          response.kind?.rawValue ?? "", response.received?.description ?? "",
          response.round ?? "", response.channel ?? "", response.permission.rawValue, status.name,
          status.reason, String(response.comments.count), response.origin.file,
          response.origin.position, response.origin.sha256, response.form.rawValue,
          response.signatures.map { String($0) } ?? "",
        ], to: &csv)
    }
    return csv
  }

  private static func status(_ status: Response.Status) -> (name: String, reason: String) {
    switch status {
    case .analysed: ("analysed", "")
    case .merged(let id): ("merged", "into \(id)")
    case .excluded(.duplicate(let id)): ("excluded", "duplicate of \(id)")
    case .excluded(.decided(let reason)): ("excluded", reason)
    case .excluded(let reason): ("excluded", reason.code)
    }
  }
}

/// `private/comments.csv`: a row per comment of the responses that count, then those of notes of events
/// and petitions. A comment with a language is not English and was not coded. Ranges are bytes of the text;
/// where `escaped` is `yes`, the cell has an apostrophe before it that spreadsheets need.
enum CommentList {
  static func csv(_ results: Results) -> String {
    var csv = ""
    CSVLine.append(
      [
        "id", "response", "respondent", "stakeholder", "kind", "round", "received", "section",
        "text", "themes", "evidence", "file", "position",
        "language", "personal_data", "escaped",
      ], to: &csv)
    for coded in results.comments + results.others.flatMap(\.comments) {
      let response = results.responses[coded.response]
      CSVLine.append(
        [
          coded.comment.id, response.id, response.respondent, response.stakeholder ?? "",
          response.kind?.rawValue ?? "", response.round ?? "", response.received?.description ?? "",
          coded.comment.section, coded.comment.text,
          coded.codings.map { results.frame.themes[$0.theme].id }.joined(separator: "; "),
          coded.codings.map { coding in
            coding.evidence.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
          }.joined(separator: "; "),
          coded.comment.origin.file, coded.comment.origin.position, coded.language?.code ?? "",
          coded.personalData.map {
            "\($0.kind.rawValue) \($0.range.lowerBound)-\($0.range.upperBound)"
          }.joined(separator: "; "),
          isEscaped(coded.comment.text) ? "yes" : "",
        ], to: &csv)
    }
    return csv
  }

  /// Whether the cell has an apostrophe before the text, which no range of bytes counts.
  private static func isEscaped(_ text: String) -> Bool {
    guard !text.hasPrefix("'") else { return false }
    let line = CSVLine.text([text])
    return line.hasPrefix("'") || line.hasPrefix("\"'")
  }
}

/// `private/redactions.csv`: each masking of a published quotation, by bytes; the words stand in
/// `comments.csv` only.
enum RedactionList {
  static func csv(_ redactions: [Redaction]) -> String {
    var csv = ""
    CSVLine.append(["comment", "start", "end", "kind", "reason"], to: &csv)
    for redaction in redactions {
      CSVLine.append(
        [
          redaction.comment, String(redaction.span.range.lowerBound),
          String(redaction.span.range.upperBound), redaction.span.kind.rawValue, redaction.reason,
        ], to: &csv)
    }
    return csv
  }
}

/// `private/findings.csv`.
enum FindingList {
  static func csv(_ findings: [Finding]) -> String {
    var csv = ""
    CSVLine.append(["code", "file", "line", "column", "message"], to: &csv)
    for finding in findings {
      CSVLine.append(
        [
          finding.code, finding.file, finding.line == 0 ? "" : String(finding.line),
          finding.column == 0 ? "" : String(finding.column), finding.message,
        ], to: &csv)
    }
    return csv
  }
}
