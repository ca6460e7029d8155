import SoundingsModel

/// What one respondent sent at one time, as the file has it: nothing is matched or judged yet.
struct Submission: Sendable {
  typealias Cell = TableRow.Cell

  struct Text: Sendable, Hashable {
    /// The section that the column belongs to; nil where a cell names it.
    var section: String?
    /// The cell that names the section, or the title of the topic.
    var named: Cell?
    /// What names it where that does not: the subject of a post.
    var otherwiseNamed: Cell?
    var text: Cell
    /// The column's place among those of its role, from 1.
    var ordinal = 1
    /// Which of the submission's records it is from, from 0, and where that is.
    var record = 0
    var position: String
    /// The file that it is from and its hash, where the submission is put together of several.
    var file: String?
    var sha256: String?
    var context: [String] = []
  }

  struct Value: Sendable, Hashable {
    var key: String
    var cell: Cell
    /// The answers in the cell, where its column says how to part them.
    var parts: [String] = []
  }

  enum Mark: Sendable, Hashable {
    case none
    /// All its cells, or all that it says, stood in an earlier one with the same id.
    case duplicate
    /// An officer's post on a board.
    case officer
    /// What a machine sent: out of office, delivery failure.
    case automatic
    /// What came in and could not be read.
    case unread
  }

  var position: String
  var line: Int
  /// The source's own id.
  var id: String?
  /// The hash of all its cells, in hexadecimal.
  var digest: String
  /// What an id that is made of the digest begins with.
  var idPrefix = "row"
  var respondent: String?
  /// The user name, where the same name in the same source is the same person.
  var user: String?
  var name: Cell?
  var email: Cell?
  var organisation: Cell?
  var kind: Cell?
  var stakeholder: Cell?
  var date: Cell?
  var writtenDate: WrittenDate?
  var round: Cell?
  var channel: Cell?
  var permission: Cell?
  var texts: [Text] = []
  var answers: [Value] = []
  var attributes: [Value] = []
  var mark = Mark.none

  init(position: String, line: Int, digest: String) {
    self.position = position
    self.line = line
    self.digest = digest
  }
}

extension Submission {
  /// Reads a row; cells without text count as not there.
  init(_ row: TableRow, _ columns: Columns) {
    self.init(
      position: row.position, line: row.line,
      digest: SHA256.hexDigits(row.digest, count: 64))
    var section: Cell?
    for column in columns.columns {
      var cell = row.cells[column.index]
      let trimmed = cell.text.trimmed
      guard !trimmed.isEmpty else { continue }
      switch column.role {
      case .text, .textUnder: break
      default: cell.text = trimmed
      }
      switch column.role {
      case .id: id = id ?? Self.visible(trimmed)
      case .respondent: respondent = respondent ?? Self.visible(trimmed)
      case .name: Self.join(cell, to: &name)
      case .email: email = email ?? cell
      case .organisation: organisation = organisation ?? cell
      case .kind: kind = kind ?? cell
      case .stakeholder: stakeholder = stakeholder ?? cell
      case .date: date = date ?? cell
      case .round: round = round ?? cell
      case .channel: channel = channel ?? cell
      case .permission: permission = permission ?? cell
      case .section: section = section ?? cell
      case .text:
        texts.append(
          Text(
            text: cell, ordinal: column.ordinal, position: position, context: cell.context))
      case .textUnder(let section):
        texts.append(
          Text(
            section: section, text: cell, ordinal: column.ordinal, position: position,
            context: cell.context))
      case .question(let id):
        let parts = column.form?.answers(in: trimmed)
        // A column of an option that was not chosen says nothing.
        if parts?.isEmpty ?? false { continue }
        answers.append(Value(key: id, cell: cell, parts: parts ?? []))
      case .attribute(let id): attributes.append(Value(key: id, cell: cell))
      }
    }
    for index in texts.indices where texts[index].section == nil { texts[index].named = section }
    writtenDate = date.flatMap { WrittenDate($0.text) }
  }

  /// An id without what cannot be seen in it; nil where nothing is left.
  private static func visible(_ id: String) -> String? {
    if id.utf8.allSatisfy({ $0 < 0x80 }) { return id }
    let seen = Folding.visible(id)
    return seen.isEmpty ? nil : seen
  }

  /// A name in several columns (first name, last name) is one.
  private static func join(_ cell: Cell, to name: inout Cell?) {
    if name == nil { name = cell } else { name?.text += " " + cell.text }
  }
}
