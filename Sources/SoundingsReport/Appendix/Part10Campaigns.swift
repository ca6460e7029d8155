import SoundingsModel

extension AppendixBuilder {
  /// So many campaigns are described; the table has all.
  private static let mostDescribed = 8

  mutating func campaignsPart() -> Part {
    var blocks: [Block] = []
    let petitions = petitionBlocks()
    let noPetition = petitions.isEmpty ? " No submission was marked as a petition." : ""
    if results.campaigns.isEmpty {
      blocks.append(
        .paragraph([
          .text(
            "No text of twelve words or more was sent by three or more respondents, the same or nearly the "
              + "same." + noPetition)
        ]))
    } else {
      blocks.append(.paragraph(campaignsSentences(noPetition)))
      for place in results.campaigns.indices.prefix(Self.mostDescribed) {
        blocks += campaignBlocks(place)
      }
      blocks.append(.table(campaignsTable()))
      blocks += withoutCampaignsBlocks()
    }
    blocks += petitions
    if let text = input.officersText[10] { blocks += text }
    return Part(number: 10, id: "campaigns", title: "Campaigns and petitions", blocks: blocks)
  }

  private mutating func campaignsSentences(_ noPetition: String) -> [Inline] {
    let number = results.campaigns.count
    return [
      count(
        "campaigns", number,
        rule:
          "Texts of twelve words or more sent by three or more respondents, the same or nearly the same"
      ),
      .text(
        number == 1
          ? " text was sent by three or more respondents, the same or nearly the same. Its senders are "
          : " texts were sent by three or more respondents, the same or nearly the same. Their senders are "
      ),
      .text(
        "counted in all figures like everyone else, each once, and what they added is counted with it. "
          + "Annex E says how such texts are found." + noPetition),
    ]
  }

  private mutating func campaignBlocks(_ place: Int) -> [Block] {
    let campaign = results.campaigns[place]
    var blocks: [Block] = [
      .heading(level: 3, id: "campaign-\(place + 1)", text: "Campaign \(place + 1)"),
      .paragraph(
        Wording.sentences([
          campaignSize(place), campaignSenders(place), campaignAdditions(place),
        ])),
    ]
    if let quote = templateQuote(campaign) {
      quotations += 1
      blocks.append(.quotes([quote]))
    }
    return blocks
  }

  /// "27 respondents sent it, on 3. School improvement partners: 15 word for word, 6 with small changes."
  private mutating func campaignSize(_ place: Int) -> [Inline] {
    let campaign = results.campaigns[place]
    var inlines: [Inline] = [
      campaignRespondents(place),
      .text(campaign.respondents == 1 ? " respondent sent it" : " respondents sent it"),
    ]
    if isDivided {
      inlines.append(.text(", on \(Wording.list(campaign.sections.map(sectionName)))"))
    }
    let classes = Campaign.Likeness.allCases.compactMap { likeness -> [Inline]? in
      guard campaign.members.contains(where: { $0.likeness == likeness }) else { return nil }
      return [likenessCount(place, likeness), .text(" \(Self.phrase(likeness))")]
    }
    return inlines + [.text(": ")] + Wording.list(classes) + [.text(".")]
  }

  private func sectionName(_ id: String) -> String {
    results.bySection.first { $0.group.id == id }.map { sectionTitle($0.group) } ?? id
  }

  private static func phrase(_ likeness: Campaign.Likeness) -> String {
    switch likeness {
    case .exactCopy: "word for word"
    case .minorChange: "with small changes"
    case .blockAdded: "with a passage added"
    case .blocksMoved: "with passages in another order"
    case .keyPassage: "as a passage of a text of their own"
    }
  }

  /// "They are 20 of Parents and 7 of Governors." The types and rounds of those who sent it.
  private mutating func campaignSenders(_ place: Int) -> [Inline] {
    let senders = senders(of: results.campaigns[place])
    var types: [[Inline]] = []
    for tally in results.byStakeholder {
      let index = consultation.stakeholders.firstIndex { $0.id == tally.group.id }
      let number = senders.filter { results.respondents[$0].stakeholder == index }.count
      guard number > 0 else { continue }
      types.append([
        .text("\(tally.group.title) "),
        count(
          "campaigns/\(place + 1)/stakeholder/\(tally.group.id)/senders", number,
          base: results.campaigns[place].respondents,
          rule: "Respondents of the stakeholder type who sent the text"),
      ])
    }
    return types.isEmpty
      ? [] : [.text("By stakeholder type: ")] + Wording.list(types) + [.text(".")]
  }

