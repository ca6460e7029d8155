/// The paragraphs of a part of a DOCX.
final class WordHandler: XMLHandler {
  private var stack = ParagraphStack()
  private var skipped = SkippedElements()
  private let styles: WordStyles
  private let notes: WordNotes
  private(set) var usedNotes: Set<WordNotes.ID> = []
  private var isText = false
  private var properties = 0
  /// Whether the controls that are open show their prompt and no answer.
  private var prompts: [Bool] = []
  private(set) var hasDeletions = false

  var paragraphs: [Letter.Paragraph] { stack.paragraphs }

  /// - Parameter notes: the foot and end notes, which are read before what refers to them.
  init(styles: WordStyles = WordStyles(), notes: WordNotes = WordNotes()) {
    self.styles = styles
    self.notes = notes
  }

  /// Deleted and moved text, field codes, and the copies that are there for older programs.
  private static let hidden: Set<String> = [
    "del", "moveFrom", "instrText", "delInstrText", "Fallback", "delText",
  ]

  func start(_ element: XMLElement) {
    let isPrompt = element.name == "sdtContent" && (prompts.last ?? false)
    if element.name == "del" || element.name == "moveFrom" { hasDeletions = true }
    skipped.enter(skips: isPrompt || Self.hidden.contains(element.name))
    guard !skipped.isSkipping else { return }
    switch element.name {
    case "p": stack.begin()
    case "tr": stack.beginRow()
    case "tc": stack.beginCell()
    case "footnoteReference": refer(to: .foot, element)
    case "endnoteReference": refer(to: .end, element)
    case "pPr", "rPr", "sectPr": properties += 1
    case "t": isText = true
    case "tab" where properties == 0: stack.append("\t")
    case "br" where properties == 0, "cr" where properties == 0: stack.append("\n")
    case "noBreakHyphen": stack.append("\u{2011}")
    case "pStyle":
      let id = element.qualified["val"] ?? ""
      if let level = styles.levels[id] { stack.setLevel(level) }
      if let style = styles.styles[id] { stack.setStyle(style) }
    case "outlineLvl":
      if let level = element.qualified["val"].flatMap({ Int($0) }), (0..<9).contains(level) {
        stack.setLevel(level + 1)
      }
    case "sdt": prompts.append(false)
    case "showingPlcHdr": if !prompts.isEmpty { prompts[prompts.count - 1] = true }
    default: break
    }
  }

  func end(_ name: String) {
    defer { skipped.leave() }
    guard !skipped.isSkipping else { return }
    switch name {
    case "p": stack.end()
    case "tr": stack.endRow()
    case "pPr", "rPr", "sectPr": properties -= 1
    case "t": isText = false
    case "sdt": _ = prompts.popLast()
    default: break
    }
  }

  /// A note belongs to the first reference to it.
  private func refer(to kind: WordNotes.Kind, _ element: XMLElement) {
    let id = WordNotes.ID(kind: kind, number: element.qualified["id"] ?? "")
    guard let texts = notes.texts[id], usedNotes.insert(id).inserted else { return }
    for text in texts { stack.append(note: text) }
  }

  func text(_ text: String) {
    if isText, !skipped.isSkipping { stack.append(text) }
  }

  func instruction(_ target: String, _ data: String) {}
}
