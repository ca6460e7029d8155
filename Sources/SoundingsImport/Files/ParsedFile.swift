public import SoundingsModel

/// A file after reading: its submissions, counted on their own, and what was odd about it.
struct ParsedFile: Sendable {
  var file: ImportedFile
  /// The index of its source.
  var source: Int
  var submissions: [Submission] = []
  /// How many submissions the reader counted; marking comes later and must come to the same.
  var received = 0
  var isBoard = false
  /// What was counted, where only that was asked for and the file holds a table.
  var counted: RecordTally?
  /// What the columns of its table hold, where it is only looked at.
  var profiles: [ColumnProfile] = []
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
  /// `csv`, `phpbb2`, `xlsx` …, or the path of a layout for pages.
  public var layout: String
  public var encoding: String
  /// How the encoding was decided: `declared`, `bom`, `valid utf-8`, `fallback` …
  public var decided: String
  /// Rows or posts that were read, more than responses where several are one.
  public var records: Int
  /// How its table is laid out, where it is one.
  public var table: TableDescription?
  /// How much of what a reader sees became responses, where it is a page.
  public var coverage: PageCoverage?
}

/// How a table is laid out, for people who look before they import.
public struct TableDescription: Sendable, Hashable {
  /// What parts the fields of CSV; nil elsewhere.
  public var separator: UInt8?
  public var preamble: Int
  public var headerRows: Int
  public var tool: SurveyTool?
  /// A header a column, as it stands in the file.
  public var headers: [String]
  /// What the columns are by the tool's layout, and what it calls them: the question, mostly.
  public var roles: [Role?]
  public var titles: [String]

  init(_ shape: TableShape) {
    preamble = shape.preamble
    headerRows = shape.headerRows
    tool = shape.tool
    headers = shape.headers
    roles = shape.roles
    titles = shape.columns.isEmpty ? shape.headers.map(\.trimmed) : shape.columns.map(\.title)
  }
}

/// How much of a page's visible text became responses.
public struct PageCoverage: Sendable, Hashable {
  /// Bytes of visible text, and those of them that became responses or their context.
  public var visible: Int
  public var taken: Int
  /// Where longer pieces stand that became nothing: their lines and their bytes.
  public var left: [Left]

  public struct Left: Sendable, Hashable {
    public var line: Int
    public var bytes: Int
  }
}
