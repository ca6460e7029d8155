internal import SoundingsImport
internal import SoundingsModel

/// The readings of a consultation, comment by comment, with what of them could not be used.
struct MatchedReadings {
  /// What was read in one comment, as indexes into the frame; nil where that reader has not read it.
  struct Comment {
    /// Index of the comment.
    var index: Int
    /// What the rules are measured by: the adjudicated reading, else the first.
    var measure: [Int]
    var first: [Int]?
    var second: [Int]?
  }

  /// Those that the rules are measured on, in the order of their ids: neither the order of the rows nor
  /// that of the sources plays a part.
  private(set) var comments: [Comment] = []
  /// Whether the file tells parts; then none of the open one is in `comments`.
  let isHeldOut: Bool
  private(set) var open = 0
  /// Those of `comments` that have an adjudicated reading.
  private(set) var adjudicated = 0
  private(set) var leftOut = ReadingComparison.LeftOut()
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - coded: the comments behind the figures.
  ///   - responses: all that were received.
  init(
    _ readings: [Reading], coded: [CodedComment], responses: [Response], frame: CodeFrame
  ) {
    isHeldOut = readings.contains { $0.part != nil }
    if readings.isEmpty { return }
    let places = Dictionary(
      coded.enumerated().map { ($1.comment.id, $0) }, uniquingKeysWith: { first, _ in first })
    let received = Set(responses.lazy.flatMap(\.comments).map(\.id))
    let groups = Dictionary(grouping: readings, by: \.comment).sorted {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    for (id, rows) in groups {
      let state: State =
        if let index = places[id] {
          coded[index].language != nil
            ? .notCoded : rows.contains { $0.reader != .second } ? .measured(index) : .secondOnly
        } else {
          received.contains(id) ? .notCounted : .gone
        }
      add(state, rows, frame)
    }
    addThemeFindings(readings, frame)
    findings.sort { ($0.line, $0.code, $0.message) < ($1.line, $1.code, $1.message) }
    if comments.isEmpty {
      findings.append(
        Finding(
          code: "readings-without-comments", file: Study.readingsPath,
          message: "no comment is left on which the rules could be measured: nothing is reported"))
    }
  }

  /// What can be done with a comment that somebody read.
  private enum State {
    case measured(Int)
    case gone, notCounted, notCoded, secondOnly
  }

  private mutating func add(_ state: State, _ rows: [Reading], _ frame: CodeFrame) {
    let isOpen = rows[0].part == .open
    let one = isOpen ? 0 : 1
    func themes(_ reader: Reading.Reader) -> [Int]? {
      let read = rows.filter { $0.reader == reader }
      return read.isEmpty ? nil : read.compactMap { $0.theme.flatMap(frame.theme(decided:)) }
    }
    switch state {
    case .measured(let index):
      guard !isOpen else {
        open += 1
        return
      }
      let (first, settled) = (themes(.first), themes(.adjudicated))
      if settled != nil { adjudicated += 1 }
      comments.append(
        Comment(
          index: index, measure: settled ?? first ?? [], first: first, second: themes(.second)))
      leftOut.unknownThemes += rows.count { $0.isUnknown(to: frame) }
    case .gone:
      leftOut.gone += one
      report("reading-comment-gone", rows[0], "there is no comment ‘\(rows[0].comment)’")
    case .notCounted:
      leftOut.notCounted += one
      report(
        "reading-not-counted", rows[0],
        "comment ‘\(rows[0].comment)’ stands behind no figure, as its response is excluded, notes of an "
          + "event or a petition")
    case .notCoded:
      leftOut.notCoded += one
      report(
        "reading-not-coded", rows[0],
        "comment ‘\(rows[0].comment)’ is in another language than English, which the rules do not read"
      )
    case .secondOnly:
      leftOut.secondOnly += one
      report(
        "reading-second-only", rows[0],
        "comment ‘\(rows[0].comment)’ has a second reading and no first")
    }
  }

  private mutating func report(_ code: String, _ row: Reading, _ message: String) {
    findings.append(
      Finding(
        code: code, file: Study.readingsPath, line: row.place.line, column: row.place.column,
        message: "\(message): left out"))
  }

  /// One finding a theme that the frame does not have.
  private mutating func addThemeFindings(_ readings: [Reading], _ frame: CodeFrame) {
    let unknown = readings.filter { $0.isUnknown(to: frame) }
    for (theme, rows) in Dictionary(grouping: unknown, by: { $0.theme ?? "" }) {
      report(
        "reading-theme-gone", rows[0],
        "the code frame has no theme ‘\(theme)’, nor exactly one that was formerly it ("
          + Counted.of(rows.count, "row") + ")")
    }
  }
}

extension Reading {
  fileprivate func isUnknown(to frame: CodeFrame) -> Bool {
    theme.map { frame.theme(decided: $0) == nil } ?? false
  }
}
