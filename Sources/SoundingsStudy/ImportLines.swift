public import SoundingsImport
public import SoundingsModel
internal import SoundingsReport

/// Responses as lines of JSON, one a comment, and findings likewise.
public enum ImportLines {
  /// Reads files that belong to no consultation's folder: values stand as they are written.
  ///
  /// - Parameter sources: one a path, relative to where the command runs or absolute.
  public static func read(_ sources: [Source], jobs: Int) throws(StudyError) -> ImportResult {
    do throws(ImportError) {
      return try importer(sources).run(jobs: jobs)
    } catch {
      if case .pageLayout(let errors) = error {
        throw StudyError(.configuration, errors.errors.map(\.rendered))
      }
      throw StudyError(.reading, "error: \(error.message)")
    }
  }

  /// In the order of the input; a response without a comment gives one line with an empty text.
  public static func comments(_ responses: some Sequence<Response>) -> [UInt8] {
    var lines: [UInt8] = []
    for response in responses {
      if response.comments.isEmpty {
        append(response, nil, to: &lines)
      } else {
        for comment in response.comments { append(response, comment, to: &lines) }
      }
    }
    return lines
  }

  public static func findings(_ findings: [Finding]) -> String {
    findings.map { finding in
      JSONValue.object([
        ("file", .string(finding.file)), ("line", .integer(finding.line)),
        ("column", .integer(finding.column)), ("code", .string(finding.code)),
        ("message", .string(finding.message)),
      ]).text + "\n"
    }.joined()
  }

  private static func append(_ response: Response, _ comment: Comment?, to lines: inout [UInt8]) {
    let origin = comment?.origin ?? response.origin
    let value = JSONValue.object([
      ("id", .string(comment?.id ?? response.id)), ("response", .string(response.id)),
      ("respondent", .string(response.respondent)), ("kind", optional(response.kind?.rawValue)),
      ("stakeholder", optional(response.stakeholder)), ("round", optional(response.round)),
      ("received", optional(response.received?.description)),
      ("channel", optional(response.channel)),
      ("permission", .string(response.permission.rawValue)),
      ("section", optional(comment?.section)), ("text", .string(comment?.text ?? "")),
      (
        "answers",
        .object(
          response.answers.map { answer in
            (
              answer.question,
              answer.values.count == 1
                ? .string(answer.values[0]) : .array(answer.values.map { .string($0) })
            )
          })
      ),
      ("file", .string(origin.file)), ("position", .string(origin.position)),
      ("sha256", .string(response.origin.sha256)),
    ])
    lines += value.text.utf8
    lines.append(UInt8(ascii: "\n"))
  }

  private static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
