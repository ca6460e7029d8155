internal import SoundingsAnalysis
internal import SoundingsModel

extension UncodedComments {
  /// The parts of a report for a terminal: all, by stakeholder type, by round.
  var sections: [[String]] {
    guard !ids.isEmpty else { return [["WHAT NO THEME TOOK: every comment has a theme"]] }
    return [
      [
        "WHAT NO THEME TOOK: \(Counted.comments(ids.count)) by \(Counted.respondents(respondents))",
        "Words and phrases that respondents use more in comments without a theme than in the others:",
        "G² (of the 2 × 2 table of respondents; at least \(KeyTermCounter.leastLogLikelihood)), log ratio (1: twice as often), and who uses",
        "them there and in the others; at least \(KeyTermCounter.fewestRespondents) respondents",
      ] + all.lines,
      grouped(byStakeholder, "WHAT NO THEME TOOK, BY STAKEHOLDER TYPE"),
      grouped(byRound, "WHAT NO THEME TOOK, BY ROUND"),
    ].filter { !$0.isEmpty }
  }

  private func grouped(_ groups: [KeyTermGroup], _ title: String) -> [String] {
    guard groups.count > 1 else { return [] }
    return [title]
      + groups.flatMap { group in
        ["", "\(group.group.title): \(group.uncoded) of \(Counted.comments(group.comments))"]
          + group.lines
      }
  }
}

extension KeyTermGroup {
  /// The words and phrases, each with the lines that it stands in.
  fileprivate var lines: [String] {
    if uncoded == 0 { return [] }
    if words.isEmpty && phrases.isEmpty { return ["  no word or phrase is over-used"] }
    return Self.lines(words, "words") + Self.lines(phrases, "phrases")
  }

  private static func lines(_ terms: [KeyTermLine], _ title: String) -> [String] {
    guard !terms.isEmpty else { return [] }
    var columns = TextColumns([.left, .right, .right, .right, .right], indent: 2)
    columns.append(title, "G²", "log ratio", "there", "others")
    for term in terms {
      columns.append(
        Excerpt.shown(term.text), tenths(term.logLikelihood), tenths(term.logRatio),
        "\(term.uncoded.count) of \(term.uncoded.base)", "\(term.coded.count) of \(term.coded.base)"
      )
    }
    let table = columns.lines
    var lines = [table[0]]
    for (line, term) in zip(table.dropFirst(), terms) {
      lines.append(line)
      lines += term.examples.map { "      \($0.comment): \($0.excerpt.line)" }
    }
    return lines
  }

  /// One decimal, halves away from zero.
  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value.magnitude * 10).rounded())
    return (value < 0 && tenths > 0 ? "−" : "") + "\(tenths / 10).\(tenths % 10)"
  }
}
