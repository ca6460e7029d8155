/// Reads a letter in ODT (OpenDocument 1.2, part 1).
enum ODTReader {
  private static let limit = 64 << 20

  static func read(_ bytes: [UInt8]) -> Letter {
    var letter = Letter()
    do throws(ZipError) {
      let archive = try ZipArchive(bytes)
      guard let entry = try archive.entry(named: "content.xml") else {
        throw ZipError.missing(entry: "content.xml")
      }
      let handler = OpenDocumentHandler()
      OfficeText.parse(try archive.read(entry, upTo: limit), handler, &letter)
      letter.paragraphs = handler.paragraphs
      if handler.hasComments {
        letter.note("margin-comments", "comments in the margin are not read")
      }
      if handler.hasDeletions {
        letter.note("tracked-changes", "text that was struck out with change tracking is not read")
      }
    } catch {
      letter.leaveUnread(error.message)
    }
    OfficeText.finish(&letter)
    return letter
  }
}

/// The paragraphs of an ODT's content.
final class OpenDocumentHandler: XMLHandler {
  private var stack = ParagraphStack()
  private var skipped = SkippedElements()
  /// How many paragraphs are open: text outside them is no text.
  private var open = 0
  private(set) var hasComments = false
  private(set) var hasDeletions = false

  var paragraphs: [Letter.Paragraph] { stack.paragraphs }

  private static let hidden: Set<String> = [
    "tracked-changes", "annotation", "note-citation", "sequence-decls", "forms", "title", "desc",
    "automatic-styles", "font-face-decls", "ruby-text", "bibliography-mark", "scripts",
  ]
  private static let mostSpaces = 1_000

  func start(_ element: XMLElement) {
    if element.name == "annotation" { hasComments = true }
    if element.name == "deletion" { hasDeletions = true }
    // A deletion stands within `tracked-changes`, which is hidden.
    skipped.enter(skips: Self.hidden.contains(element.name))
    guard !skipped.isSkipping else { return }
    switch element.name {
    case "p":
      stack.begin()
      open += 1
    case "h":
      let level = element.qualified["outline-level"].flatMap { Int($0) } ?? 1
      stack.begin(level: max(1, min(level, 9)))
      open += 1
    case "table-row": stack.beginRow()
    case "table-cell": stack.beginCell()
    case "s":
      let count = element.qualified["c"].flatMap { Int($0) } ?? 1
      stack.append(String(repeating: " ", count: max(1, min(count, Self.mostSpaces))))
    case "tab": stack.append("\t")
    case "line-break": stack.append("\n")
    default: break
    }
  }

  func end(_ name: String) {
    defer { skipped.leave() }
    guard !skipped.isSkipping else { return }
    if name == "table-row" { stack.endRow() }
    guard name == "p" || name == "h" else { return }
    stack.end()
    open -= 1
  }

  func text(_ text: String) {
    guard !skipped.isSkipping, open > 0 else { return }
    // White space in the mark-up collapses (ODF 1.2 §6.1.2); spaces that count are elements.
    stack.append(String(text.map { $0.isNewline ? " " : $0 }))
  }

  func instruction(_ target: String, _ data: String) {}
}
