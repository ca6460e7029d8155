/// How wide the columns of a table are on paper, in ems of its text, and which page they want.
///
/// As browsers lay out tables (CSS 2.1 §17.5.2.2): each column gets what its longest word needs, and
/// what is left goes to those whose text is longer, by how much longer it is.
struct ColumnWidths {
  /// In ems; they add up to `available` at the most.
  private(set) var widths: [Double]
  /// The size of the text, in points.
  private(set) var size: Double
  private(set) var isLandscape: Bool

  /// What a portrait and a landscape page leave for text, in points: A4 less 2 cm on each side.
  static let portrait = 17 * 72 / 2.54
  static let landscape = 25.7 * 72 / 2.54

  private static let padding = 0.9

  init(_ table: Table) {
    var least: [Double] = []
    var most: [Double] = []
    for (place, column) in table.columns.enumerated() {
      // Headers are bold; the measure itself has some reserve.
      let title = TextMeasure.longestWord(column.title) * 1.06
      var (narrow, wide) = (title, min(TextMeasure.width(column.title) * 1.06, title * 2))
      for row in table.rows where place < row.cells.count {
        let text = row.cells[place].text
        let indent = place == 0 ? Double(min(row.depth, 4)) * 1.2 : 0
        let whole = TextMeasure.width(text) + indent
        narrow = max(
          narrow, column.kind == .number ? whole : TextMeasure.longestWord(text) + indent)
        wide = max(wide, whole)
      }
      // A column of sentences is read with ease at some 30 ems, and never at a few words a line.
      if column.kind == .prose { narrow = max(narrow, 13) }
      if column.kind == .text { narrow = max(narrow, min(wide, place == 0 ? 10 : 6)) }
      least.append(min(narrow, 24) + Self.padding)
      // What fills many lines gets more room, so that no row is far taller than its other cells need.
      most.append((wide > 60 ? (wide * 60).squareRoot() : wide) + Self.padding)
    }
    let needed = least.reduce(0, +)
    (size, isLandscape) =
      switch needed {
      case ...(Self.portrait / 9): (9, false)
      case ...(Self.portrait / 8.5): (8.5, false)
      case ...(Self.portrait / 8): (8, false)
      case ...(Self.landscape / 9): (9, true)
      default: (8, true)
      }
    let available = (isLandscape ? Self.landscape : Self.portrait) / size
    widths = Self.shared(available, least: least, most: most)
  }

  /// Whether a row is so tall that a page may cut it.
  func mayBreak(_ row: Table.Row) -> Bool {
    zip(row.cells, widths).contains { cell, width in
      TextMeasure.width(cell.text) > max(1, width - Self.padding) * Self.linesKept
    }
  }

  /// Lines of a row that are kept on one page.
  private static let linesKept = 12.0

  private static func shared(
    _ available: Double, least: [Double], most: [Double]
  ) -> [Double] {
    let (needed, wanted) = (least.reduce(0, +), zip(least, most).map(max).reduce(0, +))
    if wanted <= available { return zip(least, most).map(max) }
    if needed >= available { return least.map { $0 / needed * available } }
    let spare = (available - needed) / (wanted - needed)
    return zip(least, most).map { least, most in least + (max(least, most) - least) * spare }
  }
}
