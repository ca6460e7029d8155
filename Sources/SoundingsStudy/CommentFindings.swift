internal import SoundingsModel

/// What the team should know of the comments as a whole: counts, no words.
enum CommentFindings {
  /// One finding a kind of personal data, and one a language that was not coded.
  static func findings(_ results: Results) -> [Finding] {
    let comments = results.comments + results.others.flatMap(\.comments)
    return personalData(comments) + languages(comments)
  }

  private static func personalData(_ comments: [CodedComment]) -> [Finding] {
    PersonalDataSpan.Kind.allCases.filter { $0 != .decided }.compactMap { kind in
      let counts = comments.map { $0.personalData.lazy.filter { $0.kind == kind }.count }
      let holding = counts.lazy.filter { $0 > 0 }.count
      guard holding > 0 else { return nil }
      return Finding(
        code: "personal-data", file: "private/comments.csv",
        message: "\(Counted.comments(holding)) may hold \(article(kind)) \(kind.title) "
          + "(\(Counted.of(counts.reduce(0, +), "place"))): masked wherever they are published")
    }
  }

  private static func article(_ kind: PersonalDataSpan.Kind) -> String {
    kind == .email || kind == .nhsNumber ? "an" : "a"
  }

  private static func languages(_ comments: [CodedComment]) -> [Finding] {
    var counts: [String: (name: String, count: Int)] = [:]
    for language in comments.compactMap(\.language) {
      counts[language.code, default: (language.name, 0)].count += 1
    }
    return counts.sorted { $0.key < $1.key }.map { code, found in
      Finding(
        code: "not-english", file: "private/comments.csv",
        message: "\(Counted.comments(found.count)) in \(found.name) (\(code)): counted and not "
          + "coded, since the rules read English; have them translated")
    }
  }
}
