import SoundingsModel

/// The pages of the public site, from the same figures and in the same sentences as the appendix.
extension AppendixBuilder {
  mutating func publicSite() -> PublicSite {
    let register = PublicRegister(results).table { published($0) }
    return PublicSite(
      title: consultation.title, authority: consultation.authority, banners: siteBanners(),
      pages: [
        PublicSite.Page(id: "index", title: "About the consultation", blocks: aboutPage()),
        PublicSite.Page(id: "months", title: "What was said, month by month", blocks: monthsPage()),
        PublicSite.Page(id: "changes", title: "What changed", blocks: changesPage()),
        PublicSite.Page(
          id: "we-asked", title: "We asked, you said, we did", blocks: weAskedPage()),
        PublicSite.Page(id: "responses", title: "Responses", blocks: responsesPage()),
        PublicSite.Page(
          id: "register", title: "Register of submissions", blocks: registerPage(register)),
      ], register: register)
  }

  private func siteBanners() -> [Banner] {
    var banners: [Banner] = []
    if let synthetic = consultation.report.wording["synthetic"] {
      banners.append(Banner(.synthetic, [.text(synthetic)]))
    }
    if !input.isFinal {
      banners.append(
        Banner(
          .draft, [.text("These are figures so far. They can change until the final version.")]))
    }
    return banners
  }

  private mutating func aboutPage() -> [Block] {
    var blocks: [Block] = [.paragraph(askedSentences())]
    blocks.append(.heading(level: 2, id: "dates", text: "Dates"))
    var dates: [[Inline]] = consultation.rounds.map { round in
      [
        .strong(round.title),
        .text(": \(round.from.inWords) to \(round.to.inWords)"),
      ]
    }
    if let cutoff = consultation.cutoff {
      dates.append([.strong("Last day for responses"), .text(": \(cutoff.inWords)")])
    }
    if let date = consultation.date {
      let who = consultation.committee.map { "\($0) decides" } ?? "Decision"
      dates.append([.strong(who), .text(": \(date.inWords)")])
    }
    blocks.append(
      dates.isEmpty
        ? .paragraph([.text("No dates are given.")]) : .list(dates, ordered: false))
    blocks.append(.heading(level: 2, id: "how", text: "How to respond"))
    blocks += howToRespond()
    blocks.append(
      .heading(level: 2, id: "figures", text: input.isFinal ? "In figures" : "In figures, so far"))
    blocks.append(.paragraph(answeredSentences()))
    if !results.comments.isEmpty { blocks.append(.paragraph(themeHeadline(results.all, .all))) }
    blocks.append(
      .paragraph([
        .text(
          "These are the views of those who chose to respond. They cannot be taken as those of all "
            + "who could have.")
      ]))
    if let next = input.officersText[14] {
      blocks.append(.heading(level: 2, id: "next", text: "What happens next"))
      blocks += next
    }
    blocks.append(.heading(level: 2, id: "pages", text: "On these pages"))
    blocks.append(.list(Self.pageItems, ordered: false))
    return blocks
  }

  private static let pageItems: [[Inline]] = [
    [.link("What was said, month by month", to: "months"), .text(": comments and main themes.")],
    [.link("What changed", to: "changes"), .text(": between rounds, and in the text.")],
    [
      .link("We asked, you said, we did", to: "we-asked"),
      .text(": what the authority says to each issue."),
    ],
    [.link("Responses", to: "responses"), .text(": those that are approved for publication.")],
    [
      .link("Register of submissions", to: "register"),
      .text(": what came in, and what became of it."),
    ],
  ]

  private func howToRespond() -> [Block] {
    var blocks: [Block] = []
    if input.isFinal {
      blocks.append(.paragraph([.text("The consultation has closed.")]))
    } else if let how = consultation.report.wording["how-to-respond"] {
      blocks.append(.paragraph([.text(how)]))
    }
    let channels = PublicRegister(results).channels.map { published($0) }
    if !channels.isEmpty {
      blocks.append(
        .paragraph([.text("Responses have come in by: \(channels.joined(separator: "; ")).")]))
    }
    return blocks.isEmpty ? [.paragraph([.text("No responses have come in yet.")])] : blocks
  }

