/// Rows of cells, set in columns for a terminal.
struct TextColumns {
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private let indent: Int
  private var rows: [[String]] = []

  init(_ alignments: [Alignment], indent: Int = 2) {
    self.alignments = alignments
    self.indent = indent
  }

  mutating func append(_ cells: String...) { append(cells) }

  mutating func append(_ cells: [String]) {
    precondition(cells.count == alignments.count)
    rows.append(cells)
  }

  /// The rows with two spaces between the columns and none at the end; widths are in characters.
  var lines: [String] {
    let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        if column > 0 { line += "  " }
        line += alignments[column] == .left ? cell + gap : gap + cell
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

/// Counts in words.
enum Counted {
  /// “1 comment”, “12 comments”.
  static func of(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
  }

  static func comments(_ count: Int) -> String { of(count, "comment") }

  static func respondents(_ count: Int) -> String { of(count, "respondent") }
}
