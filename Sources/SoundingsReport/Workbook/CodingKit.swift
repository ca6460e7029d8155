public import SoundingsModel

/// The workbook that one of two coders fills in without the other: what was said and the code frame, and
/// nothing of what the rules found, of who said it, or of the stakeholder type.
public struct CodingKit: Sendable {
  /// A comment to be read.
  public struct Item: Sendable {
    public var id: String
    /// The policy section as people know it.
    public var section: String
    public var text: String
    /// What is masked, in order and without overlaps.
    public var personalData: [PersonalDataSpan]

    public init(
      id: String, section: String, text: String, personalData: [PersonalDataSpan]
    ) {
      self.id = id
      self.section = section
      self.text = text
      self.personalData = personalData
    }
  }

  let items: [Item]
  let frame: CodeFrame

  /// - Parameter items: in the order in which this coder reads them.
  public init(_ items: [Item], frame: CodeFrame) {
    self.items = items
    self.frame = frame
  }

  /// Whether a cell holds all of a comment, so that a coder reads what was said.
  public static func holds(_ text: String) -> Bool { CellText.holds(VisibleText.of(text)) }

  public var sheets: [WorkbookSheet] { [codingSheet, frameSheet, howToSheet] }

  private var codingSheet: WorkbookSheet {
    typealias Column = WorkbookSheet.Column
    let themes = (1...CodingForm.themes).map(CodingForm.theme)
    let before = [
      Column(CodingForm.comment, width: 16, .typed), Column("section", width: 22, .wrapped),
      Column(CodingForm.text, width: 80, .wrapped),
    ]
    var sheet = WorkbookSheet(
      CodingForm.sheet,
      columns: before + themes.map { Column($0, width: 16, .typed) } + [
        Column(CodingForm.none, width: 7, .typed), Column(CodingForm.note, width: 30, .typed),
      ])
    sheet.frozenColumns = 1
    sheet.rows = items.map { item in
      [
        .text(item.id), .text(item.section),
        .marked([TextRun](item.text, evidence: [], masks: item.personalData)),
      ] + Array(repeating: .text(""), count: themes.count + 2)
    }
    sheet.choices =
      themes.indices.map {
        WorkbookSheet.Choice(
          column: before.count + $0,
          .firstColumn(ofSheet: CodingForm.frameSheet, rows: frame.themes.count))
      } + [
        WorkbookSheet.Choice(
          column: before.count + themes.count, .these([CodingForm.noneMark]))
      ]
    return sheet
  }

  private var frameSheet: WorkbookSheet {
    typealias Column = WorkbookSheet.Column
    let columns = [
      (CodingForm.themeID, 20.0), ("title", 26), ("stands below", 20), ("definition", 50),
      ("words that often show it", 60), ("example", 50), ("counterexample", 50), ("sections", 14),
    ]
    return WorkbookSheet(
      CodingForm.frameSheet, columns: columns.map { Column($0.0, width: $0.1, .wrapped) },
      rows: frame.themes.map { theme in
        [
          theme.id, theme.title, theme.parent ?? "", theme.definition ?? "",
          RuleWords.of(theme.include), theme.example ?? "", theme.counterexample ?? "",
          theme.sections.joined(separator: ", "),
        ].map { .text($0) }
      })
  }

  private var howToSheet: WorkbookSheet {
    let steps = [
      "Read the sheet “\(CodingForm.frameSheet)” first: what each theme means, with an example and what it "
        + "is not. The words that often show a theme are a help and no rule: go by what the comment means.",
      "Then read one comment after the other on the sheet “\(CodingForm.sheet)”, in the order in which they "
        + "stand there. The other coder has the same comments in another order.",
      "For each theme of a comment choose its id from the list, one a cell: the columns “"
        + "\(CodingForm.theme(1))” to “\(CodingForm.theme(CodingForm.themes))”, in any order. If that is "
        + "too few, add columns “\(CodingForm.theme(CodingForm.themes + 1))” and so on.",
      "A theme counts once in a comment, however often it is said. Give it whether the comment is for it or "
        + "against it.",
      "Where no theme of the frame is in a comment, put \(CodingForm.noneMark) under "
        + "“\(CodingForm.none)”. A row with neither counts as not read.",
      "If you are in doubt, decide, and say why under “\(CodingForm.note)”.",
      "Do not talk with the other coder about comments, and do not look at what the program found, until "
        + "both of you are done: figures of agreement mean nothing otherwise.",
      "Words in square brackets stand for personal data that were taken out. Do not change the column "
        + "“\(CodingForm.comment)”.",
    ]
    return WorkbookSheet(
      "How to",
      columns: [
        WorkbookSheet.Column("step", width: 6), WorkbookSheet.Column("what", width: 110, .wrapped),
      ], rows: steps.enumerated().map { [.text("\($0 + 1)"), .text($1)] })
  }
}
