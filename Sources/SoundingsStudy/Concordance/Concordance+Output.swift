internal import SoundingsReport

extension Concordance {
  /// A line a place, the places below one another, and a line that sums up.
  public var text: String {
    let lefts = lines.map {
      ($0.excerpt.isCutAtStart ? "…" : "") + Excerpt.shown($0.excerpt.left)
    }
    let width = lefts.map(\.count).max() ?? 0
    var columns = TextColumns([.left, .left, .left, .left], indent: 0)
    for (line, left) in zip(lines, lefts) {
      let excerpt = line.excerpt
      columns.append(
        Excerpt.shown(line.comment), Excerpt.shown(line.section), line.stakeholder ?? "–",
        String(repeating: " ", count: width - left.count) + left
          + "⟦\(Excerpt.shown(excerpt.match))⟧\(Excerpt.shown(excerpt.right))"
          + (excerpt.isCutAtEnd ? "…" : ""))
    }
    return (columns.lines + [summary]).map { $0 + "\n" }.joined()
  }

  private var summary: String {
    guard !lines.isEmpty else { return "the rule fires nowhere" }
    return "\(Counted.of(lines.count, "place")) in \(Counted.comments(comments)) by "
      + "\(Counted.respondents(respondents)); \(uncoded) of the comments "
      + "\(uncoded == 1 ? "has" : "have") no theme yet"
  }

  /// One object a place, on a line each.
  public var json: String {
    lines.map { line in
      JSONValue.object([
        ("comment", .string(line.comment)), ("section", .string(line.section)),
        ("stakeholder", line.stakeholder.map { .string($0) } ?? .null),
        ("respondent", .string(line.respondent)),
        ("round", line.round.map { .string($0) } ?? .null),
        (
          "evidence",
          .array([.integer(line.range.lowerBound), .integer(line.range.upperBound)])
        ),
        ("left", .string(line.excerpt.left)), ("match", .string(line.excerpt.match)),
        ("right", .string(line.excerpt.right)),
        ("themes", .array(line.themes.map { .string($0) })),
      ]).text + "\n"
    }.joined()
  }
}
