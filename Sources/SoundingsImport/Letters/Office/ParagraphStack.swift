/// Gathers the text of paragraphs, of which some stand in others (text boxes, notes) and some in the
/// rows of tables.
struct ParagraphStack {
  private struct Open {
    var text = ""
    var level: Int?
    var style = Letter.Paragraph.Style.plain
    var notes: [String] = []
  }

  private var finished: [Letter.Paragraph] = []
  private var open: [Open] = []
  /// The rows that are open, each a list of cells.
  private var rows: [[[Letter.Paragraph]]] = []

  /// What was read so far, that of rows which have no end among it.
  var paragraphs: [Letter.Paragraph] { finished + rows.flatMap { $0.flatMap(\.self) } }

  mutating func begin(level: Int? = nil) { open.append(Open(level: level)) }

  mutating func setLevel(_ level: Int) {
    if !open.isEmpty { open[open.count - 1].level = level }
  }

  mutating func setStyle(_ style: Letter.Paragraph.Style) {
    if !open.isEmpty { open[open.count - 1].style = style }
  }

  mutating func append(_ text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }

  /// Adds a note that belongs to the paragraph: a line below it, or a paragraph after a heading.
  mutating func append(note: String) {
    if !open.isEmpty { open[open.count - 1].notes.append(note) }
  }

  mutating func end() {
    guard let last = open.popLast() else { return }
    let text = last.text.trimmed
    let isHeading = last.level != nil && !text.isEmpty
    let lines = isHeading ? [text] : ([text] + last.notes).filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    var paragraph = Letter.Paragraph(
      text: lines.joined(separator: "\n"), place: Letter.Place(paragraph: 0))
    paragraph.style = last.style
    if let level = last.level {
      paragraph.isHeading = true
      paragraph.level = level
    }
    add(paragraph)
    guard isHeading else { return }
    for note in last.notes {
      add(Letter.Paragraph(text: note, place: Letter.Place(paragraph: 0)))
    }
  }

  private mutating func add(_ paragraph: Letter.Paragraph) {
    guard let row = rows.indices.last else {
      finished.append(paragraph)
      return
    }
    if rows[row].isEmpty { rows[row].append([]) }
    rows[row][rows[row].count - 1].append(paragraph)
  }

  mutating func beginRow() { rows.append([]) }

  mutating func beginCell() {
    if !rows.isEmpty { rows[rows.count - 1].append([]) }
  }

  /// A row of several cells is one paragraph, unless one of them holds more than two: then the table
  /// is there for the layout.
  mutating func endRow() {
    guard let cells = rows.popLast() else { return }
    let filled = cells.flatMap(\.self)
    guard cells.count > 1, filled.count > 1, !cells.contains(where: { $0.count > 2 }) else {
      for paragraph in filled { add(paragraph) }
      return
    }
    let texts = cells.map { cell in
      cell.map { $0.text.split(separator: "\n").joined(separator: " ") }.joined(separator: " ")
    }
    let text = texts.joined(separator: "\t").trimmed
    add(Letter.Paragraph(text: text, place: Letter.Place(paragraph: 0)))
  }
}
