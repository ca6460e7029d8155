import SoundingsModel

/// What changed in the draft policy, with what was said before and after.
extension AppendixBuilder {
  /// The annex; nothing where there are fewer than two drafts.
  mutating func wordingAnnex() -> [Block] {
    guard let wording = results.wording, !wording.changes.isEmpty else { return [] }
    let title = "H. What changed in the \(subject), \(sectionNoun) by \(sectionNoun)"
    return [
      .heading(level: 3, id: "annex-h", text: title),
      .paragraph([
        .text(
          Self.wordingIntroduction(wording)
            + " That words were changed does not say why: what officers say to each issue, and what "
            + "they changed, stands in "), .link("part 13", to: "issues"), .text("."),
      ]),
    ] + wordingBlocks(wording)
  }

  static func wordingIntroduction(_ wording: PolicyWording) -> String {
    "The drafts of \(Wording.list(wording.drafts.map(\.title))) were compared word by word. Words that "
      + "were removed are struck through, words that were added are underlined; paragraphs that stayed "
      + "as they were are left out."
  }

  /// For the findings: that a section's text changed, and where it is shown.
  mutating func wordingNote(_ group: Group) -> [Block] {
    guard let changes = results.wording?.changes.filter({ $0.section == group.id }),
      changes.contains(where: { !$0.isUnchanged })
    else { return [] }
    return [
      .paragraph([
        .text("The text of this \(sectionNoun) changed between drafts: "),
        .link("annex H", to: wordingAnchor(group)), .text(" shows how."),
      ])
    ]
  }

  func wordingAnchor(_ group: Group) -> String { "wording-\(group.id)" }

  /// A heading for each section whose words changed: in the order of the rounds, what changed in the
  /// draft of the round and what those who commented in it raised. Unchanged sections are named last.
  mutating func wordingBlocks(_ wording: PolicyWording) -> [Block] {
    var blocks: [Block] = []
    var unchanged: [String] = []
    var without: [String] = []
    for (index, tally) in results.bySection.enumerated()
    where tally.group.id != PolicySection.general.id {
      let changes = wording.changes.filter { $0.section == tally.group.id }
      if changes.isEmpty {
        without.append(sectionTitle(tally.group))
      } else if changes.allSatisfy(\.isUnchanged) {
        unchanged.append(sectionTitle(tally.group))
      } else {
        blocks.append(
          .heading(level: 4, id: wordingAnchor(tally.group), text: sectionTitle(tally.group)))
        blocks += wordingOfSection(index, changes)
      }
    }
    for (titles, said) in [
      (unchanged, "The words are the same in all drafts of: "),
      (without, "The drafts have no text of: "),
    ] where !titles.isEmpty {
      blocks.append(.paragraph([.text(said + titles.joined(separator: "; ") + ".")]))
    }
    return blocks
  }

  private mutating func wordingOfSection(_ index: Int, _ changes: [WordingChange]) -> [Block] {
    let rounds = results.sectionByRound.columns.indices.prefix(consultation.rounds.count)
    return rounds.flatMap { round -> [Block] in
      let group = results.sectionByRound.columns[round]
      let change = changes.filter { $0.to.id == group.id }.flatMap { wordingChange($0) }
      return change + [.paragraph(saidInRound(index, round))]
    }
  }

  /// What those who commented on a section in a round raised.
  private mutating func saidInRound(_ index: Int, _ round: Int) -> [Inline] {
    let tally = results.sectionByRound.cells[index][round]
    let scope = Scope.section(results.bySection[index].group).and(.round(tally.group))
    let title = Inline.strong("Comments, \(tally.group.title).")
    guard tally.comments > 0 else {
      return [title, .text(" Nobody commented on this \(sectionNoun).")]
    }
    return [
      title, .text(" "), commenters(tally, scope),
      .text(
        (tally.commenters == 1 ? " respondent" : " respondents")
          + " commented on this \(sectionNoun). "),
    ] + themeHeadline(tally, scope)
  }

  /// How many paragraphs changed, then each of them with its marks.
  private mutating func wordingChange(_ change: WordingChange) -> [Block] {
    let title = Inline.strong("Text, draft of \(change.to.title).")
    guard !change.isUnchanged else {
      return [
        .paragraph([title, .text(" The words are those of the draft of \(change.from.title).")])
      ]
    }
    let total = change.paragraphs.count
    let kinds: [(WordingChange.Paragraph.Kind, id: String, said: String)] = [
      (.changed, "changed", "changed"), (.added, "added", "added"),
      (.removed, "removed", "removed"),
      (.kept, "unchanged", "left as they were"),
    ]
    let counts: [[Inline]] = kinds.compactMap { kind, id, said in
      let number = change.count(kind)
      guard number > 0 else { return nil }
      return [
        count(
          "wording/\(change.section)/\(change.from.id)/\(change.to.id)/\(id)", number, base: total,
          rule: "Paragraphs of both drafts of section \(change.section) together, \(said)"),
        .text(" \(number == 1 && kind == .kept ? "left as it was" : said)"),
      ]
    }
    return [
      .paragraph(
        [title, .text(" Paragraphs, against the draft of \(change.from.title): ")]
          + Wording.list(counts) + [.text(".")]),
      .list(
        change.paragraphs.filter { $0.kind != .kept }.map { Self.marked($0) }, ordered: false),
    ]
  }

  /// The paragraph with what was removed and added marked; spaces stand outside the marks.
  static func marked(_ paragraph: WordingChange.Paragraph) -> [Inline] {
    var inlines: [Inline] = []
    var last: WordingChange.Piece?
    for piece in paragraph.pieces {
      defer { last = piece }
      if piece.kind == .kept {
        inlines.append(.text(piece.text))
        continue
      }
      let isSpaced = piece.text.first == " "
      // A word that stands for another at the start of a paragraph has no space of its own.
      let touches = last.map {
        $0.kind != .kept && isWord($0.text.last) && isWord(piece.text.first)
      }
      if isSpaced || touches ?? false { inlines.append(.text(" ")) }
      let words = isSpaced ? String(piece.text.dropFirst()) : piece.text
      inlines.append(piece.kind == .added ? .inserted(words) : .deleted(words))
    }
    return inlines
  }

  private static func isWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }
}
