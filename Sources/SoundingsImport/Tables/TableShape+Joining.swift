extension TableShape {
  /// A header a column, the rows joined by ` | `.
  ///
  /// What stands over the first column of a span, with a label below it, goes on to the right over
  /// blanks as far as the rows below have labels.
  static func joined(_ rows: [[String]]) -> [String] {
    guard rows.count > 1 else { return rows.first ?? [] }
    let width = rows.map(\.count).max() ?? 0
    func cell(_ row: Int, _ column: Int) -> String {
      column < rows[row].count ? rows[row][column] : ""
    }
    func isBlank(_ row: Int, _ column: Int) -> Bool { cell(row, column).trimmed.isEmpty }
    var carried = [String?](repeating: nil, count: rows.count)
    return (0..<width).map { column in
      var parts: [String] = []
      for row in rows.indices {
        let below = row + 1..<rows.count
        let hasLabel = below.contains { !isBlank($0, column) }
        if isBlank(row, column) {
          if !hasLabel { carried[row] = nil }
        } else {
          carried[row] = hasLabel ? cell(row, column).trimmed : nil
          // A span ends where one above it begins anew.
          for lower in below { carried[lower] = nil }
        }
        let part = isBlank(row, column) ? carried[row] ?? "" : cell(row, column).trimmed
        if !part.isEmpty { parts.append(part) }
      }
      return parts.joined(separator: " | ")
    }
  }
}
