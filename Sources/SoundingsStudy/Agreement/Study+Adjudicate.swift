internal import SoundingsImport
public import SoundingsModel
internal import SoundingsReport

/// What was kept of an adjudicated comparison.
public struct AdjudicationSummary: Sendable {
  /// Comments that both coders have read.
  public var comments: Int
  /// Disagreements that were decided.
  public var decided: Int
  /// Rows that were added to the readings.
  public var added: Int
  /// Rows that stood there before.
  public var known: Int

  public var text: String {
    "\(Counted.comments(comments)) adjudicated, \(Counted.of(decided, "disagreement")) decided; "
      + "\(Counted.of(added, "row")) added, \(known) known\n"
  }

  public var json: String {
    JSONValue.object([
      ("comments", .integer(comments)), ("decided", .integer(decided)), ("new", .integer(added)),
      ("known", .integer(known)),
    ]).text
  }
}

extension Study {
  /// Adds to the readings what each coder gave and what was settled, for the comments that both have read.
  ///
  /// A reading that stands there and says something else is never replaced: then, and where anything is
  /// undecided, nothing is written.
  ///
  /// - Parameters:
  ///   - sheet: the disagreements with what was decided; nil will do where there are none.
  ///   - gold: the file of readings, which is made where there is none.
  ///   - part: that of all rows; needed where the file tells parts.
  public static func adjudicate(
    _ comparison: CoderComparison, sheet: String?, gold: String, part: Reading.Part?
  ) throws(StudyError) -> AdjudicationSummary {
    let settled = try comparison.settled(by: sheet)
    let isThere = FileSystem.kind(of: gold) != nil
    let old = isThere ? try bytes(at: gold) : nil
    let existing = try old.map { bytes throws(StudyError) in try readings(bytes, path: gold) } ?? []
    try check(part, against: existing, path: gold)
    let all = comparison.readings(with: settled, part: part, path: gold)
    let new = try all.unknown(to: existing, path: gold)
    let tellsPart = part != nil
    let lines = TeamTableLines(
      columns: tellsPart ? ReadingsFile.columns : ReadingsFile.columns.filter { $0 != "part" },
      rows: new.map { row in
        [row.comment, row.theme ?? "", row.reader.rawValue]
          + (tellsPart ? [row.part?.rawValue ?? ""] : [])
      }, name: "adjudicated readings")
    if !new.isEmpty {
      let bytes = try lines.added(to: old, path: gold)
      // What is written is what is read: else the next run would measure something else, or stop.
      let written = try? ReadingsFile.read(bytes: bytes, path: gold)
      guard written?.map(\.said) == (existing + new).map(\.said) else {
        throw StudyError(
          .writing,
          "\(gold): error: the readings cannot be written so that they are read back the same")
      }
      try OutputFile.replace(FileSystem.resolved(gold) ?? gold, by: bytes)
    }
    return AdjudicationSummary(
      comments: comparison.comments.count, decided: comparison.disagreements.count,
      added: new.count, known: all.count - new.count)
  }

  private static func check(
    _ part: Reading.Part?, against existing: [Reading], path: String
  ) throws(StudyError) {
    guard let known = existing.first, (known.part == nil) != (part == nil) else { return }
    throw StudyError(
      .asking,
      part == nil
        ? "\(path): error: the file tells held-out and open comments apart: say with --part which these are"
        : "\(path): error: the file tells no parts, so --part cannot tell one for some rows")
  }
}

extension CoderComparison {
  /// What each of the comments was settled to have, by indexes into the themes.
  fileprivate func settled(by path: String?) throws(StudyError) -> [Set<Int>] {
    var decided: [Disagreement: Bool] = [:]
    if let path { decided = try self.decided(on: path) }
    let open = disagreements.filter { decided[$0] == nil }
    guard open.isEmpty else {
      throw StudyError(
        .reading,
        "\(path.map { "\($0): " } ?? "")error: \(Counted.of(open.count, "disagreement")) of "
          + "\(disagreements.count) not decided, the first on ‘\(open[0].theme)’ in the comment "
          + "‘\(open[0].comment)’")
    }
    var settled = zip(given[0], given[1]).map { $0.intersection($1) }
    let places = Dictionary(uniqueKeysWithValues: comments.enumerated().map { ($1, $0) })
    let numbers = Dictionary(uniqueKeysWithValues: themes.enumerated().map { ($1, $0) })
    for row in disagreements where decided[row] == true {
      if let place = places[row.comment], let theme = numbers[row.theme] {
        settled[place].insert(theme)
      }
    }
    return settled
  }

