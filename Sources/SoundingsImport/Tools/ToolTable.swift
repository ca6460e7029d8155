import SoundingsModel

/// A table as the layout of a survey tool or platform explains it.
struct ToolTable: Sendable {
  var tool: SurveyTool
  var headerRows = 1
  /// The rows of the header joined by ` | `; a spanned question stands over each of its columns.
  var headers: [String]
  var columns: [ToolColumn]

  private static let recognisers: [@Sendable ([[String]]) -> ToolTable?] = [
    Self.qualtrics, Self.surveyMonkey, Self.microsoftForms, Self.decidim, Self.talkToTheCity,
    Self.goVocal, Self.citizenSpace, Self.smartSurvey, Self.googleForms,
  ]

  /// Looks at the first records of a table, header and all; nil where no tool is recognised.
  init?(recognising rows: [[String]]) {
    for recognise in Self.recognisers {
      if let table = recognise(rows) {
        self = table
        return
      }
    }
    return nil
  }

  /// - Parameters:
  ///   - heads: what the header says of each column.
  ///   - system: the roles of the tool's own columns, by folded header.
  init(
    _ tool: SurveyTool, headerRows: Int, heads: [ColumnHead], system: SystemColumns,
    rows: [[String]]
  ) {
    self.tool = tool
    self.headerRows = headerRows
    headers = heads.map(\.header)
    columns =
      QuestionColumns(
        heads: heads, system: system, rows: rows.dropFirst(headerRows).map { $0 }
      ).columns
  }
}

/// What a tool's layout says of one column.
struct ToolColumn: Sendable, Equatable {
  /// Nil for a column that is not read.
  var role: Role?
  /// The question, or what else the column is called.
  var title: String
  /// How the cells of a closed question are to be read, where not as they stand.
  var form: AnswerForm?
  /// Whether it is one of the tool's own columns, not a question.
  var isSystem = false
}

/// How the cells of a closed question hold its answers, where not one a cell.
enum AnswerForm: Sendable, Hashable {
  /// The column stands for one option: a tick, a 1 or the option's label says that it was chosen.
  case option(String)
  /// A cell holds several answers with this between.
  case list(String)
}

/// What the header of a tool's table says of one column.
struct ColumnHead: Sendable, Equatable {
  var header: String
  var question: String
  /// The option or sub-question below the question.
  var label: String?

  init(_ header: String, question: String? = nil, label: String? = nil) {
    self.header = header
    self.question = (question ?? header).trimmed
    self.label = label.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// The columns that a tool adds itself: their roles by header, nil for those that are not read.
struct SystemColumns: Sendable {
  private let roles: [String: Role?]
  private let prefixes: [String]

  /// - Parameters:
  ///   - roles: by header, folded as `Folding.phrase` does.
  ///   - prefixes: how the folded headers of other columns begin that are not read.
  init(_ roles: [String: Role?], unreadPrefixes prefixes: [String] = []) {
    self.roles = roles
    self.prefixes = prefixes
  }

  /// The role, itself optional; nil where the column is none of the tool's own.
  func role(_ header: String) -> Role?? {
    let key = Folding.phrase(header)
    if let role = roles[key] { return .some(role) }
    if prefixes.contains(where: { key.hasPrefix($0) }) { return .some(nil) }
    return nil
  }

  func holds(_ header: String) -> Bool { role(header) != nil }

  /// How many of the headers are the tool's own.
  func count(in headers: [String]) -> Int { headers.count { holds($0) } }
}
