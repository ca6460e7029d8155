import SoundingsModel

/// A file after reading: its submissions, counted on their own, and what was odd about it.
struct ParsedFile: Sendable {
  var file: ImportedFile
  /// The index of its source.
  var source: Int
  var submissions: [Submission] = []
  /// How many submissions the reader counted; marking comes later and must come to the same.
  var received = 0
  var isBoard = false
  var findings: [Finding] = []

  mutating func find(_ code: String, line: Int = 0, column: Int = 0, _ message: String) {
    findings.append(
      Finding(code: code, file: file.path, line: line, column: column, message: message))
  }
}

/// A file that was read, for the manifest.
public struct ImportedFile: Sendable, Hashable {
  /// The path below the consultation's folder.
  public var path: String
  /// SHA-256 of the bytes, in hexadecimal.
  public var sha256: String
  public var bytes: Int
  /// `csv`, `phpbb2`, `html-table`.
  public var layout: String
  public var encoding: String
  /// How the encoding was decided: `declared`, `bom`, `valid utf-8`, `fallback` …
  public var decided: String
  /// Rows or posts that were read, more than responses where several are one.
  public var records: Int
}
