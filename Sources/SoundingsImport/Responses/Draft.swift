import SoundingsModel

/// A response on its way, with what it was made of.
struct Draft {
  var response: Response
  var submission: Submission
  var source: Int
  var isBoard: Bool
  /// What tells who answered; the same key is the same respondent. The strongest is first.
  var keys: [String] = []
  /// One for each comment of the response.
  var comments: [CommentDraft] = []
  /// The response that this one repeats.
  var duplicateOf: Int?
}

/// What the id of a comment is made of.
struct CommentDraft {
  var ordinal: Int
  var record: Int
}
