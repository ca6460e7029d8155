import SoundingsModel

/// The table of two readings against each other, theme by theme.
extension AppendixBuilder {
  static let readersAnchor = "readers"

  /// Nothing where nobody has read comments a second time.
  mutating func readersBlocks() -> [Block] {
    guard let readers = results.readings?.readers else { return [] }
    return [.table(readersTable(readers))]
  }

  private mutating func readersTable(_ readers: Agreement) -> Table {
    var table = Table(
      id: Self.readersAnchor, caption: "How far the two readings agree on each theme",
      columns: [
        Table.Column("Theme", .text), Table.Column("First", group: "Comments by reading"),
        Table.Column("Second", group: "Comments by reading"),
        Table.Column("Both", group: "Comments by reading"), Table.Column("Alpha"),
        Table.Column("AC1"), Table.Column("Kappa"), Table.Column("95% interval of kappa"),
        Table.Column("Negative agreement"), Table.Column("Positive agreement (F1)"),
        Table.Column("95% interval of positive agreement"),
      ])
    for theme in shownThemes(readers) {
      let measure = readers.themes[theme]
      let fewest = min(measure.counts.wanted, measure.counts.found)
      table.rows.append(
        Table.Row(
          [Table.Cell(themeTitle(theme))]
            + readerCells(
              measure, readers, "theme/\(frame.themes[theme].id)/",
              isShown: fewest >= Self.fewestRead)))
    }
    table.rows.append(
      Table.Row(
        [Table.Cell("All themes together")]
          + readerCells(readers.pooled, readers, "", isShown: true), kind: .total))
    table.notes = [
      "Of the comments that both readers have read. Themes in fewer than \(Self.fewestRead) comments of "
        + "either reading show counts only; those that neither has are left out.",
      "All themes together: each pair of comment and theme counts once, over the themes that either reading "
        + "has.",
      "AC1 is high for rare themes even where readers share no comment: read it beside the positive "
        + "agreement, never alone.",
    ]
    return table
  }

  private mutating func readerCells(
    _ measure: Agreement.Measure, _ readers: Agreement, _ scope: String, isShown: Bool
  ) -> [Table.Cell] {
    let isPooled = scope.isEmpty
    let scope = AgreementStatistic.readers + scope
    let base = isPooled ? nil : readers.comments
    let what = isPooled ? "Pairs of comment and theme" : "Comments with the theme"
    let counts = [
      ("first", measure.counts.wanted, "in the first reading"),
      ("second", measure.counts.found, "in the second reading"),
      ("both", measure.counts.truePositives, "in both readings"),
    ]
    var cells: [Table.Cell] = []
    for (name, count, words) in counts {
      cells.append(
        countCell(
          "readings/\(scope)\(name)", count, base: base,
          rule: "\(what) \(words), of the comments that both have read"))
    }
    return cells
      + ratioCells([.alpha, .ac1, .kappa], measure, readers, scope, isShown: isShown)
      + ratioCells([.negative, .f1], measure, readers, scope, isShown: isShown)
  }
}
