import SoundingsModel

extension TableShape {
  /// More records than these never stand before a header.
  static let longestPreamble = 15

  /// How many records stand before the header: titles, dates of the export, `Responses: 212`.
  ///
  /// Such a record has one to three cells, the first ones, and the header has three times as many. A
  /// header in which the source's mapping or a role's own name is found needs only be longer, and so
  /// does one after lines of a single cell, where all records have as many cells. A record from which more than the first cells are filled is the upper row of a header. Linear.
  static func preamble(of first: [[String]], _ source: Source) -> Int {
    guard first.count > 1 else { return 0 }
    let lines = first.map { Line($0) }
    let roles = first.prefix(longestPreamble + 1).map { Self.roles(in: $0, source) }
    var longest = 0
    for header in 1..<min(first.count, longestPreamble + 1) {
      let before = lines[header - 1]
      guard before.filled == before.leading, before.filled <= 3, roles[header - 1] <= 1 else {
        // Whatever stands before a row with a gap at its start stands before the header.
        let isUpper = before.filled <= 3 && lines[header].filled >= max(3, 3 * longest)
        return isUpper && isSteady(lines[header...]) ? header - 1 : 0
      }
      longest = max(longest, before.filled)
      let known = roles[..<header].max() ?? 0
      let isNamed = roles[header] > known && lines[header].filled >= longest
      let isLong =
        known == 0 && lines[header].filled >= max(3, 3 * longest) && lines.count - header > 2
      if isNamed || isLong, isSteady(lines[header...]) { return header }
      if known == 0, lines[..<header].allSatisfy({ $0.cells == 1 }), lines.count - header > 2,
        isEven(lines[header...])
      {
        return header
      }
    }
    return 0
  }

  private struct Line {
    /// Cells that are not blank.
    var filled = 0
    /// How many of them are the first ones, without a gap.
    var leading = 0
    /// Up to where any is.
    var extent = 0
    var cells = 0

    init(_ cells: [String]) {
      self.cells = cells.count
      for (index, cell) in cells.enumerated() where !cell.trimmed.isEmpty {
        filled += 1
        extent = index + 1
        if leading == index { leading += 1 }
      }
    }
  }

  /// Whether hardly any record reaches further than the first: prose with separators in it does.
  private static func isSteady(_ lines: ArraySlice<Line>) -> Bool {
    guard let header = lines.first else { return false }
    let rest = lines.dropFirst()
    return rest.count { $0.extent <= header.extent } * 5 >= rest.count * 4
  }

  /// Whether nearly all records have as many cells as the first, three or more.
  private static func isEven(_ lines: ArraySlice<Line>) -> Bool {
    guard let header = lines.first, header.cells > 2 else { return false }
    return lines.count { $0.cells == header.cells } * 10 >= lines.count * 9
  }

  /// How many cells are a role's own name or a header that the source maps.
  private static func roles(in cells: [String], _ source: Source) -> Int {
    let mapped = Set(source.columns.map { Folding.header($0.header) })
    return cells.count { cell in
      cell.utf8.count <= 1000
        && (Role(header: Folding.visible(cell)) != nil || mapped.contains(Folding.header(cell)))
    }
  }
}
