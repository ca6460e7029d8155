internal import SoundingsModel
internal import SoundingsReport

/// `private/issues.yaml`: the team's file with the themes added that want a response and have none,
/// the largest first, each with who raised it; ready to be filled in and taken over.
enum IssueDraft {
  static func yaml(_ results: Results) -> String {
    var text =
      "# For issues.yaml: a response to each theme, and the change made or the reason for none.\n"
    text += "issues:\n"
    for theme in KeyIssues.themes(results) {
      let known = results.issues.first { $0.theme == results.frame.themes[theme].id }
      text += item(theme, known, results)
    }
    return text
  }

  private static func item(_ theme: Int, _ known: KeyIssue?, _ results: Results) -> String {
    let count = results.all.themes[theme].respondents
    let types = results.byStakeholder.filter { $0.themes[theme].respondents > 0 }.map {
      "\($0.group.title) \($0.themes[theme].respondents)"
    }
    var text =
      "  # \(line(results.frame.themes[theme].title)): \(count) of \(results.all.commenters)"
    text += " who commented"
    if !types.isEmpty { text += " (\(line(types.joined(separator: ", "))))" }
    text += "\n  - theme: \(quoted(results.frame.themes[theme].id))\n"
    for (key, value) in [("response", known?.response), ("change", known?.change)] {
      text += "    \(key): \(value.map(quoted) ?? "")\n"
    }
    let isOpen = known?.change == nil && known?.reason == nil
    if let reason = known?.reason {
      text += "    reason: \(quoted(reason))\n"
    } else if isOpen {
      text += "    reason:\n"
    }
    return text
  }

  /// Without line breaks, which would end a comment.
  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// A double-quoted scalar of YAML; JSON's strings are such.
  private static func quoted(_ text: String) -> String { JSONValue.string(text).text }
}
