import SoundingsModel

/// Findings about values: one for each distinct value of a source, with how often it occurs.
struct ValueFindings {
  private struct Key: Hashable {
    var code: String
    var source: Int
    var value: String
  }

  private struct Entry {
    var file: String
    var line: Int
    var column: Int
    var count: Int
    var what: String
    var then: String
    /// The value, where it may be shown.
    var shown: String?
  }

  private var entries: [Key: Entry] = [:]

  /// - Parameters:
  ///   - what: what kind of value it is: `section`.
  ///   - then: what became of it, and what is suggested.
  mutating func add(
    _ code: String, _ cell: Submission.Cell, file: String, source: Int, what: String,
    then: @autoclosure () -> String
  ) {
    let key = Key(code: code, source: source, value: Folding.phrase(cell.text))
    if entries[key] != nil {
      entries[key]?.count += 1
      return
    }
    entries[key] = Entry(
      file: file, line: cell.line, column: cell.column, count: 1, what: what, then: then(),
      shown: Discretion.shown(cell.text))
  }

  var findings: [Finding] {
    entries.map { key, entry in
      let value = entry.shown.map { " \($0)" } ?? ""
      let times = entry.count == 1 ? "once" : "\(entry.count) times, the first here"
      return Finding(
        code: key.code, file: entry.file, line: entry.line, column: entry.column,
        message: "unknown \(entry.what)\(value), \(times): \(entry.then)")
    }
  }
}
