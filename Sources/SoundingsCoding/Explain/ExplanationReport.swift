import SoundingsModel

/// An explanation as plain text for a terminal: the words with what took them, then the themes with
/// their rules, what fired and what stopped the others.
public struct ExplanationReport: CustomStringConvertible {
  private let explanation: Explanation
  private let frame: CompiledFrame
  private let text: [UInt8]

  /// - Parameter text: the comment that was explained.
  public init(_ explanation: Explanation, of text: String, by frame: CompiledFrame) {
    self.explanation = explanation
    self.frame = frame
    self.text = Array(text.utf8)
  }

  public var description: String {
    var lines = words
    if explanation.themes.isEmpty { lines += ["", "No rule has a word in this comment."] }
    for theme in explanation.themes {
      lines.append("")
      lines += self.lines(of: theme)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line per word: the byte where it starts, the word, and the patterns that took it.
  private var words: [String] {
    let width = explanation.words.map(\.text.count).max() ?? 0
    return explanation.words.map { word in
      let start = padded("\(word.range.lowerBound)", toLeft: 6)
      let takers = word.takenBy.map { "\(id($0.theme)) (\($0.phrase))" }
      guard !takers.isEmpty else { return "\(start)  \(word.text)" }
      let gap = String(repeating: " ", count: width - word.text.count)
      return "\(start)  \(word.text)\(gap)  \(takers.joined(separator: ", "))"
    }
  }

  private func lines(of theme: ExplainedTheme) -> [String] {
    var lines = [id(theme.theme) + ": " + verdict(on: theme)]
    if let stance = theme.stance { lines += self.lines(of: stance) }
    for rule in theme.rules {
      let compiled = frame.rules[rule.rule]
      let list = compiled.list == .include ? "include" : "exclude"
      lines.append("  \(list) \(compiled.rule.text)")
      if !rule.evidence.isEmpty {
        let verb = compiled.list == .include ? "found" : "takes away"
        lines.append("    \(verb) \(quotes(rule.evidence))")
      }
      lines += rule.obstacles.map { "    " + sentence($0) }
    }
    return lines
  }

  private func verdict(on theme: ExplainedTheme) -> String {
    if !theme.isApplicable { return "not coded in this policy section" }
    if theme.evidence.isEmpty { return "not given" }
    return "given for " + quotes(theme.evidence)
  }

  private func sentence(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .missing(let part): "does not find: \(part)"
    case .tooFar(let one, let other, let between, let allowed):
      "\(quotes([one, other])): \(between) words between, at most \(allowed) may be"
    case .overlapping(let one, let other):
      "NEAR wants two places, but finds only \(quotes([one, other]))"
    case .blocked(let part, let ranges):
      ranges.isEmpty ? "stopped by NOT \(part)" : "stopped by NOT: \(quotes(ranges))"
    case .excluded(let range, let rule, let within):
      "\(quotes([range])) does not count: \(quotes([within])) is excluded by "
        + frame.rules[rule].rule.text
    case .outmatched(let range, let winner):
      "\(quotes([range])) gives way to the longer match \(quotes([winner]))"
    }
  }

  func quotes(_ ranges: [Range<Int>]) -> String {
    ranges.map { range in
      let words = String(decoding: text[range], as: UTF8.self)
      return "“" + String(words.map { $0.isNewline ? " " : $0 }) + "”"
    }.joined(separator: ", ")
  }

  private func id(_ theme: Int) -> String { frame.frame.themes[theme].id }

  private func padded(_ text: String, toLeft width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 0)) + text
  }
}
