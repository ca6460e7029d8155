internal import SoundingsImport

/// How the records of a file of comments are read.
struct CommentLayout: Sendable {
  var columns: CommentColumns
  var separator: UInt8
  /// What turns lines into records, where the file is JSON Lines.
  var lines: JSONLineTable?
  /// The file as messages name it.
  var name: String
}
