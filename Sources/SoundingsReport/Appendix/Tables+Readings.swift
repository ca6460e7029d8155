import SoundingsModel

/// The table of the rules against the readings.
extension AppendixBuilder {
  /// Themes in fewer comments of the reading than this show counts alone.
  static let fewestRead = 5

  mutating func readingsTable(_ readings: ReadingComparison) -> Table {
    let rules = readings.rules
    var table = Table(
      id: "readings", caption: "How well the rules find each theme",
      columns: [
        Table.Column("Theme", .text), Table.Column("In the reading", group: "Comments"),
        Table.Column("By the rules", group: "Comments"), Table.Column("Precision"),
        Table.Column("Recall"), Table.Column("F1"), Table.Column("95% interval of F1"),
      ]
        + (readings.readers == nil
          ? []
          : ["F1", "95% interval of F1"].map { Table.Column($0, group: "The two readings") }))
    for theme in shownThemes(rules) {
      let measure = rules.themes[theme]
      let scope = "theme/\(frame.themes[theme].id)/"
      var cells = [Table.Cell(themeTitle(theme))] + countCells(measure, rules, scope)
      cells += ratioCells(
        [.precision, .recall, .f1], measure, rules, scope,
        isShown: measure.counts.wanted >= Self.fewestRead)
      if let readers = readings.readers {
        cells += ratioCells(
          [.f1], readers.themes[theme], readers, AgreementStatistic.readers + scope,
          isShown: readers.themes[theme].counts.wanted >= Self.fewestRead)
      }
      table.rows.append(Table.Row(cells))
    }
    var cells = [Table.Cell("All themes together")] + countCells(rules.pooled, rules, "")
    cells += ratioCells([.precision, .recall, .f1], rules.pooled, rules, "", isShown: true)
    if let readers = readings.readers {
      cells += ratioCells([.f1], readers.pooled, readers, AgreementStatistic.readers, isShown: true)
    }
    table.rows.append(Table.Row(cells, kind: .total))
    table.notes = [
      "Themes in fewer than \(Self.fewestRead) comments of the reading show counts only: so few say "
        + "nothing of how often the rules are right. "
        + (readings.readers == nil
          ? "" : "For the two readings, it is the comments that both have read that count. ")
        + "Themes that neither has are left out.",
      "All themes together: each pair of comment and theme counts once, so its numbers are more than "
        + "those of the comments.",
      "The intervals come from \(Wording.grouped(rules.resamples)) resamples of the comments, drawn with "
        + "the generator PCG-XSH-RR 64/32 from the seed \(consultation.seed). They show how far the "
        + "figures could move with other comments, not with other readers. Where no comment differs, or "
        + "few have the theme, they cannot show it, and none is given.",
    ]
    return table
  }

  /// The themes that either coding has, those with most comments in the one measured against first.
  func shownThemes(_ rules: Agreement) -> [Int] {
    frame.themes.indices.filter {
      ThemeOrder.reported.contains(frame.themes[$0].kind)
        && rules.themes[$0].counts.wanted + rules.themes[$0].counts.found > 0
    }.sorted {
      let (a, b) = (rules.themes[$0].counts, rules.themes[$1].counts)
      return (b.wanted, b.found, $0) < (a.wanted, a.found, $1)
    }
  }

  private mutating func countCells(
    _ measure: Agreement.Measure, _ agreement: Agreement, _ scope: String
  ) -> [Table.Cell] {
    // Which comments they are stays unsaid: who mends the rules on held-out comments spoils them.
    let isPooled = scope.isEmpty
    return [
      countCell(
        "readings/\(scope)reading", measure.counts.wanted,
        base: isPooled ? nil : agreement.comments,
        rule: isPooled
          ? "Pairs of comment and theme in the reading" : "Comments with the theme in the reading"),
      countCell(
        "readings/\(scope)rules", measure.counts.found,
        base: isPooled ? nil : agreement.comments,
        rule: isPooled
          ? "Pairs of comment and theme by the rules" : "Comments with the theme by the rules"),
    ]
  }
}
