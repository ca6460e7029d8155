import SoundingsReport

/// A report with one of everything, for the snapshots.
enum SmallSample {
  static let table = Table(
    id: "themes-by-round", caption: "Themes by round",
    columns: [
      .init("Theme", .text), .init("respondents", group: "November and December 2006"),
      .init("share", group: "November and December 2006"),
      .init("respondents", group: "June 2007"), .init("share", group: "June 2007"),
    ],
    rows: [
      Table.Row([
        Table.Cell("Workload"), Table.Cell("12", figure: "theme/workload/november"),
        Table.Cell("58%", data: "0.5769"), Table.Cell("4"), Table.Cell("–", data: ""),
      ]),
      Table.Row(
        [
          Table.Cell("Forms | paper, \"all\" of it"), Table.Cell("3"),
          Table.Cell("12%", data: "0.1154"),
          Table.Cell("1"), Table.Cell("−4%", data: "-0.04"),
        ], depth: 1),
      Table.Row(
        [
          Table.Cell("All"), Table.Cell("26"), Table.Cell("100%", data: "1"), Table.Cell("9"),
          Table.Cell("100%", data: "1"),
        ], kind: .total),
    ],
    notes: ["Respondents can raise several themes."])

  static let bars = Chart(
    id: "chart-themes", title: "Most respondents raised workload",
    drawing: .bars(
      [
        .init(label: "Workload", value: 0.5769, interval: 0.39...0.74, text: "58% (15 of 26)"),
        .init(label: "Forms & paper", value: 0.1154, text: "12% (3 of 26)"),
      ], unit: .share), table: "themes-by-round")

  static let months = Chart(
    id: "chart-months", title: "Workload fell after March",
    drawing: .months(
      ["2006-11", "2006-12", "2007-01", "2007-02"],
      [
        .init(label: "Workload", values: [12, nil, 8, 4]),
        .init(label: "Forms", values: [nil, nil, nil, nil]),
      ], unit: .count), table: "themes-by-round")

  static let change = Chart(
    id: "chart-change", title: "Funding was raised more",
    drawing: .change(
      [
        .init(label: "Funding", first: 0.22, last: 0.41, isClear: true),
        .init(label: "Workload", first: 0.145, last: 0.145, isClear: false),
      ], first: "November 2006", last: "June 2007"), table: "themes-by-round")

  static var document: ReportDocument {
    var document = ReportDocument(title: "A policy for schools & others")
    document.titleBlock = [("Authority", "Wexcombe"), ("Committee", "Executive Board")]
    document.banners = [
      Banner(.draft, [.text("Not for publication:")], items: [[.link("no background", to: "back")]])
    ]
    document.parts = [
      Part(
        number: 3, id: "back", title: "Background",
        blocks: [.missing([.text("The officers’ account.")])]),
      Part(
        number: 8, id: "findings", title: "Findings",
        blocks: [
          .heading(level: 3, id: "findings/4.10", text: "Support"),
          .paragraph([
            .figure("12", id: "theme/workload/november"), .text(" of 26 raised "),
            .strong("workload"), .text(" <& more>; see "),
            .link("the table", to: "themes-by-round"),
            .text("."),
          ]),
          .list([[.text("for")], [.text("against")]], ordered: true),
          .chart(bars),
          .table(table),
          .quotes([
            Verbatim(
              comment: "secret-id",
              pieces: [
                .words("Dear "), .masked(reason: "name removed"),
                .words(",\n# more time\n\n- please"), .elision,
              ], attribution: "Governor")
          ]),
        ]),
    ]
    return document
  }

  static var figures: FigureBook {
    var book = FigureBook()
    book.cite(
      Figure(
        id: "theme/workload/november", value: .count(12), base: 26,
        rule: "respondents who raised \"workload\" in November"),
      comments: ["form-1/support", "zeile \"2\""])
    book.cite(
      Figure(
        id: "theme/workload/share", value: .interval(15.0 / 26, lower: 0.25, upper: 1), base: 26,
        rule: "share"))
    book.cite(Figure(id: "change", value: .fraction(-0.00001), rule: "difference"))
    return book
  }
}
