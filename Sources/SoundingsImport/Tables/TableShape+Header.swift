extension TableShape {
  private static let mostHeaderRows = 3

  /// How many rows the header has, from one to three.
  ///
  /// A row after the first belongs to it only on strong evidence, since a data row that is taken for
  /// a header is a response lost: see `isHeader`. Linear in the cells of the sample.
  static func headerRows(of table: ArraySlice<[String]>) -> Int {
    let rows = Array(table)
    for count in stride(from: mostHeaderRows, to: 1, by: -1) {
      guard rows.count > count, let width = rows.first?.count, width > 1 else { continue }
      let columns = (0..<width).map { index in
        BodyColumn(rows[count...].lazy.map { index < $0.count ? $0[index] : "" })
      }
      let isHeader = (1..<count).allSatisfy { row in
        Self.isHeader(
          rows[row], below: Array(rows[..<row]), columns, isLong: rows.count >= count + 3)
      }
      if isHeader { return count }
    }
    return 1
  }

  /// Whether a row is part of the header, by the cells above it and by what its columns hold below.
  ///
  /// No cell may be of the kind that its column holds (a number among numbers, a date among dates).
  /// Then one of these must be so:
  ///
  /// - Under a span (two blank cells above or more, with distinct labels in this row), a column
  ///   of ids, numbers or dates has a blank or a word here; or nothing stands below the labels but
  ///   themselves, as in an export with a column an option. Under a span of two, both must be so,
  ///   and where fewer than three rows stand below, two such columns must have a blank.
  /// - Nearly every cell is a label of its own, and each of at least two columns of ids, numbers or
  ///   dates has a word here, and three rows stand below.
  private static func isHeader(
    _ row: [String], below above: [[String]], _ columns: [BodyColumn], isLong: Bool
  ) -> Bool {
    let cells = row.map { $0.trimmed }
    guard cells.count <= columns.count + 1 else { return false }
    let labels = cells.filter { !$0.isEmpty }
    guard !labels.isEmpty else { return false }
    func isSpanned(_ index: Int) -> Bool {
      guard let upper = above.last, index < upper.count else { return false }
      return upper[index].trimmed.isEmpty
    }
    var spanned: [String] = []
    var typedWords = 0
    var typedBlanks = 0
    var typed = 0
    var echoes = 0
    var foreign = 0
    for (index, column) in columns.enumerated() {
      let cell = index < cells.count ? cells[index] : ""
      let kind = CellKind(cell)
      if let own = column.kind {
        typed += 1
        if kind == own || kind == .number || kind == .date || kind == .address { return false }
        if SaysNothing.isMissing(cell) { return false }
        if kind != .blank { typedWords += 1 }
        if kind == .blank, column.isAlwaysFilled, above.contains(where: { $0.holds(index) }) {
          typedBlanks += 1
        }
      } else if kind != .blank, column.holds(cell) {
        echoes += column.holdsOnly(cell) ? 1 : 0
        foreign += column.holdsOnly(cell) ? 0 : 1
      }
      if !cell.isEmpty, isSpanned(index) { spanned.append(cell) }
    }
    guard foreign == 0 else { return false }
    // One or two rows below tell little of what a column holds: more must agree.
    let hasGap = typedBlanks > (isLong ? 0 : 1)
    if spanned.count == 1, typedBlanks > 0, echoes >= 2 || (isLong && typedWords >= 2) {
      return true
    }
    if spanned.count >= 2, isMostlyDistinct(spanned) {
      if hasGap || (typedBlanks > 0 && echoes >= 2) || (isLong && typedWords > 0) { return true }
      if isLong, typed == 0, echoes >= 3, echoes >= spanned.count { return true }
    }
    guard isLong else { return false }
    let named = columns.indices.count { index in above.contains { $0.holds(index) } }
    return typedWords >= 2 && typedWords == typed && echoes == 0
      && labels.count * 5 >= named * 4
      && Set(labels).count * 10 >= labels.count * 9
  }

  /// Whether labels tell columns apart; in a grid the same ones come again under each question.
  private static func isMostlyDistinct(_ labels: [String]) -> Bool {
    Set(labels).count * 2 > labels.count || Set(labels).count >= 3
  }
}

extension [String] {
  /// Whether the cell is there and not blank.
  fileprivate func holds(_ index: Int) -> Bool {
    index < count && !self[index].trimmed.isEmpty
  }
}
