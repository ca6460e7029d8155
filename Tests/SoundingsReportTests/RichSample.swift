import SoundingsReport

/// A report with all that can go wrong in one: long labels, many scripts, hostile comments.
enum RichSample {
  /// Comments that try to be something else than words.
  static let hostile = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</blockquote></main><style>body{display:none}</style>",
    "=HYPERLINK(\"http://example.org\",\"click\")",
    "# not a heading\n- not a list\n1. nor this\n> nor a quote\n---\n***\n| a | b |\n|---|---|",
    "[not a link](javascript:alert(1)) ![x](y) <http://example.org> `code` &lt; &#x3C;",
    "left \u{202E}thgir\u{2066} and no end",
    "bell \u{7} nul \u{0} line\u{2028}separator \u{85} \u{FFFF}",
    "{{template}} ${value} %s \\n \\",
  ]

  static var document: ReportDocument {
    var document = ReportDocument(
      title: "Working together to improve schools: what the consultation said")
    document.titleBlock = [
      ("Authority", "Wexcombe City Council"),
      ("Consultation", "November 2006 to June 2007"),
      ("Committee", "Executive Board, 17 September 2007"),
      ("Version", "Draft of 3 August 2007"),
      ("Data cut-off", "30 June 2007, 17:00"),
    ]
    document.banners = [
      Banner(
        .draft, [.text("This is a draft. Before it can be published, these must be supplied:")],
        items: [
          [.text("the officers’ account of the background "), .link("(part 3)", to: "background")],
          [.text("a response to 4 of 11 key issues "), .link("(part 13)", to: "issues")],
          [.text("approval of 9 quotations")],
        ]),
      Banner(
        .synthetic,
        [.text("The council, the unions and every comment in this report are invented.")]),
    ]
    document.parts = [
      summary, background, whoResponded, received, findings, change, wideAnnex, hostilePart,
    ]
    return document
  }

  static let summary = Part(
    number: 2, id: "summary", title: "Summary",
    blocks: [
      .paragraph([
        .text("The council asked what people thought of its draft policy. "),
        .figure("214", id: "respondents/total"), .text(" respondents sent "),
        .figure("263", id: "comments/total"),
        .text(
          " comments. Most respondents who spoke of support and challenge wanted it to be earlier"
            + " and more predictable; a majority of headteachers asked what would be paid for by"
            + " whom."),
      ]),
      .list(
        [
          [
            .strong("Workload: "), .text("raised by "),
            .figure("81", id: "theme/workload/respondents"), .text(" of 263 (31%), "),
            .link("section 8", to: "findings"), .text("."),
          ],
          [
            .strong("Funding: "),
            .text("raised more in June than in November, from 22% to 41% of respondents."),
          ],
          [.strong("School improvement partners: "), .text("views were mixed throughout.")],
        ], ordered: false),
      .paragraph([
        .text(
          "These are the views of those who chose to respond. They cannot be taken as the views of"
            + " all headteachers, governors or partners, and what they say was not fact-checked.")
      ]),
    ])

  static let background = Part(
    number: 3, id: "background", title: "Background and timeline",
    blocks: [
      .missing([
        .text("The officers’ account of why the policy was revised and how. Put it into "),
        .strong("text/03-background.md"), .text("."),
      ])
    ])

  static let whoResponded = Part(
    number: 5, id: "who-responded", title: "Who responded",
    blocks: [
      .paragraph([
        .text(
          "Organisations and individuals are counted apart. A respondent who sent several"
            + " submissions in one round is counted once.")
      ]),
      .chart(
        Chart(
          id: "chart-who", title: "Two in five respondents were headteachers",
          drawing: .bars(
            [
              .init(
                label: "Headteachers and other members of schools’ senior leadership teams",
                value: 0.411, interval: 0.347...0.478, text: "41% (88 of 214)"),
              .init(
                label: "Governors", value: 0.28, interval: 0.224...0.344, text: "28% (60 of 214)"),
              .init(
                label: "Trade unions and professional associations", value: 0.065,
                interval: 0.039...0.107, text: "7% (14 of 214)"),
              .init(
                label: "Other partners", value: 0.243, interval: 0.19...0.305,
                text: "24% (52 of 214)"),
              .init(
                label: "Ysgolion a phartneriaid eraill (cyfrwng Cymraeg)", value: 0.0,
                interval: 0...0.018, text: "0% (0 of 214)"),
            ], unit: .share), table: "who-responded-table")),
      .table(
        Table(
          id: "who-responded-table", caption: "Respondents by stakeholder type",
          columns: [
            .init("Stakeholder type", .text), .init("Respondents"), .init("Share"),
            .init("95% interval"),
          ],
          rows: [
            row("Headteachers", ["88", "41%", "35% to 48%"]),
            row("Governors", ["60", "28%", "22% to 34%"]),
            row("All individuals", ["148", "69%", "63% to 75%"], kind: .subtotal),
            row("Trade unions", ["14", "7%", "4% to 11%"]),
            row("Other partners", ["52", "24%", "19% to 30%"]),
            row("All organisations", ["66", "31%", "25% to 37%"], kind: .subtotal),
            row("All respondents", ["214", "100%", "–"], kind: .total),
          ],
          notes: [
            "Base: all respondents whose submissions were analysed.",
            "The interval shows how far so small a figure could move by chance.",
          ])),
    ])

  static let received = Part(
    number: 6, id: "received", title: "Responses received and included",
    blocks: [
      .table(
        Table(
          id: "ledger", caption: "How what was received becomes what was analysed",
          columns: [.init("", .text), .init("Responses")],
          rows: [
            row("Received", ["239"]),
            row("Blank", ["−11"], depth: 1), row("Test row", ["−1"], depth: 1),
            row("Officer’s reply on the board", ["−6"], depth: 1),
            row("Merged with another by the same respondent", ["−7"], depth: 1),
            row("Analysed", ["214"], kind: .total),
          ]))
    ])

  static func row(
    _ title: String, _ cells: [String], kind: Table.Row.Kind = .plain, depth: Int = 0
  ) -> Table.Row {
    Table.Row([Table.Cell(title)] + cells.map { Table.Cell($0) }, kind: kind, depth: depth)
  }
}
