internal import SoundingsReport

extension FrameTrial {
  /// Lines of each theme that the text shows; `json` has all.
  private static let most = 5

  /// For a terminal. It quotes respondents: for the team only.
  public var text: String {
    var lines = [
      "comments without a theme: \(uncodedNow) now, \(uncodedThen) under the new frame, "
        + "of \(comments)",
      "\(firstTheme.count) would get their first theme, \(lastTheme.count) would lose their last",
    ]
    let changed = themes.filter { !$0.isUnchanged }
    if !changed.isEmpty {
      var columns = TextColumns([.left, .right, .right, .right, .right, .left], indent: 0)
      columns.append("theme", "now", "new", "added", "lost", "")
      for theme in changed {
        columns.append(
          theme.id, Self.pair(theme.now), Self.pair(theme.then), "\(theme.added.count)",
          "\(theme.lost.count)", theme.note)
      }
      lines += ["", "Comments (and respondents) of each theme that changes:"] + columns.lines
    }
    for theme in changed where !theme.added.isEmpty || !theme.lost.isEmpty {
      lines += ["", theme.id]
      lines += Self.lines(theme.added, sign: "+") + Self.lines(theme.lost, sign: "-")
    }
    let unchanged = themes.count - changed.count
    lines += ["", "\(Counted.of(unchanged, "theme")) unchanged"]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func pair(_ count: ThemeTrial.Count) -> String {
    "\(count.comments) (\(count.respondents))"
  }

  private static func lines(_ examples: [ExampleLine], sign: String) -> [String] {
    var lines = examples.prefix(most).map { "  \(sign) \($0.comment): \($0.excerpt.line)" }
    let rest = examples.dropFirst(most)
    if !rest.isEmpty {
      lines.append(
        "  \(sign) and \(rest.count) more: \(rest.map(\.comment).joined(separator: " "))")
    }
    return lines
  }

  /// One object, on one line. It quotes respondents: for the team only.
  public var json: String {
    JSONValue.object([
      ("comments", .integer(comments)),
      (
        "uncoded",
        .object([
          ("now", .integer(uncodedNow)), ("new", .integer(uncodedThen)),
          ("firstTheme", .array(firstTheme.map { .string($0) })),
          ("lastTheme", .array(lastTheme.map { .string($0) })),
        ])
      ),
      ("themes", .array(themes.map(\.json))),
    ]).text
  }
}

extension ThemeTrial {
  fileprivate var note: String {
    switch standing {
    case .onlyNew: "only in the new frame"
    case .onlyPresent: "only in the present frame"
    case .both: formerly.isEmpty ? "" : "formerly \(formerly.joined(separator: ", "))"
    }
  }

  fileprivate var json: JSONValue {
    func count(_ count: Count) -> JSONValue {
      .object([
        ("comments", .integer(count.comments)), ("respondents", .integer(count.respondents)),
      ])
    }
    return .object([
      ("theme", .string(id)), ("standing", .string(standing.rawValue)),
      ("formerly", .array(formerly.map { .string($0) })), ("now", count(now)),
      ("new", count(then)), ("added", .array(added.map(\.json))),
      ("lost", .array(lost.map(\.json))),
    ])
  }
}
