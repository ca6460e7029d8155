/// How wide the columns of a table are on paper, in ems of its text, and which page they want.
///
/// As browsers lay out tables (CSS 2.1 §17.5.2.2): each column gets what its longest word needs, and
/// what is left goes to those whose text is longer, by how much longer it is.
struct ColumnWidths {
  /// In ems; they add up to `available` at the most.
  private(set) var widths: [Double] = []
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
      switch column.kind {
      case .prose: narrow = max(narrow, 17)
      case .text: narrow = max(narrow, min(wide, place == 0 || wide > 40 ? 10 : 6))
      case .number: break
      }
      least.append(min(narrow, 24) + Self.padding)
      // What fills many lines gets more room, so that no row is far taller than its other cells need.
      most.append((wide > 60 ? (wide * 60).squareRoot() : wide) + Self.padding)
    }
    let needed = least.reduce(0, +)
    // The measure has three in a hundred of reserve; sentences are never set small.
    let tight = needed / 1.03
    let hasProse = table.columns.contains { $0.kind == .prose }
    (size, isLandscape) =
      switch tight {
      case ...(Self.portrait / 9): (9, false)
      case ...(Self.portrait / 8.5) where !hasProse: (8.5, false)
      case ...(Self.portrait / 8) where !hasProse: (8, false)
      case ...(Self.landscape / 9): (9, true)
      default: (8, true)
      }
    widths = Self.shared(available, least: least, most: most)
    // Rules and long answers: a row that fills a page in narrow columns is set across a wide one.
    if !isLandscape, table.rows.contains(where: { lines($0) > 24 }) {
      isLandscape = true
      widths = Self.shared(available, least: least, most: most)
    }
  }

  private var available: Double { (isLandscape ? Self.landscape : Self.portrait) / size }

  /// About how many lines a row has.
  func lines(_ row: Table.Row) -> Double {
    zip(row.cells, widths).map { cell, width in
      (TextMeasure.width(cell.text) / max(1, width - Self.padding)).rounded(.up)
    }.max().map { max(1, $0) } ?? 1
  }

  /// Whether a row is so tall that a page may cut it.
  func mayBreak(_ row: Table.Row) -> Bool { lines(row) > 12 }

  /// Whether a table is so low that it is kept on one page.
  func isShort(_ table: Table) -> Bool {
    var left = 20.0
    for row in table.rows where left >= 0 { left -= lines(row) }
    return left >= 0
  }

  private static func shared(
    _ available: Double, least: [Double], most: [Double]
  ) -> [Double] {
    let (needed, wanted) = (least.reduce(0, +), zip(least, most).map(max).reduce(0, +))
    if wanted <= available { return zip(least, most).map(max) }
    if needed >= available {
      // The first column's words can be broken; the heads of numbers cannot.
      let excess = needed - available
      guard let first = least.first, first - excess > 6 else {
        return least.map { $0 / needed * available }
      }
      return [first - excess] + least.dropFirst()
    }
    let spare = (available - needed) / (wanted - needed)
    return zip(least, most).map { least, most in least + (max(least, most) - least) * spare }
  }
}
