internal import SoundingsCoding
internal import SoundingsModel

extension FrameCoverage {
  /// For a terminal. It quotes respondents: for the team only.
  public var text: String {
    let sections = [
      summary, rulesText, neverText, togetherText, overlapText, rareText, nearMissText,
    ]
    return (sections + uncoded.sections).map { $0.map { $0 + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private var summary: [String] {
    let coded = comments - uncoded.ids.count
    let rules = frame.rules.count
    return [
      "\(Counted.of(frame.frame.themes.count, "theme")) with \(Counted.of(rules, "rule")) on "
        + "\(Counted.comments(comments)) by \(Counted.respondents(respondents)):",
      "\(Counted.comments(coded)) have a theme, \(uncoded.ids.count) have none"
        + (Share(uncoded.ids.count, of: comments).percent.map { " (\($0)%)" } ?? ""),
    ]
  }

  private var rulesText: [String] {
    var lines = [
      "RULES: comments, respondents, and comments that have the theme through this rule alone"
    ]
    for theme in themes {
      lines.append("")
      lines.append(
        "\(id(theme.theme)): \(Counted.comments(theme.comments)), "
          + Counted.respondents(theme.respondents)
          + (theme.takenAway == 0
            ? "" : "; its exclude rules take it from \(Counted.comments(theme.takenAway))"))
      var columns = TextColumns([.right, .right, .right, .left])
      for rule in theme.rules {
        columns.append(
          "\(rule.comments)", "\(rule.respondents)", rule.sole.map { "\($0)" } ?? "",
          name(rule.rule))
      }
      lines += columns.lines
    }
    return lines
  }

  private var neverText: [String] {
    let rules = neverFiring
    guard !rules.isEmpty else { return ["RULES THAT NEVER FIRE: none"] }
    var columns = TextColumns([.left, .right, .left])
    for rule in rules {
      let line = frame.rules[rule].rule.place.map { "line \($0.line)" } ?? ""
      columns.append(id(frame.rules[rule].theme), line, name(rule))
    }
    return ["RULES THAT NEVER FIRE: \(rules.count) of \(frame.rules.count)"] + columns.lines
  }

  private var togetherText: [String] {
    let title =
      "RULES THAT ALWAYS FIRE TOGETHER: in the same comments, \(Self.fewestTogether) or more"
    guard !together.isEmpty else { return [title + ": none"] }
    return [title]
      + together.flatMap { group in
        [
          "  \(id(frame.rules[group.rules[0]].theme)), \(Counted.comments(group.comments))"
        ] + group.rules.map { "    " + name($0) }
      }
  }

  private var overlapText: [String] {
    let title =
      "THEMES THAT OVERLAP: over \(Self.overlapPercent)% of the smaller theme’s respondents raise both"
    guard !overlaps.isEmpty else { return [title + ": none"] }
    var columns = TextColumns([.right, .left])
    for overlap in overlaps {
      columns.append(
        overlap.both.percent.map { "\($0)%" } ?? "",
        "\(overlap.both.count) of the \(overlap.both.base) with \(id(overlap.smaller)) have "
          + id(overlap.larger) + (overlap.isFamily ? ", parent and sub-theme" : ""))
    }
    return [title] + columns.lines
  }

  private var rareText: [String] {
    let title = "RARE THEMES: under 0.1% of comments"
    let themes = rareThemes
    guard !themes.isEmpty else { return [title + ": none"] }
    var columns = TextColumns([.left, .right])
    for theme in themes { columns.append(id(theme), "\(self.themes[theme].comments)") }
    return [title] + columns.lines
  }

  func id(_ theme: Int) -> String { frame.frame.themes[theme].id }

  /// A rule with its list where that is not plain; on one line.
  func name(_ rule: Int) -> String {
    (frame.rules[rule].list == .exclude ? "exclude " : "")
      + Excerpt.shown(frame.rules[rule].rule.text)
  }
}
