import SoundingsModel

extension AppendixBuilder {
  mutating func methodPart() -> Part {
    var blocks: [Block] = [
      .heading(level: 3, id: "method-reading", text: "Reading and counting"),
      .paragraph([
        .text(
          "A response is one submission by one respondent, by any channel. A comment is one piece "
            + "of free text in a response"
            + (isDivided ? ", on one \(sectionNoun)\(ofSubject) or in general. " : ". ")
            + recognising())
      ]),
      .paragraph(codingSentences()),
    ]
    blocks += languageBlocks() + roundFramesBlocks()
    blocks += [
      .paragraph([
        .text(
          "The figures count respondents unless they say otherwise: someone who raises a theme in "
            + "three comments is counted once.\(subThemesNote) Percentages are given of those who "
            + "commented, and in the tables also of all respondents; they are rounded to whole numbers, "
            + "each on its own, so that a sum or a difference can be out by one. Respondents can raise "
            + "several themes, so percentages do not add up to 100. Themes that equally many "
            + "respondents raised stand in the order of their comments, then of the alphabet. What a "
            + "stakeholder type raised most often is named in part 8 where at least five of it "
            + "commented and at most two themes share the first place.")
      ]),
      .heading(level: 3, id: "method-words", text: "Words for shares"),
      .paragraph([
        .text(
          "The same share is always put in the same words. They are worked out from the unrounded "
            + "share. Below a base of \(words.scale.smallestBase) the numbers are given instead"
            + (words.overstating.isEmpty
              ? "."
              : ", and so they are for shares under 25% that would be called "
                + Wording.list(words.overstating.map { "“\($0)”" }, "or") + "."))
      ]),
      .table(scaleTable()),
      .heading(level: 3, id: "method-limits", text: "What the figures cannot say"),
      .list(limits(), ordered: false),
      .heading(level: 3, id: "method-checks", text: "Checks"),
      .list(checks(), ordered: false),
    ]
    blocks += decisionBlocks()
    blocks += readingsBlocks()
    if let text = input.officersText[7] { blocks += text }
    return Part(number: 7, id: "method", title: "How responses were analysed", blocks: blocks)
  }

  /// How responses of one respondent are found, and what becomes of them.
  private func recognising() -> String {
    let means = RespondentKey.allCases.filter(input.method.respondentKeys.contains).map { key in
      switch key {
      case .identifier: "the source's own identifier"
      case .user: "a user name on one discussion board"
      case .email: "an identical e-mail address"
      }
    }
    guard !means.isEmpty else {
      return "The sources hold nothing by which two responses could be known to come from one "
        + "respondent, so whoever responded twice is counted twice"
        + (results.ledger.merged > 0 ? ", unless officers joined the two." : ".")
    }
    return
      (hasRounds
      ? "Several submissions by one respondent in one round are merged into one response; "
        + "submissions in different rounds stay apart and are linked. "
      : "Several submissions by one respondent are merged into one response. ")
      + "Respondents are recognised only by \(Wording.list(means, "or"))."
  }

  private mutating func codingSentences() -> [Inline] {
    let coded =
      results.comments.count - results.all.uncoded.count - results.all.notCoded.count
    return [
      .text(
        "Themes were given by a computer program, Soundings \(input.method.softwareVersion), from "
          + "written rules: code frame version \(frame.version), with "
          + "\(Wording.counted(frame.themes.count, "theme")), which are listed with their definitions "
          + "in annex C. A theme is given only where words of the comment made a rule fire; those "
          + "words are kept as evidence. Of the "),
      commentCount(), .text(" comments, "),
      count(
        "comments/coded", coded, base: results.comments.count,
        rule: "Comments with at least one theme"),
      .text(coded == 1 ? " has at least one theme and " : " have at least one theme and "),
      count(
        "comments/uncoded", results.all.uncoded.count, base: results.comments.count,
        rule: "Comments that no theme took", comments: results.all.uncoded),
      .text(results.all.uncoded.count == 1 ? " has none." : " have none."),
    ]
  }

  private func scaleTable() -> Table {
    var table = Table(
      id: "quantifiers", caption: "Words for shares",
      columns: [Table.Column("Word", .text), Table.Column("Share of the base", .text)])
    var lower = 0.0
    var lowerIsOpen = false
    for step in words.scale.steps {
      let to = Self.percentage(step.upTo)
      let text: String
      if step.upTo == lower {
        text = to
      } else {
        let from =
          lower == 0 && lowerIsOpen
          ? "more than 0%"
          : lowerIsOpen
            ? "more than \(Self.percentage(lower))" : Self.percentage(lower) + " or more"
        text = "\(from), \(step.inclusive ? "up to" : "less than") \(to)"
      }
      table.rows.append(Table.Row([Table.Cell(Wording.capitalised(step.word)), Table.Cell(text)]))
      lower = step.upTo
      lowerIsOpen = step.inclusive
    }
    return table
  }

  /// A bound of the scale: "15%", "12.5%".
  private static func percentage(_ fraction: Double, inWhole: Bool = false) -> String {
    if inWhole { return "\(Int((fraction * 100).rounded(.toNearestOrAwayFromZero)))%" }
    let tenths = Int((fraction * 1000).rounded(.toNearestOrAwayFromZero))
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }

  private func limits() -> [[Inline]] {
    [
      [
        .text(
          "Respondents chose to take part. The figures describe what they said; they are not a vote "
            + "and cannot be generalised to those who did not answer.")
      ],
      [.text("Silence on a point is not counted as support for it, nor as opposition.")],
      [.text("What respondents said was not checked for accuracy.")],
      [.text("A theme says what a comment is about. " + stanceLimit())],
      [
        .text(
          "Rules find words, not meanings. They can miss a comment that makes a point in unusual "
            + "words, and take one that uses the words in another sense.")
      ],
    ]
  }

  /// Why the report does not say who is for and who is against.
  private func stanceLimit() -> String {
    guard let stance = input.method.stance else {
      return "It does not say whether the comment is for or against: that was not analysed."
    }
    let measured = stance.measured.map {
      "\(Self.percentage($0.precision, inWhole: true)) of those judged \($0.stance.rawValue)"
    }
    return "Whether a comment is for or against was judged by rules too, but not well enough to be "
      + "published: on texts that the authors of the rules had not seen, "
      + Wording.list(measured) + " were judged rightly, and at least "
      + Self.percentage(stance.least, inWhole: true) + " is asked for."
  }

  private mutating func checks() -> [[Inline]] {
    let check = input.method.frameCheck
    var items: [[Inline]] = [
      [
        .text("Received equals analysed plus excluded plus merged: "), received(), .text(" = "),
        analysed(), .text(" + "), excludedTotal(), .text(" + "), merged(), .text("."),
      ]
    ]
    if check.base > 0 {
      items.append([
        .text("Of the frame's examples and counterexamples, "),
        count(
          "frame-check/passed", check.count, base: check.base,
          rule: "Examples coded with their theme and counterexamples not"),
        .text(" of \(check.base) are coded as their authors meant."),
      ])
    }
    items.append(secondReaderCheck())
    items.append(decisionCheck())
    let findings = input.method.findings
    if findings.isEmpty {
      items.append([.text("The run had no findings for the team.")])
    } else {
      items.append([
        .text(
          "The run had "
            + Wording.counted(findings.map(\.count).reduce(0, +), "finding")
            + " for the team"
            + (findings.count == 1 ? "" : ", of \(Wording.grouped(findings.count)) kinds")
            + "; annex E lists them by kind.")
      ])
    }
    return items
  }
}
