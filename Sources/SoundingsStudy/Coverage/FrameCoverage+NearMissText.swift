internal import SoundingsCoding
internal import SoundingsModel

extension FrameCoverage {
  /// A line for each rule word with what it nearly finds; the slips first.
  var nearMissText: [String] {
    guard !nearMisses.isEmpty else {
      return ["NEAR MISSES: no word is written nearly like a rule’s"]
    }
    let others = nearMisses.filter { $0.miss.reason == .spelling && !$0.isLikelySlip }
    return [
      "NEAR MISSES: words a letter or two from a rule’s that it does not find,",
      "and how many comments have them",
    ]
      + lines(
        "Perhaps slips, by their first letter and rarity: a rule can name them", \.isLikelySlip)
      + lines("Inflections: the rule’s word with ~ would find them") {
        $0.miss.reason == .inflection
      }
      + (others.isEmpty
        ? [] : ["  Other words, by the look of them: \(others.count), which --json lists"])
  }

  private func lines(_ title: String, _ isWanted: (NearMissCount) -> Bool) -> [String] {
    var columns = TextColumns([.left, .left, .left], indent: 4)
    for group in missesByWord(isWanted) {
      let themes = group.flatMap(\.miss.rules).map { frame.rules[$0].theme }
      var names: [String] = []
      for theme in themes where !names.contains(id(theme)) { names.append(id(theme)) }
      columns.append(
        "\(group[0].miss.pattern)",
        group.map { "\(Excerpt.shown($0.word)) \($0.comments)" }.joined(separator: ", "),
        names.joined(separator: ", "))
    }
    let lines = columns.lines
    return lines.isEmpty ? [] : ["  " + title] + lines
  }

  /// The misses of each rule word, the nearest and rarest first.
  private func missesByWord(_ isWanted: (NearMissCount) -> Bool) -> [[NearMissCount]] {
    var groups: [[NearMissCount]] = []
    for miss in nearMisses where isWanted(miss) {
      if groups.last?[0].miss.pattern == miss.miss.pattern {
        groups[groups.count - 1].append(miss)
      } else {
        groups.append([miss])
      }
    }
    return groups.map { group in
      group.sorted {
        ($0.miss.distance, $0.comments, $0.miss.word) < (
          $1.miss.distance, $1.comments, $1.miss.word
        )
      }
    }
  }
}
