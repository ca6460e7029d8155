internal import SoundingsModel

/// The evidence that a frame finds, by theme.
struct ThemeEvidence {
  typealias Found = (comment: Int, evidence: [Range<Int>])

  /// For each theme, the comments that have it, ascending.
  private var comments: [[Found]]
  private(set) var isCoded: [Bool]

  init(_ codings: [[Coding]], themes: Int) {
    comments = Array(repeating: [], count: themes)
    isCoded = codings.map { !$0.isEmpty }
    for (index, codings) in codings.enumerated() {
      for coding in codings { comments[coding.theme].append((index, coding.evidence)) }
    }
  }

  /// The comments that have at least one of the themes, ascending, with the first one's evidence.
  func evidence(of themes: [Int]) -> [Found] {
    guard themes.count != 1 else { return comments[themes[0]] }
    var seen: Set<Int> = []
    return themes.flatMap { comments[$0] }.filter { seen.insert($0.comment).inserted }
      .sorted { $0.comment < $1.comment }
  }
}

/// Compares what two frames find of one theme.
struct ThemeComparison {
  /// Characters on each side in an example.
  private static let width = 50

  let comments: [CodedComment]
  var counter: RespondentCounter

  mutating func trial(
    _ id: String, _ standing: ThemeTrial.Standing, formerly: [String], now: [ThemeEvidence.Found],
    then: [ThemeEvidence.Found]
  ) -> ThemeTrial {
    let before = Set(now.map(\.comment))
    let after = Set(then.map(\.comment))
    return ThemeTrial(
      id: id, standing: standing, formerly: formerly, now: count(now), then: count(then),
      added: then.filter { !before.contains($0.comment) }.map(line),
      lost: now.filter { !after.contains($0.comment) }.map(line))
  }

  private mutating func count(_ found: [ThemeEvidence.Found]) -> ThemeTrial.Count {
    ThemeTrial.Count(
      comments: found.count, respondents: counter.count(found.lazy.map(\.comment)))
  }

  /// The first piece of evidence in its context.
  private func line(_ found: ThemeEvidence.Found) -> ExampleLine {
    let comment = comments[found.comment].comment
    return ExampleLine(
      comment: comment.id,
      excerpt: Excerpt(of: comment.text, at: found.evidence[0], width: Self.width))
  }
}
