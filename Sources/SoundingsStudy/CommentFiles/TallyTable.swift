internal import SoundingsImport
internal import SoundingsReport

/// Comments by theme and group; tallies of parts add up to the tally of the whole.
public struct TallyTable: Sendable, Equatable {
  public let themes: [String]
  public let groupings: [String]
  private var groups: [[String]: Counts] = [:]

  private struct Counts: Sendable, Equatable {
    var base: Int
    var comments: [Int]
  }

  public init(themes: [String], groupings: [String]) {
    self.themes = themes
    self.groupings = groupings
  }

  mutating func add(group: [String], base: Int, counts: [Int]) {
    if var known = groups[group] {
      known.base += base
      for theme in counts.indices { known.comments[theme] += counts[theme] }
      groups[group] = known
    } else {
      groups[group] = Counts(base: base, comments: counts)
    }
  }

  /// Adds another tally of the same themes and groupings.
  mutating func merge(_ other: TallyTable) {
    for (group, counts) in other.groups {
      add(group: group, base: counts.base, counts: counts.comments)
    }
  }

  /// `theme,…,comments,base`: every theme for every group, rows sorted by bytes, column by column; LF.
  public var csv: String {
    let sorted = groups.sorted { Self.precedes($0.key, $1.key) }
    // Each name is escaped once, not once a row.
    let names = sorted.map { Self.cells($0.key) }
    var csv = Array(CSVLine.text(["theme"] + groupings + ["comments", "base"]).utf8)
    for theme in themes.indices.sorted(by: { Self.precedes([themes[$0]], [themes[$1]]) }) {
      let name = Self.cells([themes[theme]])
      for (place, (_, counts)) in sorted.enumerated() {
        csv += name
        csv += names[place]
        JSONBytes.append(number: counts.comments[theme], to: &csv)
        csv.append(UInt8(ascii: ","))
        JSONBytes.append(number: counts.base, to: &csv)
        csv.append(UInt8(ascii: "\n"))
      }
    }
    return String(decoding: csv, as: UTF8.self)
  }

  /// Cells as they stand in a line, each with the comma after it.
  private static func cells(_ values: [String]) -> [UInt8] {
    values.isEmpty ? [] : Array(CSVLine.text(values).utf8.dropLast()) + [UInt8(ascii: ",")]
  }

  private static func precedes(_ left: [String], _ right: [String]) -> Bool {
    for (a, b) in zip(left, right) where a != b {
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return false
  }
}

extension TallyTable {
  /// Reads what `csv` wrote.
  public init(bytes: [UInt8], path: String) throws(StudyError) {
    var records = CSVRecords(bytes, dialect: CSVDialect(separator: UInt8(ascii: ",")))
    func next() throws(StudyError) -> (cells: [String], line: Int)? {
      do throws(CSVRecordTooLong) {
        return try records.next().map { record in
          (record.cells.map { $0.text(in: bytes) }, record.line)
        }
      } catch {
        throw StudyError(.reading, "\(path): error: a record is too long")
      }
    }
    guard let header = try next()?.cells, header.count >= 3, header[0] == "theme",
      header.suffix(2) == ["comments", "base"]
    else {
      throw StudyError(
        .reading, "\(path):1: error: a tally begins with theme and ends with comments,base")
    }
    groupings = Array(header[1..<header.count - 2])
    var order: [String] = []
    var places: [String: Int] = [:]
    var rows: [(theme: Int, group: [String], comments: Int, base: Int)] = []
    while let (cells, line) = try next() {
      guard cells.count == header.count, let comments = Int(cells[cells.count - 2]),
        let base = Int(cells[cells.count - 1]), 0 <= comments, comments <= base
      else {
        throw StudyError(.reading, "\(path):\(line): error: this is no row of a tally")
      }
      let theme: Int
      if let known = places[cells[0]] {
        theme = known
      } else {
        theme = order.count
        places[cells[0]] = theme
        order.append(cells[0])
      }
      rows.append((theme, Array(cells[1..<cells.count - 2]), comments, base))
    }
    themes = order
    for row in rows {
      var counts =
        groups[row.group]
        ?? Counts(base: row.base, comments: Array(repeating: 0, count: order.count))
      guard counts.base == row.base else {
        throw StudyError(
          .reading, "\(path): error: one group has two bases, \(counts.base) and \(row.base)")
      }
      counts.comments[row.theme] += row.comments
      groups[row.group] = counts
    }
  }

  /// The tally of the whole from files with the tallies of its parts.
  public static func merged(paths: [String]) throws(StudyError) -> TallyTable {
    var parts: [(path: String, bytes: [UInt8])] = []
    for path in paths {
      do throws(ReadError) {
        parts.append((path, try FileSystem.read(path)))
      } catch {
        throw StudyError(.reading, "\(path): error: \(error.message)")
      }
    }
    return try merged(parts)
  }

  /// The tally of the whole from the tallies of its parts.
  public static func merged(_ parts: [(path: String, bytes: [UInt8])]) throws(StudyError)
    -> TallyTable
  {
    var whole: TallyTable?
    for (path, bytes) in parts {
      let part = try TallyTable(bytes: bytes, path: path)
      guard var sum = whole else {
        whole = part
        continue
      }
      guard sum.groupings == part.groupings else {
        throw StudyError(
          .asking,
          "\(path): error: this tally is by \(part.groupings.joined(separator: ",")), the first by "
            + sum.groupings.joined(separator: ","))
      }
      if sum.themes.isEmpty { sum = TallyTable(themes: part.themes, groupings: sum.groupings) }
      guard part.themes.isEmpty || Set(sum.themes) == Set(part.themes) else {
        throw StudyError(.asking, "\(path): error: this tally has other themes than the first")
      }
      sum.merge(part.withThemes(sum.themes))
      whole = sum
    }
    return whole ?? TallyTable(themes: [], groupings: [])
  }

  /// The same counts with the themes in another order.
  private func withThemes(_ order: [String]) -> TallyTable {
    var table = TallyTable(themes: order, groupings: groupings)
    let places = order.map { themes.firstIndex(of: $0) }
    for (group, counts) in groups {
      table.add(
        group: group, base: counts.base, counts: places.map { $0.map { counts.comments[$0] } ?? 0 })
    }
    return table
  }
}
