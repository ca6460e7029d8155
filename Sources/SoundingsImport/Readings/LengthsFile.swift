import SoundingsModel

/// Reads the lengths of comments: `comment,length`.
public enum LengthsFile {
  /// - Parameter path: how errors name the file; nothing is opened.
  /// - Throws: everything in it that cannot be read, at once.
  public static func read(bytes: [UInt8], path: String) throws(ConfigurationErrors) -> [String: Int]
  {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .table)
    let table = try TeamTable(source, kind: .lengths, required: ["comment", "length"])
    var errors = table.errors
    var lengths: [String: Int] = [:]
    var lines: [String: Int] = [:]
    for row in table.rows {
      let comment = FormulaEscape.removed(from: row["comment"].text)
      if let first = lines[comment] {
        errors.append(source.error(.repeatedRow(firstLine: first), at: row.place))
        continue
      }
      lines[comment] = row.place.line
      let cell = row["length"]
      if let length = WholeNumber.value(of: cell.text) {
        lengths[comment] = length
      } else {
        errors.append(source.error(WholeNumber.problem(cell.text, of: "length"), at: cell.place))
      }
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    return lengths
  }
}
