import SoundingsModel

/// Comments in other languages than English: counted, and said to be without a coding.
extension AppendixBuilder {
  /// For the method part: how many there are, in which languages.
  mutating func languageBlocks() -> [Block] {
    let comments = results.all.notCoded
    guard !comments.isEmpty else { return [] }
    return [
      .paragraph([
        count(
          "comments/not-coded", comments.count, base: results.comments.count,
          rule: "Comments in other languages than English, which the rules do not read",
          comments: comments),
        .text(
          (comments.count == 1 ? " comment is" : " comments are")
            + " in another language than English (\(languages(of: comments))). "
            + (comments.count == 1 ? "It was" : "They were")
            + " counted and not coded, since the rules read English: no theme stands for what "
            + (comments.count == 1 ? "it says" : "they say")
            + ". The language is told by the script and by usual short words; short texts are taken "
            + "as English."),
      ])
    ]
  }

  /// For a section.
  mutating func notCodedBlocks(_ tally: Tally, _ scope: Scope) -> [Block] {
    guard !tally.notCoded.isEmpty else { return [] }
    return [
      .paragraph([
        count(
          "\(scope.id)not-coded", tally.notCoded.count, base: tally.comments,
          rule: "Comments in other languages than English\(scope.rule)", comments: tally.notCoded),
        .text(
          tally.notCoded.count == 1
            ? " comment was not coded: it is not in English (\(languages(of: tally.notCoded)))."
            : " comments were not coded: they are not in English (\(languages(of: tally.notCoded)))."
        ),
      ])
    ]
  }

  /// "2 Polish and 1 Urdu", the most frequent first.
  private func languages(of comments: [Int]) -> String {
    var counts: [String: Int] = [:]
    for index in comments {
      if let language = results.comments[index].language { counts[language.name, default: 0] += 1 }
    }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Wording.list(ordered.map { "\($0.value) \($0.key)" })
  }
}