  private func senders(of campaign: Campaign) -> Set<Int> {
    Set(campaign.members.map { results.comments[$0.comment].respondent })
  }

  /// What senders said in passages of their own, and on what.
  private mutating func campaignAdditions(_ place: Int) -> [Inline] {
    guard place < results.campaignAdditions.count else { return [] }
    let tally = results.campaignAdditions[place]
    guard tally.commenters > 0 else { return [.text("Nobody added a passage of their own.")] }
    var inlines: [Inline] = [
      ownCount(place),
      .text(
        tally.commenters == 1
          ? " respondent added a passage of their own" : " respondents added a passage of their own"
      ),
    ]
    let raised = themes.ranked(in: tally)
    if raised.isEmpty {
      inlines.append(.text("; none of the themes is in these passages."))
    } else {
      let items: [[Inline]] = raised.prefix(5).map { theme in
        [
          .strong(themeTitle(theme)), .text(" ("),
          count(
            "campaigns/\(place + 1)/added/theme/\(frame.themes[theme].id)",
            tally.themes[theme].respondents, base: tally.commenters,
            rule: "Respondents who raised the theme in what they added to the text",
            comments: tally.themes[theme].evidence), .text(")"),
        ]
      }
      inlines += [.text(", on ")] + Wording.list(items) + [.text(".")]
    }
    return inlines
  }

  /// The text, where an officer approved a word-for-word copy of it for publication.
  private func templateQuote(_ campaign: Campaign) -> Verbatim? {
    let verbatims = Verbatims(results) { [input] name in
      Masking.text(name, input.personalData(name).filter { $0.kind != .name })
    }
    return campaign.members.lazy.filter { $0.likeness == .exactCopy }.compactMap {
      verbatims.approvedQuote(of: $0.comment)
    }.first
  }

  private mutating func campaignRespondents(_ place: Int) -> Inline {
    let campaign = results.campaigns[place]
    return count(
      "campaigns/\(place + 1)/respondents", campaign.respondents, base: results.respondents.count,
      rule: "Respondents who sent the text, the same or nearly the same",
      comments: campaign.members.map(\.comment))
  }

  private mutating func likenessCount(_ place: Int, _ likeness: Campaign.Likeness) -> Inline {
    let members = results.campaigns[place].members.filter { $0.likeness == likeness }
    return count(
      "campaigns/\(place + 1)/\(likeness.rawValue)", members.count,
      base: results.campaigns[place].members.count,
      rule: "Comments with the text, \(Self.phrase(likeness))", comments: members.map(\.comment))
  }

  private mutating func ownCount(_ place: Int) -> Inline {
    let tally = results.campaignAdditions[place]
    return count(
      "campaigns/\(place + 1)/added", tally.commenters,
      base: results.campaigns[place].respondents,
      rule: "Respondents who added a passage of their own to the text",
      comments: tally.commentIndexes)
  }

  private mutating func campaignsTable() -> Table {
    let shown = Campaign.Likeness.allCases.filter { likeness in
      results.campaigns.contains { $0.members.contains { $0.likeness == likeness } }
    }
    var table = Table(
      id: "campaigns-table", caption: "Texts sent by several respondents",
      columns: [
        Table.Column("Text", .text), Table.Column("Respondents"), Table.Column("Comments"),
      ]
        + shown.map {
          Table.Column(Wording.capitalised(Self.phrase($0)), group: "Comments with the text")
        } + [Table.Column("Respondents who added a passage")])
    for place in results.campaigns.indices {
      let campaign = results.campaigns[place]
      var cells = [
        Table.Cell("Campaign \(place + 1)"),
        cell(campaignRespondents(place), data: "\(campaign.respondents)"),
        countCell(
          "campaigns/\(place + 1)/comments", campaign.members.count, base: results.comments.count,
          rule: "Comments with the text, the same or nearly the same",
          comments: campaign.members.map(\.comment)),
      ]
      for likeness in shown {
        cells.append(
          cell(
            likenessCount(place, likeness),
            data: "\(campaign.members.lazy.filter { $0.likeness == likeness }.count)"))
      }
      let added =
        place < results.campaignAdditions.count ? results.campaignAdditions[place].commenters : 0
      cells.append(
        place < results.campaignAdditions.count
          ? cell(ownCount(place), data: "\(added)") : Table.Cell("–", data: ""))
      table.rows.append(Table.Row(cells))
    }
    return table
  }
}
