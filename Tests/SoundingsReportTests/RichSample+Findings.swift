import SoundingsReport

extension RichSample {
  static let findings = Part(
    number: 8, id: "findings", title: "Findings by policy section",
    blocks: [
      .paragraph([
        .text(
          "Themes are listed by the number of respondents who raised them. Respondents can raise"
            + " several themes, so percentages do not add up to 100.")
      ]),
      .heading(level: 3, id: "findings-support", text: "Support and challenge"),
      .paragraph([
        .text("Less than half of those who commented on this section raised "),
        .strong("workload"), .text(" ("), .figure("81", id: "theme/workload/respondents"),
        .text(
          "). Headteachers raised it most. Points for the proposal were that support would come"
            + " earlier, and that schools would know what to expect of a visit. Points against it"
            + " were the time that preparation takes and the number of visits in a year."),
      ]),
      .table(groupedTable),
      .heading(level: 4, id: "findings-support-quotes", text: "What respondents said"),
      .quotes([
        Verbatim(
          comment: "form-12/support",
          pieces: [
            .words("We welcome the challenge, but "), .masked(reason: "name removed"),
            .words(
              " visits us three times a term.\nEach visit is half a day of preparation for two"
                + " people, and nobody has yet told us what it is that is being prepared for."),
          ], attribution: "Headteacher, primary"),
        Verbatim(
          comment: "letter-3/support",
          pieces: [
            .elision, .words(" the category should never be a surprise to the governing body. "),
            .elision,
          ], attribution: "Union of School Leaders (trade union)"),
        Verbatim(
          comment: "form-90/support",
          pieces: [.words("学校需要时间。 نحتاج إلى الوقت. Mae angen amser arnom – “nid gwaith papur”.")],
          attribution: "Governor"),
      ]),
      .heading(level: 3, id: "findings-partners", text: "School improvement partners"),
      .paragraph([
        .text("Views were mixed. Nothing was said about equality on this section.")
      ]),
      .missing([
        .text("No officer’s response yet to the issue “Who chooses the partner?”.")
      ]),
    ])

  static let groupedTable: Table = {
    let groups = ["November and December 2006", "May and June 2007", "All rounds"]
    var columns: [Table.Column] = [.init("Theme", .text)]
    for group in groups {
      columns.append(.init("Respondents", group: group))
      columns.append(.init("Share", group: group))
    }
    let names: [(String, Int)] = [
      ("Workload", 0), ("Preparation for visits", 1), ("Paperwork and data requests", 1),
      ("Funding", 0), ("Who pays for intervention in schools causing concern", 1),
      ("Choice and independence of the school improvement partner", 0),
      ("Anti-bullying", 0),
    ]
    var rows = names.enumerated().map { place, name in
      let counts = [31 - place * 3, 42 - place * 5, 81 - place * 9]
      let bases = [96, 103, 199]
      var cells = [Table.Cell(name.0)]
      for (count, base) in zip(counts, bases) {
        cells.append(Table.Cell("\(count)", figure: "theme/\(place)/\(base)/respondents"))
        cells.append(Table.Cell("\((count * 200 + base) / (base * 2))%", data: "0.\(count)"))
      }
      return Table.Row(cells, depth: name.1)
    }
    rows.append(
      row(
        "All with a comment on this section", ["96", "100%", "103", "100%", "199", "100%"],
        kind: .total))
    return Table(
      id: "themes-support", caption: "Themes raised about support and challenge, by round",
      columns: columns, rows: rows,
      notes: ["Base of each percentage: respondents with a comment on this section in the round."])
  }()

  static let change = Part(
    number: 9, id: "change", title: "Change between rounds",
    blocks: [
      .paragraph([
        .text(
          "A theme is said to have changed only where the difference is more than chance would"
            + " easily make.")
      ]),
      .chart(
        Chart(
          id: "chart-change", title: "Funding was raised more in June, workload less",
          drawing: .change(
            [
              .init(label: "Funding", first: 0.22, last: 0.41, isClear: true),
              .init(label: "Workload", first: 0.43, last: 0.19, isClear: true),
              .init(
                label: "Choice and independence of the school improvement partner for schools in"
                  + " federations and partnerships across the city", first: 0.17, last: 0.19,
                isClear: false),
              .init(label: "Early notice of visits", first: 0.12, last: 0.12, isClear: false),
              .init(label: "Data and targets", first: 0.021, last: 0.0, isClear: false),
              .init(
                label: "Equality: races, disability, gender", first: 0.05, last: 0.058,
                isClear: false),
            ], first: "November and December 2006", last: "May and June 2007"),
          table: "change-table")),
      .chart(
        Chart(
          id: "chart-months", title: "Funding rose from March, when the budget was set",
          drawing: .months(
            [
              "November 2006", "December 2006", "January 2007", "February 2007", "March 2007",
              "April 2007", "May 2007", "June 2007",
            ],
            [
              .init(label: "Funding", values: [0.2, 0.24, 0.19, 0.22, 0.31, 0.36, 0.4, 0.42]),
              .init(label: "Workload", values: [0.45, 0.41, 0.38, 0.3, nil, 0.25, 0.2, 0.18]),
              .init(
                label: "Choice and independence of the school improvement partner",
                values: [nil, 0.17, nil, 0.18, 0.2, nil, 0.19, nil]),
              .init(label: "Data and targets", values: [0.02, 0, 0, 0, 0.01, 0, 0, 0]),
              .init(label: "Dropped", values: [nil, nil, nil, nil, nil, nil, nil, nil]),
            ], unit: .share), table: "change-table")),
      .table(
        Table(
          id: "change-table", caption: "Themes in the first and the last round",
          columns: [
            .init("Theme", .text), .init("First", group: "Share of respondents"),
            .init("Last", group: "Share of respondents"), .init("Points"),
            .init("95% interval"), .init("Change", .text),
          ],
          rows: [
            row("Funding", ["22%", "41%", "+19", "+7 to +31", "up"]),
            row("Workload", ["43%", "19%", "−24", "−36 to −11", "down"]),
            row("Early notice of visits", ["12%", "12%", "0", "−9 to +9", "unchanged"]),
          ])),
    ])

  static let wideAnnex = Part(
    number: 15, id: "annexes", title: "Annexes",
    blocks: [
      .table(
        Table(
          id: "all-themes", caption: "All themes by stakeholder type and month",
          columns: [.init("Theme", .text)]
            + [
              "Headteachers", "Governors", "Trade unions", "Other partners",
            ].flatMap { type in
              ["Nov", "Jan", "Mar", "May", "All"].map { Table.Column($0, group: type) }
            },
          rows: (1...40).map { theme in
            row(
              "Theme \(theme): a title that goes on for a while",
              (0..<20).map { "\((theme * 7 + $0 * 13) % 97)" })
          }))
    ])

  static let hostilePart = Part(
    number: 16, id: "host\"ile <part>", title: "Out of scope <b>& odd</b> \"words\"",
    blocks: [
      .quotes(
        hostile.map { Verbatim(comment: "x", pieces: [.words($0)], attribution: "<i>Anon</i>") }),
      .table(
        Table(
          id: "odd table", caption: "Organisations & <others>",
          columns: [.init("Name | of", .text), .init("Comments")],
          rows: hostile.map { row($0, ["1"]) })),
      .paragraph([.text("See "), .link("Table of odd things", to: "odd table"), .text(".")]),
    ])
}
