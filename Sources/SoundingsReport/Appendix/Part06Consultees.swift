import SoundingsModel

/// Who was asked to respond, and who has not answered.
extension AppendixBuilder {
  /// For the part on what was received.
  mutating func consulteeBlocks() -> [Block] {
    guard let found = results.consultees else { return [] }
    let groups = consulteeGroups(found)
    var table = Table(
      id: "consultees", caption: "Organisations that were asked to respond",
      columns: [
        Table.Column("Group", .text), Table.Column("Asked"), Table.Column("Answered"),
        Table.Column("%"), Table.Column("Not answered"),
      ])
    for group in groups {
      table.rows.append(
        consulteeRow(group.title, id: "consultees/\(group.slug)", group.members, found))
    }
    let everyone = Array(found.consultees.indices)
    table.rows.append(consulteeRow("All", id: "consultees", everyone, found, kind: .total))
    table.notes.append(
      "An organisation has answered where a respondent gave its name as the organisation that the "
        + "response is from. One that answered under another name, or without a name, is counted as "
        + "not answered.")
    let answered = everyone.filter(found.hasAnswered).count
    let sentence: [Inline] = [
      count(
        "consultees/answered", answered, base: everyone.count,
        rule: Self.answeredRule),
      .text(" of the "),
      count("consultees/asked", everyone.count, rule: Self.askedRule),
      .text(
        everyone.count == 1
          ? " organisation that was asked to respond answered."
          : " organisations that were asked to respond answered."),
      .text(answered < everyone.count ? " Annex A names those that have not." : ""),
    ]
    return [.paragraph(sentence), .table(table)]
  }

  /// For the annex of organisations: the names of those that have not answered, by group.
  func unansweredBlocks() -> [Block] {
    guard let found = results.consultees else { return [] }
    let items: [[Inline]] = consulteeGroups(found).compactMap { group in
      let names = group.members.filter { !found.hasAnswered($0) }.map { found.consultees[$0].name }
      return names.isEmpty
        ? nil : [.strong(group.title), .text(": \(names.joined(separator: "; ")).")]
    }
    guard !items.isEmpty else {
      return [.paragraph([.text("All organisations that were asked to respond have answered.")])]
    }
    return [
      .paragraph([.text("These organisations were asked to respond and have not answered:")]),
      .list(items, ordered: false),
    ]
  }

  private static let askedRule = "Organisations that were asked to respond"
  private static let answeredRule =
    "Organisations asked whose name a respondent gave as the organisation"

  private mutating func consulteeRow(
    _ title: String, id: String, _ members: [Int], _ found: ConsulteeResults,
    kind: Table.Row.Kind = .plain
  ) -> Table.Row {
    let share = Share(members.filter(found.hasAnswered).count, of: members.count)
    return Table.Row(
      [
        Table.Cell(title),
        countCell("\(id)/asked", share.base, rule: Self.askedRule),
        countCell("\(id)/answered", share.count, base: share.base, rule: Self.answeredRule),
        percentCell("\(id)/answered/share", share, rule: "Share of those asked that answered"),
        countCell(
          "\(id)/not-answered", share.base - share.count, base: share.base,
          rule: "Organisations asked that have not answered"),
      ], kind: kind)
  }

  /// The groups in the order in which the list names them.
  private func consulteeGroups(
    _ found: ConsulteeResults
  ) -> [(title: String, slug: String, members: [Int])] {
    var groups: [(title: String, slug: String, members: [Int])] = []
    for (index, consultee) in found.consultees.enumerated() {
      if let place = groups.firstIndex(where: { $0.title == consultee.group }) {
        groups[place].members.append(index)
      } else {
        var slug = "group-\(Self.slug(consultee.group))"
        while groups.contains(where: { $0.slug == slug }) { slug += "-again" }
        groups.append((consultee.group, slug, [index]))
      }
    }
    return groups
  }
}
