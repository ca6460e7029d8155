internal import SoundingsImport
internal import SoundingsReport

/// Rows that are added to a table which the team wrote: what stands there keeps its bytes.
struct TeamTableLines {
  /// The columns of the rows.
  let columns: [String]
  /// A cell a column.
  let rows: [[String]]
  /// What the rows are called in an error.
  let name: String

  /// The table with the rows at its end, in the separator, columns and line ends that it has.
  ///
  /// - Parameters:
  ///   - bytes: the table as it is; nil for a new one.
  ///   - path: how errors name the file; nothing is opened.
  func added(to bytes: [UInt8]?, path: String) throws(StudyError) -> [UInt8] {
    var form = TeamTableForm(columns: columns)
    var lines = ""
    if let bytes {
      do throws(ConfigurationErrors) {
        form = try TeamTableForm(bytes: bytes, path: path)
      } catch {
        throw StudyError(.configuration, error.errors.map(\.rendered))
      }
      if !form.isEnded { lines += form.lineEnd }
    } else {
      CSVLine.append(columns, to: &lines)
    }
    for row in rows {
      let cells = zip(columns, row)
      if let lost = cells.first(where: { !$1.isEmpty && !form.columns.contains($0) }) {
        throw StudyError(
          .configuration,
          "\(path): error: the file has no column “\(lost.0)”, which \(name) need: add it to the header"
        )
      }
      let named = Dictionary(uniqueKeysWithValues: cells.map { ($0, $1) })
      CSVLine.append(
        form.columns.map { named[$0] ?? "" }, to: &lines, separator: form.separator,
        lineEnd: form.lineEnd)
    }
    return (bytes ?? []) + Array(lines.utf8)
  }
}