  private func decided(on path: String) throws(StudyError) -> [Disagreement: Bool] {
    let sheet = try Study.adjudicationSheet(at: path)
    let known = Dictionary(
      uniqueKeysWithValues: disagreements.map { ([$0.comment, $0.theme], $0) })
    let strange = sheet.rows.filter { known[[$0.comment, $0.theme]] == nil }
    guard strange.isEmpty else {
      throw StudyError(
        .reading,
        sheet.error(strange, column: CodingForm.decided) {
          .noDisagreement(comment: $0.comment, theme: $0.theme)
        }.messages)
    }
    var decided: [Disagreement: Bool] = [:]
    for row in sheet.rows {
      if let disagreement = known[[row.comment, row.theme]] { decided[disagreement] = row.decided }
    }
    return decided
  }

  /// The readings of both coders and what was settled, comment by comment, in the order of their ids.
  fileprivate func readings(
    with settled: [Set<Int>], part: Reading.Part?, path: String
  ) -> [Reading] {
    let raw = readings.map { Dictionary(grouping: $0, by: \.comment) }
    return comments.enumerated().flatMap { place, comment in
      let sets: [(Reading.Reader, Set<String>)] = [
        (.first, Set((raw[0][comment] ?? []).compactMap(\.theme))),
        (.second, Set((raw[1][comment] ?? []).compactMap(\.theme))),
        (.adjudicated, Set(settled[place].map { themes[$0] })),
      ]
      return sets.flatMap { reader, given -> [Reading] in
        let sorted = given.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (sorted.isEmpty ? [nil] : sorted.map { $0 }).map { theme in
          Reading(
            comment: comment, theme: theme, reader: reader, part: part,
            place: FilePlace(path: path, line: 0, column: 0))
        }
      }
    }
  }
}

extension Reading {
  /// What a row says, wherever it stands.
  fileprivate var said: [String] {
    [comment, theme ?? "", reader.rawValue, part?.rawValue ?? ""]
  }

  fileprivate struct Key: Hashable {
    var comment: String
    var reader: Reader
  }

  fileprivate var key: Key { Key(comment: comment, reader: reader) }
}

extension [Reading] {
  /// Those of readings that are not among the existing ones.
  ///
  /// - Throws: where a reading of the same comment by the same reader says something else.
  fileprivate func unknown(to existing: [Reading], path: String) throws(StudyError) -> [Reading] {
    let known = Dictionary(grouping: existing, by: \.key)
    let parts = Dictionary(
      existing.map { ($0.comment, $0) }, uniquingKeysWith: { first, _ in first })
    var errors: [String] = []
    var new: [Reading] = []
    var seen: Set<Reading.Key> = []
    let wanted = Dictionary(grouping: self, by: \.key)
    for reading in self where seen.insert(reading.key).inserted {
      let rows = wanted[reading.key] ?? []
      let before = known[reading.key] ?? []
      if let other = parts[reading.comment], other.part != reading.part {
        errors.append(other.conflict("the comment ‘\(reading.comment)’ is in another part"))
      } else if before.isEmpty {
        new += rows
      } else if Set(before.map(\.theme)) != Set(rows.map(\.theme)) {
        errors.append(
          before[0].conflict(
            "the \(reading.reader.rawValue) reading of ‘\(reading.comment)’ says something else"))
      }
    }
    if !errors.isEmpty { throw StudyError(.writing, errors) }
    return new
  }
}

extension Reading {
  fileprivate func conflict(_ what: String) -> String {
    "\(place.path):\(place.line):\(place.column): error: \(what): nothing is written"
  }
}
