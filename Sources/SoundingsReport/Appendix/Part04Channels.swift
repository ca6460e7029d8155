import SoundingsModel

extension AppendixBuilder {
  mutating func channelsPart() -> Part {
    var blocks: [Block] = []
    if let text = input.officersText[4] {
      blocks += text
    } else {
      blocks.append(
        lacking("How people could respond, and events held: the officers' text (text/04-how.md)."))
    }
    blocks.append(.table(channelTable()))
    return Part(number: 4, id: "channels", title: "How people could respond", blocks: blocks)
  }

  /// Analysed and merged responses by channel: what arrived and counts, before composites are made.
  private mutating func channelTable() -> Table {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for response in results.responses where response.isCounted {
      let channel = response.channel ?? "Not stated"
      if counts[channel] == nil { order.append(channel) }
      counts[channel, default: 0] += 1
    }
    let total = results.ledger.analysed + results.ledger.merged
    order.sort { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    var table = Table(
      id: "channels", caption: "Responses by channel",
      columns: [Table.Column("Channel", .text), Table.Column("Responses"), Table.Column("%")],
      isRanked: true)
    var slugs: Set<String> = []
    for channel in order {
      var slug = Self.slug(channel)
      while !slugs.insert(slug).inserted { slug += "-again" }
      let share = Share(counts[channel] ?? 0, of: total)
      let id = "channel/\(slug)"
      table.rows.append(
        Table.Row([
          Table.Cell(published(channel)),
          countCell("\(id)/responses", share.count, base: total, rule: "Responses by this channel"),
          percentCell("\(id)/share", share, rule: "Share of the responses by this channel"),
        ]))
    }
    table.rows.append(
      Table.Row(
        [
          Table.Cell("All"),
          countCell("responses", total, rule: "Responses analysed or merged"),
          Table.Cell("100%", data: "1"),
        ], kind: .total))
    if results.ledger.merged > 0 {
      table.notes.append(
        "Responses are counted as they arrived, before those of one respondent"
          + (hasRounds ? " in one round" : "") + " are merged.")
    }
    return table
  }

  /// A name as a part of an id: lower-case letters and numbers, all else a dash.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if slug.last != "-" {
        slug.append("-")
      }
    }
    return slug
  }
}
