internal import SoundingsImport
internal import SoundingsReport

extension RunFolder {
  private static let figuresPath = "publish/summary.json"

  /// Reads the folder that `run --to` wrote.
  ///
  /// - Throws: where there is no `publish/summary.json`, or a file is not what a run writes. Other files
  ///   may be missing: then less can be said about causes.
  init(reading folder: String) throws(StudyError) {
    var missing: [String] = []
    func bytes(_ path: String) throws(StudyError) -> [UInt8]? {
      guard FileSystem.kind(of: Study.path(path, in: folder)) == .file else {
        missing.append(path)
        return nil
      }
      return try Study.bytes(of: path, in: folder, stage: .reading)
    }
    func table(_ path: String) throws(StudyError) -> RunTable? {
      guard let bytes = try bytes(path) else { return nil }
      return try RunTable(bytes, path: Study.path(path, in: folder))
    }
    let figures = try RunJSON.figures(
      Study.bytes(of: Self.figuresPath, in: folder, stage: .reading),
      path: Study.path(Self.figuresPath, in: folder))
    let ids = Set(figures.map(\.id))
    self.figures = figures
    summary =
      try bytes("publish/summary.html").map { HTMLWriter.figures(inPart: "summary", of: $0, ids) }
      ?? []
    evidence =
      try bytes("private/evidence.json").map { bytes throws(StudyError) in
        try RunJSON.evidence(bytes, path: Study.path("private/evidence.json", in: folder))
      } ?? [:]
    responses = try table("private/register.csv")?.rows.map(RunResponse.init) ?? []
    comments = try table("private/comments.csv")?.rows.map(RunComment.init) ?? []
    decisions = try table("private/decisions.csv")?.rows.map(RunDecision.init) ?? []
    (software, frame, sources) =
      try bytes("private/manifest.json").map { bytes throws(StudyError) in
        try RunJSON.manifest(bytes, path: Study.path("private/manifest.json", in: folder))
      } ?? ("", "", [:])
    self.missing = missing
  }
}

extension RunResponse {
  fileprivate init(_ row: RunTable.Row) {
    id = row["id"]
    respondent = row["respondent"]
    status = row["status"]
    reason = row["reason"]
    facts = [:]
    for fact in ResponseFact.allCases { facts[fact] = row[fact.rawValue] }
  }
}

extension RunComment {
  fileprivate init(_ row: RunTable.Row) {
    id = row["id"]
    response = row["response"]
    section = row["section"]
    text = row["text"]
    language = row["language"]
    themes = Set(row["themes"].split(separator: "; ").map(String.init))
  }
}

extension RunDecision {
  fileprivate init(_ row: RunTable.Row) {
    date = row["date"]
    who = row["who"]
    what = row["what"]
    target = row["target"]
    value = row["value"]
    reason = row["reason"]
    outcome = row["outcome"]
  }
}

/// A table that a run wrote, by the names of its columns; a column that it lacks is empty.
struct RunTable {
  struct Row {
    fileprivate let cells: [String]
    fileprivate let columns: [String: Int]

    subscript(column: String) -> String {
      guard let place = columns[column], place < cells.count else { return "" }
      return CSVLine.value(ofCell: cells[place])
    }
  }

  private(set) var rows: [Row] = []

  init(_ bytes: [UInt8], path: String) throws(StudyError) {
    var records = CSVRecords(bytes, dialect: CSVDialect(separator: UInt8(ascii: ",")))
    func next() throws(StudyError) -> [String]? {
      do throws(CSVRecordTooLong) {
        return try records.next()?.cells.map { $0.text(in: bytes) }
      } catch {
        throw StudyError(.reading, "\(path): error: a record is too long")
      }
    }
    guard let header = try next() else {
      throw StudyError(.reading, "\(path): error: there is no header row")
    }
    let columns = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    while let cells = try next() { rows.append(Row(cells: cells, columns: columns)) }
  }
}
