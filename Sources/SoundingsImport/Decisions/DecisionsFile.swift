public import SoundingsModel

/// Reads `decisions.csv`: `date,who,what,target,value,reason`. The apostrophe that keeps a cell such as
/// `'=…` from being a formula is no part of it.
public enum DecisionsFile {
  public static let columns = required + ["value", "reason"]
  /// Those that are there in every file and filled in every row.
  static let required = ["date", "who", "what", "target"]

  /// - Parameter path: how errors name the file; nothing is opened.
  /// - Returns: the decisions in the order of the file.
  /// - Throws: everything in it that cannot be read, at once. Whether a target exists is not asked here.
  public static func read(bytes: [UInt8], path: String) throws(ConfigurationErrors) -> [Decision] {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .table)
    let table = try TeamTable(
      source, kind: .decisions, required: required,
      optional: columns.filter { !required.contains($0) })
    var errors = table.errors
    let decisions = table.rows.compactMap { row -> Decision? in
      let reading = DecisionReading(place: row.place) { row[$0].text }
      errors += reading.problems.map { source.error($0.problem, at: row[$0.column].place) }
      return reading.decision
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    return decisions
  }
}
