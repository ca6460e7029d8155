public import SoundingsImport
internal import SoundingsReport

/// How many records and comments files hold, for people and for programs.
public struct RecordCounts: Sendable {
  public let files: [Importer.FileCount]

  public init(_ files: [Importer.FileCount]) { self.files = files }

  private var total: (records: Int, comments: Int, blank: Int) {
    files.reduce((0, 0, 0)) { sum, file in
      (sum.0 + file.records, sum.1 + file.comments, sum.2 + file.blank)
    }
  }

  /// A line a file, and one for all where there are several.
  public var table: String {
    var rows = [["records", "comments", "blank", "file"]]
    for file in files {
      rows.append(["\(file.records)", "\(file.comments)", "\(file.blank)", file.file])
    }
    if files.count > 1 {
      rows.append(["\(total.records)", "\(total.comments)", "\(total.blank)", "in all"])
    }
    let widths = (0..<3).map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
    return rows.map { row in
      let figures = widths.indices.map { column in
        String(repeating: " ", count: widths[column] - row[column].utf8.count) + row[column]
      }
      return (figures + [row[3]]).joined(separator: "  ") + "\n"
    }.joined()
  }

  public var json: String {
    let rows = files.map { file in
      JSONValue.object(
        [("file", .string(file.file))] + Self.members(file.records, file.comments, file.blank))
    }
    return JSONValue.object(
      [("files", .array(rows))] + Self.members(total.records, total.comments, total.blank)
    ).text + "\n"
  }

  private static func members(
    _ records: Int, _ comments: Int, _ blank: Int
  ) -> [(key: String, value: JSONValue)] {
    [("records", .integer(records)), ("comments", .integer(comments)), ("blank", .integer(blank))]
  }
}
