internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

/// What was taken over from a sheet of decisions.
public struct DecideSummary: Sendable {
  /// Decisions on the sheet.
  public var read: Int
  /// Those that were added to decisions.csv.
  public var added: Int
  /// Rows that nobody has put a date and a name to.
  public var open: Int

  /// Those that stood in decisions.csv before, or further up on the sheet.
  public var known: Int { read - added }

  public var text: String {
    let rows = "\(Counted.of(open, "row")) without a date and a name: not taken over\n"
    return "\(Counted.of(read, "decision")) read, \(added) new, \(known) known\n"
      + (open == 0 ? "" : rows)
  }

  public var json: String {
    JSONValue.object([
      ("read", .integer(read)), ("new", .integer(added)), ("known", .integer(known)),
      ("open", .integer(open)),
    ]).text
  }
}

extension Study {
  /// Adds the decisions of a sheet to `decisions.csv`, in the sheet's order, but for those that stand there
  /// already. What stands there keeps its bytes; where anything on the sheet is wrong, nothing is written.
  ///
  /// - Parameters:
  ///   - folder: a consultation's folder; its responses are not read, so that whether a target exists
  ///     is for the next run to say.
  ///   - sheet: a workbook, or a CSV of the same columns.
  public static func decide(
    folder: String, sheet: String
  ) throws(StudyError) -> DecideSummary {
    guard FileSystem.kind(of: path("consultation.yaml", in: folder)) == .file else {
      throw StudyError(
        .configuration, "error: there is no consultation.yaml in \(folder): it is no consultation")
    }
    let decided = try decisionSheet(at: sheet)
    let existing = try decisions(in: folder)
    var known = Set(existing.map(\.cells))
    let new = decided.decisions.filter { known.insert($0.cells).inserted }
    if !new.isEmpty { try add(new, to: existing, in: folder) }
    return DecideSummary(read: decided.decisions.count, added: new.count, open: decided.open)
  }

  static func decisionSheet(at path: String) throws(StudyError) -> DecisionSheet {
    let bytes = try bytes(at: path)
    do throws(FilledSheetError) { return try DecisionSheet(bytes: bytes, path: path) } catch {
      throw StudyError(.reading, error.messages)
    }
  }

  private static func add(
    _ new: [Decision], to existing: [Decision], in folder: String
  ) throws(StudyError) {
    let path = path(decisionsPath, in: folder)
    let isThere = FileSystem.kind(of: path) != nil
    let lines = TeamTableLines(
      columns: DecisionsFile.columns, rows: new.map(\.cells), name: "decisions on the sheet")
    let bytes = try lines.added(
      to: isThere
        ? Self.bytes(of: decisionsPath, in: folder, stage: .configuration) : nil, path: path)
    // What is written is what is read: else the next run would apply something else, or stop.
    let written = try? DecisionsFile.read(bytes: bytes, path: path)
    guard written?.map(\.cells) == (existing + new).map(\.cells) else {
      throw StudyError(
        .writing,
        "\(path): error: the decisions cannot be written so that they are read back the same")
    }
    try OutputFile.replace(FileSystem.resolved(path) ?? path, by: bytes)
  }
}

extension Decision {
  /// What the columns of decisions.csv say, in their order.
  var cells: [String] {
    [date.description, who, what.rawValue, target, value, reason]
  }
}
