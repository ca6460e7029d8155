public import SoundingsCoding
public import SoundingsModel
import SoundingsText

/// The oracle of the fast coder: it says what a code frame means, as plainly as it can be said.
///
/// It looks at every word of a comment for every rule, keeps no tables, and shares with the fast
/// path only the parsed rules and the words, sentences, folding and stems of `SoundingsText`.
public struct PlainCoder {
  private let themes: [PlainTheme]

  public init(_ frame: CodeFrame) throws(RuleError) {
    var themes: [PlainTheme] = []
    for theme in frame.themes { themes.append(try PlainTheme(theme)) }
    self.themes = themes
  }

  /// The codings of a comment of a policy section.
  public func codings(of text: String, section: String? = nil) -> [Coding] {
    guard let stemmer = try? Stemmer() else { fatalError("libstemmer has no English") }
    let comment = PlainComment(text, stemmer)
    var codings: [Coding] = []
    for (index, theme) in themes.enumerated() {
      if !theme.sections.isEmpty {
        guard let section, theme.sections.contains(section) else { continue }
      }
      let evidence = theme.evidence(in: comment)
      if !evidence.isEmpty { codings.append(Coding(theme: index, evidence: evidence)) }
    }
    return codings
  }
}

struct PlainTheme {
  var sections: [String]
  var include: [RuleExpression] = []
  var exclude: [RuleExpression] = []

  init(_ theme: Theme) throws(RuleError) {
    sections = theme.sections
    for rule in theme.include { include.append(try RuleParser.parse(rule.text)) }
    for rule in theme.exclude { exclude.append(try RuleParser.parse(rule.text)) }
  }

  /// What the include rules find where no exclude rule covers it, the longest match first.
  func evidence(in comment: PlainComment) -> [Range<Int>] {
    let excluded = exclude.flatMap { $0.evidence(in: comment, except: []) }
    let found = include.flatMap { $0.evidence(in: comment, except: excluded) }
    var kept: [Range<Int>] = []
    let ranges = Set(found.map(comment.bytes))
    for range in ranges.sorted(by: { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) })
    where !kept.contains(where: { $0.overlaps(range) }) {
      kept.append(range)
    }
    return kept.sorted { $0.lowerBound < $1.lowerBound }
  }
}
