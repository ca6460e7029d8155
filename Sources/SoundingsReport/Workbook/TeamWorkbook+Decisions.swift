import SoundingsModel

extension TeamWorkbook {
  static let decisionColumns = ["date", "who", "what", "target", "value", "reason"]

  /// “Decisions”: those of decisions.csv, in its order, and rows for new ones.
  ///
  /// A decision that a cell would not hold letter for letter is left out, or it would come back as a
  /// new one; it stands in decisions.csv all the same.
  var decisionSheet: WorkbookSheet {
    let widths = [12.0, 18, 14, 20, 50, 50]
    var sheet = WorkbookSheet(
      "Decisions",
      columns: zip(Self.decisionColumns, widths).map {
        WorkbookSheet.Column($0, width: $1, .typed)
      })
    sheet.rows = results.decisions.outcomes.map(\.decision).compactMap { decision in
      let cells = [
        decision.date.description, decision.who, decision.what.rawValue, decision.target,
        decision.value, decision.reason,
      ]
      return cells.allSatisfy(CellText.holds) ? cells.map { .text($0) } : nil
    }
    sheet.choices = [
      WorkbookSheet.Choice(column: 2, .these(Decision.What.allCases.map(\.rawValue)))
    ]
    sheet.emptyRows = 500
    return sheet
  }

  /// “Read me”: what each sheet is for, then an example of each kind of decision.
  var readMeSheet: WorkbookSheet {
    typealias Column = WorkbookSheet.Column
    var sheet = WorkbookSheet(
      "Read me",
      columns: [Column("sheet or kind", width: 18), Column("what it is for", width: 80, .wrapped)]
        + zip(Self.decisionColumns, [12.0, 14, 14, 14, 28, 40]).map {
          Column("example: \($0)", width: $1, .typed)
        })
    let sheets = [
      (
        "Comments",
        "All comments, for the team only. Pick a theme by its column: x where the comment has it. The "
          + "words that made a rule fire are bold; in very long texts, the first of them."
      ),
      (
        "Section …",
        "The comments on one section of the policy, to be sent to whoever leads on it. It tells "
          + "nobody's name, and personal data are masked. What may not be quoted is marked; it may still "
          + "tell who wrote it."
      ),
      (
        "Decisions",
        "What you decide. Fill in a row: the date as 2007-06-11, who decides, what, of which comment or "
          + "response (its id), and why. Then: soundings decide FOLDER comments.xlsx. It adds the new rows "
          + "to decisions.csv, and the next run applies them."
      ),
    ]
    sheet.rows =
      sheets.map { [.text($0), .text($1)] + Self.decisionColumns.map { _ in .text("") } }
      + DecisionGuide.all.map { guide in
        [.text(guide.what.rawValue), .text(guide.meaning)] + guide.example.map { .text($0) }
      }
    return sheet
  }
}
