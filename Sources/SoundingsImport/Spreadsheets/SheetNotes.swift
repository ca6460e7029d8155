/// What was odd in a sheet: how often, and where first.
struct SheetNotes {
  /// In the order in which they are reported.
  enum Kind: Int, CaseIterable {
    case hiddenRow, hiddenColumn, formulaWithoutValue, error, lostString
    case rowOutOfOrder, cellTwice, repeatedRow
  }

  struct Tally: Sendable, Hashable {
    var count = 0
    var row = 0
    /// From 1; 0 where it is about the row.
    var column = 0
  }

  private(set) var tallies = [Tally](repeating: Tally(), count: Kind.allCases.count)

  mutating func note(_ kind: Kind, row: Int, column: Int = 0) {
    if tallies[kind.rawValue].count == 0 {
      tallies[kind.rawValue] = Tally(count: 0, row: row, column: column)
    }
    tallies[kind.rawValue].count += 1
  }

  /// Adds the findings of a sheet that was read.
  func report(sheet: String, to file: inout ParsedFile) {
    for kind in Kind.allCases where tallies[kind.rawValue].count > 0 {
      let tally = tallies[kind.rawValue]
      let (code, message) = kind.words(count: tally.count)
      file.find(
        code, line: tally.row, column: tally.column,
        "sheet \(sheet): \(message)")
    }
  }
}

extension SheetNotes.Kind {
  fileprivate func words(count: Int) -> (code: String, message: String) {
    switch self {
    case .hiddenRow:
      ("hidden-rows", "\(count) rows are hidden, the first here: read like the others")
    case .hiddenColumn:
      (
        "hidden-columns",
        "\(count) columns are hidden, the first here: read like the others, unless hidden-text says "
          + "otherwise"
      )
    case .formulaWithoutValue:
      (
        "formula-without-value",
        "\(count) cells have a formula and no value, the first here: empty; open the file in a "
          + "spreadsheet program and save it again"
      )
    case .error:
      (
        "error-cells",
        "\(count) cells show an error such as #NAME?, the first here: kept as they show; a text that "
          + "begins with = or - may be lost in them"
      )
    case .lostString:
      (
        "lost-strings",
        "\(count) cells name a text that the file does not have, the first here: empty"
      )
    case .rowOutOfOrder:
      ("rows-out-of-order", "\(count) rows are not in the order of their numbers, the first here")
    case .cellTwice:
      (
        "cell-twice",
        "\(count) cells stand where another cell of their row does, the first here: the last is read"
      )
    case .repeatedRow:
      (
        "repeated-rows",
        "\(count) rows are repeated more often than responses are, the first here: each read once"
      )
    }
  }
}
