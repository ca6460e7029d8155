public import SoundingsModel

/// Reads `gold.csv`: `comment,theme`, and if wanted `reader` and `part`.
public enum ReadingsFile {
  public static let columns = ["comment", "theme", "reader", "part"]

  /// - Parameter path: how errors name the file; nothing is opened.
  /// - Returns: the rows in the order of the file.
  /// - Throws: everything in it that cannot be read, at once. Whether a comment or a theme exists is not
  ///   asked here.
  public static func read(bytes: [UInt8], path: String) throws(ConfigurationErrors) -> [Reading] {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .table)
    let table = try TeamTable(
      source, kind: .readings, required: ["comment"], fillable: ["theme"],
      optional: ["reader", "part"])
    var check = ReadingsCheck(source: source, rows: table.rows)
    let readings = table.rows.compactMap { check.reading($0) }
    let errors = table.errors + check.errors
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    return readings
  }
}

/// Reads one row after the other and collects what is wrong with them.
private struct ReadingsCheck {
  let source: ConfigurationText
  /// A column that tells something in one row tells it in every row, so that none is taken for what
  /// nobody said.
  let tellsReader: Bool
  let tellsPart: Bool
  var errors: [ConfigurationError] = []
  private var lines: [[String]: Int] = [:]
  private var parts: [String: (part: Reading.Part, line: Int)] = [:]
  private var kinds: [[String]: (isNone: Bool, line: Int)] = [:]

  init(source: ConfigurationText, rows: [TeamTable.Row]) {
    self.source = source
    tellsReader = rows.contains { !$0["reader"].text.isEmpty }
    tellsPart = rows.contains { !$0["part"].text.isEmpty }
  }

  /// Nil where the row has an error.
  mutating func reading(_ row: TeamTable.Row) -> Reading? {
    let before = errors.count
    let comment = row["comment"]
    let theme = row["theme"]
    let reader: Reading.Reader? = tellsReader ? value(row["reader"], of: "reader") : .first
    let part: Reading.Part? = tellsPart ? value(row["part"], of: "part") : nil
    guard errors.count == before, let reader else { return nil }
    let line = row.place.line
    let key = [comment.text, reader.rawValue]
    if let first = lines.updateIfNew(key + [theme.text], line) {
      report(.repeatedRow(firstLine: first), at: row.place)
      return nil
    }
    if let known = kinds.updateIfNew(key, (theme.text.isEmpty, line)),
      known.isNone || theme.text.isEmpty
    {
      report(.noneBesideThemes(otherLine: known.line), at: theme.place)
    }
    if let part, let known = parts.updateIfNew(comment.text, (part, line)), known.part != part {
      report(
        .inTwoParts(comment.text, known.part.rawValue, otherLine: known.line),
        at: row["part"].place)
    }
    return Reading(
      comment: comment.text, theme: theme.text.isEmpty ? nil : theme.text, reader: reader,
      part: part, place: row.place)
  }

  private mutating func value<Value: RawRepresentable<String> & CaseIterable>(
    _ cell: TableCell, of column: String
  ) -> Value? {
    if let value = Value(rawValue: cell.text) { return value }
    let allowed = Value.allCases.map(\.rawValue)
    report(
      cell.text.isEmpty
        ? .emptyCell(column: column) : .unknownValue(cell.text, of: column, allowed: allowed),
      at: cell.place)
    return nil
  }

  private mutating func report(_ problem: ConfigurationProblem, at place: FilePlace) {
    errors.append(source.error(problem, at: place))
  }
}

extension Dictionary {
  /// The value that the key has already; else nil, and it has the new one from now on.
  fileprivate mutating func updateIfNew(_ key: Key, _ value: Value) -> Value? {
    if let known = self[key] { return known }
    self[key] = value
    return nil
  }
}