  /// Each month with its own base.
  private mutating func monthsPage() -> [Block] {
    guard !results.comments.isEmpty else {
      return [.paragraph([.text("No comments have been made.")])]
    }
    var table = Table(
      id: "comments-by-month", caption: "Comments by month",
      columns: [
        Table.Column("Month", .text), Table.Column("Respondents who commented"),
        Table.Column("Comments"),
      ])
    var said: [Block] = []
    for tally in results.byMonth where tally.comments > 0 {
      let scope = Scope.month(tally.group)
      let comments = count(
        "\(scope.id)comments", tally.comments, base: results.comments.count,
        rule: "Comments\(scope.rule)", comments: tally.commentIndexes)
      table.rows.append(
        Table.Row([
          Table.Cell(tally.group.title),
          cell(commenters(tally, scope), data: "\(tally.commenters)"),
          cell(comments, data: "\(tally.comments)"),
        ]))
      said += [
        .heading(level: 2, id: "month-\(tally.group.id)", text: tally.group.title),
        .paragraph(
          [
            commenters(tally, scope),
            .text(tally.commenters == 1 ? " respondent made " : " respondents made "), comments,
            .text(tally.comments == 1 ? " comment. " : " comments. "),
          ] + themeHeadline(tally, scope)),
      ]
    }
    table.rows.append(
      Table.Row(
        [
          Table.Cell("All"), cell(commenters(results.all, .all), data: "\(results.all.commenters)"),
          cell(commentCount(), data: "\(results.comments.count)"),
        ], kind: .total))
    table.notes.append(
      "Someone who commented in several months is counted in each, and once in all. Respondents can "
        + "raise several themes.")
    return [.table(table)] + said
  }

  private mutating func changesPage() -> [Block] {
    var blocks: [Block] = [
      .heading(level: 2, id: "between-rounds", text: "Between rounds")
    ]
    if let comparison = results.change {
      let titles = [comparison.first, comparison.last].map { results.byRound[$0].group.title }
      blocks.append(
        .paragraph([
          .text("The first round (\(titles[0])) is compared with the last (\(titles[1])).")
        ]))
      blocks += changeHeadline(comparison)
    } else {
      blocks.append(.paragraph([.text("There is nothing to compare between rounds.")]))
    }
    blocks.append(.heading(level: 2, id: "in-the-text", text: "In the text of the \(subject)"))
    if let wording = results.wording, !wording.changes.isEmpty {
      blocks.append(
        .paragraph([
          .text(
            Self.wordingIntroduction(wording)
              + " That words were changed does not say why: that stands in "),
          .link("We asked, you said, we did", to: "we-asked"), .text("."),
        ]))
      blocks += wordingBlocks(wording)
    } else {
      blocks.append(.paragraph([.text("There are no two drafts to compare.")]))
    }
    return blocks
  }

  private mutating func weAskedPage() -> [Block] {
    var blocks: [Block] = [
      .heading(level: 2, id: "asked", text: "We asked"), .paragraph(askedSentences()),
      .heading(level: 2, id: "said", text: "You said, we did"),
    ]
    let issues = KeyIssues.themes(results)
    if issues.isEmpty {
      blocks.append(.paragraph([.text("There are no key issues yet.")]))
    }
    for theme in issues {
      blocks.append(
        .heading(level: 3, id: "issue-\(frame.themes[theme].id)", text: themeTitle(theme)))
      blocks.append(
        .paragraph([.strong("You said."), .text(" ")] + raised(theme, in: results.all, .all)))
      let answer = results.issues.first { $0.theme == frame.themes[theme].id && $0.isComplete }
      guard let answer else {
        blocks.append(.paragraph([.strong("We did."), .text(" Not answered yet.")]))
        continue
      }
      if let response = answer.response {
        blocks.append(.paragraph([.strong("We say."), .text(" \(response)")]))
      }
      if let change = answer.change {
        blocks.append(.paragraph([.strong("We did."), .text(" \(change)")]))
      } else if let reason = answer.reason {
        blocks.append(
          .paragraph([
            .strong("We did."), .text(" No change: \(Wording.uncapitalised(reason))"),
          ]))
      }
    }
    return blocks
  }

  private mutating func registerPage(_ register: Table) -> [Block] {
    [
      .paragraph([
        received(),
        .text(
          (results.ledger.received == 1 ? " submission was" : " submissions were")
            + " received: each stands here, whatever became of it. The numbers are of this version and "
            + "follow the dates. The same table is the file "),
        .link(SiteWriter.registerFile, to: SiteWriter.registerFile), .text("."),
      ]), .table(register),
    ]
  }
}
