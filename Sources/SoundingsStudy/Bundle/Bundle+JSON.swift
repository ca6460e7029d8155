internal import SoundingsModel
public import SoundingsReport

extension ResponseBundle {
  /// What is in the document and what is not, as one object on one line.
  public var json: String {
    JSONValue.object([
      ("received", .integer(received)), ("included", .integer(included)),
      ("leftOut", .object(leftOut.map { ($0.reason.code, .integer($0.count)) })),
      ("masked", .object(masked.map { ($0.kind.rawValue, .integer($0.count)) })),
      ("commentsWithheld", .integer(commentsWithheld)),
    ]).text
  }
}

extension RespondentBundle {
  /// What is in the document, as one object on one line.
  public var json: String {
    JSONValue.object([
      ("respondent", .string(respondent)), ("submissions", .integer(submissions)),
      ("comments", .integer(comments)), ("masked", .integer(masked)),
      ("sameAddress", .array(sameAddress.map { .integer($0) })),
    ]).text
  }
}
