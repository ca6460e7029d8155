import SoundingsModel

extension AppendixBuilder {
  /// A count, printed as a number.
  mutating func count(
    _ id: String, _ value: Int, base: Int? = nil, rule: String, comments: [Int] = []
  ) -> Inline {
    book.cite(
      Figure(id: id, value: .count(value), base: base, rule: rule), comments: commentIDs(comments))
    return .figure(Wording.grouped(value), id: id)
  }

  /// A share, printed as a percentage; its id ends in `/share`.
  mutating func percent(_ id: String, _ share: Share, rule: String, comments: [Int] = []) -> Inline
  {
    guard let fraction = share.fraction else { return .text("–") }
    book.cite(
      Figure(id: id, value: .fraction(fraction), base: share.base, rule: rule),
      comments: commentIDs(comments))
    return .figure(Wording.percent(share), id: id)
  }

  func commentIDs(_ indexes: [Int]) -> [String] { indexes.map { results.comments[$0].comment.id } }

  /// A cell with a count.
  mutating func countCell(
    _ id: String, _ value: Int, base: Int? = nil, rule: String, comments: [Int] = []
  ) -> Table.Cell {
    cell(count(id, value, base: base, rule: rule, comments: comments), data: String(value))
  }

  /// A cell with a percentage; data is the unrounded fraction.
  mutating func percentCell(
    _ id: String, _ share: Share, rule: String, comments: [Int] = []
  ) -> Table.Cell {
    cell(
      percent(id, share, rule: rule, comments: comments),
      data: share.fraction.map { "\($0)" } ?? "")
  }

  func cell(_ inline: Inline, data: String?) -> Table.Cell {
    switch inline {
    case .figure(let text, let id): Table.Cell(text, data: data, figure: id)
    default: Table.Cell(inline.text, data: data)
    }
  }

  /// The figures of one theme in one group: a count of respondents and its share of commenters.
  mutating func themeCount(_ theme: Int, in tally: Tally, _ scope: Scope) -> Inline {
    count(
      "\(scope.id)theme/\(frame.themes[theme].id)/respondents", tally.themes[theme].respondents,
      base: tally.commenters, rule: "Respondents who raised the theme\(scope.rule)",
      comments: tally.themes[theme].evidence)
  }

  mutating func themePercent(_ theme: Int, in tally: Tally, _ scope: Scope) -> Inline {
    percent(
      "\(scope.id)theme/\(frame.themes[theme].id)/share", tally.share(ofTheme: theme),
      rule: "Share of the respondents who commented\(scope.rule) who raised the theme",
      comments: tally.themes[theme].evidence)
  }

  mutating func commenters(_ tally: Tally, _ scope: Scope) -> Inline {
    count(
      "\(scope.id)commenters", tally.commenters, base: tally.respondents,
      rule: "Respondents with a comment\(scope.rule)", comments: tally.commentIndexes)
  }

  /// The part of figures' ids and rules that says which group they are about.
  struct Scope {
    var id: String
    /// After "Respondents who raised the theme": " under section 4", " in the first round".
    var rule: String

    static let all = Scope(id: "", rule: "")

    static func section(_ group: Group) -> Scope {
      Scope(id: "section/\(group.id)/", rule: " under section \(group.id)")
    }

    static func stakeholder(_ group: Group) -> Scope {
      Scope(id: "stakeholder/\(group.id)/", rule: " among stakeholder type \(group.id)")
    }

    static func side(_ side: AnswerSide, of question: ClosedQuestion) -> Scope {
      Scope(
        id: "question/\(question.id)/side/\(side.rawValue)/",
        rule: " among those on the \(side.rawValue) side of question \(question.id)"
          + (question.section.map { ", under section \($0)" } ?? ""))
    }

    static func round(_ group: Group) -> Scope {
      Scope(id: "round/\(group.id)/", rule: " in round \(group.id)")
    }

    static func month(_ group: Group) -> Scope {
      Scope(id: "month/\(group.id)/", rule: " in month \(group.id)")
    }

    func and(_ other: Scope) -> Scope { Scope(id: id + other.id, rule: rule + other.rule) }
  }
}
