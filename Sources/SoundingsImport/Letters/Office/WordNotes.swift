/// The foot and end notes of a DOCX.
struct WordNotes: Sendable {
  enum Kind: Sendable, Hashable {
    case foot
    case end
  }

  struct ID: Sendable, Hashable {
    var kind: Kind
    var number: String
  }

  /// The paragraphs of each note.
  private(set) var texts: [ID: [String]] = [:]
  /// The notes as they stand in the file.
  private(set) var order: [ID] = []

  mutating func add(_ id: ID, _ paragraphs: [String]) {
    guard !paragraphs.isEmpty, texts[id] == nil else { return }
    texts[id] = paragraphs
    order.append(id)
  }
}

/// Reads a part of notes, note by note.
final class WordNotesHandler: XMLHandler {
  private let kind: WordNotes.Kind
  private let words = WordHandler()
  private var number: String?
  private var read = 0
  private(set) var notes: WordNotes

  init(_ kind: WordNotes.Kind, into notes: WordNotes) {
    self.kind = kind
    self.notes = notes
  }

  func start(_ element: XMLElement) {
    if element.name == "footnote" || element.name == "endnote" {
      finish()
      number = element.qualified["id"] ?? ""
    }
    words.start(element)
  }

  func end(_ name: String) {
    words.end(name)
    if name == "footnote" || name == "endnote" { finish() }
  }

  /// Takes what was read since the last note began; a part that breaks off ends with part of one.
  func finish() {
    let all = words.paragraphs
    if let number {
      notes.add(.init(kind: kind, number: number), all.dropFirst(read).map(\.text))
    }
    read = all.count
    number = nil
  }

  func text(_ text: String) { words.text(text) }
  func instruction(_ target: String, _ data: String) {}
}
