/// How a table's columns group, and how much room the table needs at the least.
struct TableShape {
  struct Group {
    var title: String?
    var columns: Range<Int>
  }

  /// Neighbouring columns with the same heading, in order; columns without one stand alone.
  var groups: [Group] = []
  /// Places of columns that begin a group.
  var groupStarts: Set<Int> = []
  /// The width below which words would break, in ems.
  var leastWidth = 0.0

  var hasGroups: Bool { groups.contains { $0.title != nil } }
  /// Whether it is wider than the column of a small phone (320 px).
  var needsScrolling: Bool { leastWidth > 18 }
  /// Whether it would look lost at the full width of the column.
  var isNarrow: Bool { groups.count < 5 && !hasGroups }
  /// Whether it needs closer columns to fit beside the contents.
  var isDense: Bool { leastWidth > 40 }
  /// Whether it is wider than a portrait page in print.
  var isLandscape: Bool { leastWidth > 66 }

  init(_ table: Table) {
    for (place, column) in table.columns.enumerated() {
      if let title = column.group, let last = groups.indices.last, groups[last].title == title {
        groups[last].columns = groups[last].columns.lowerBound..<place + 1
      } else {
        groups.append(Group(title: column.group, columns: place..<place + 1))
        if column.group != nil { groupStarts.insert(place) }
      }
      var width = TextMeasure.longestWord(column.title)
      for row in table.rows where place < row.cells.count {
        let text = row.cells[place].text
        let isWhole = column.kind == .number
        width = max(width, isWhole ? TextMeasure.width(text) : TextMeasure.longestWord(text))
      }
      leastWidth += width + 1.1
    }
  }
}
