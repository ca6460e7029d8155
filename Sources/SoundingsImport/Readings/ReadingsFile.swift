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
    // A column that tells something in one row tells it in every row, so that none is taken for what
    // nobody said.
    var check = ReadingsCheck(
      source: source,
      kind: .readings(
        tellsReader: table.rows.contains { !$0["reader"].text.isEmpty },
        tellsPart: table.rows.contains { !$0["part"].text.isEmpty }))
    let readings = table.rows.compactMap { check.reading($0) }
    let errors = table.errors + check.errors
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    return readings
  }
}
