/// The paragraphs of a part of a DOCX.
final class WordHandler: XMLHandler {
  private var stack = ParagraphStack()
  private var skipped = SkippedElements()
  private let levels: [String: Int]
  private var isText = false
  private var properties = 0
  /// Whether the controls that are open show their prompt and no answer.
  private var prompts: [Bool] = []
  private(set) var hasDeletions = false

  var paragraphs: [Letter.Paragraph] { stack.paragraphs }

  /// - Parameter levels: the levels of the styles that are headings, by the style's id.
  init(levels: [String: Int]) { self.levels = levels }

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
    case "pPr", "rPr", "sectPr": properties += 1
    case "t": isText = true
    case "tab" where properties == 0: stack.append("\t")
    case "br" where properties == 0, "cr" where properties == 0: stack.append("\n")
    case "noBreakHyphen": stack.append("\u{2011}")
    case "pStyle":
      if let level = levels[element.qualified["val"] ?? ""] { stack.setLevel(level) }
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
    case "pPr", "rPr", "sectPr": properties -= 1
    case "t": isText = false
    case "sdt": _ = prompts.popLast()
    default: break
    }
  }

  func text(_ text: String) {
    if isText, !skipped.isSkipping { stack.append(text) }
  }

  func instruction(_ target: String, _ data: String) {}
}

/// Which styles of a DOCX are headings, and of which level.
final class WordStylesHandler: XMLHandler {
  private(set) var levels: [String: Int] = [:]
  private var style = ""

  func start(_ element: XMLElement) {
    let value = element.qualified["val"] ?? ""
    switch element.name {
    case "style": style = element.qualified["styleId"] ?? ""
    case "name":
      // The built-in names are English in every language.
      let words = value.lowercased().split(separator: " ")
      if words.first == "heading", let level = words.last.flatMap({ Int($0) }) {
        levels[style] = level
      }
      if words == ["title"] { levels[style] = 1 }
    case "outlineLvl":
      if let level = Int(value), (0..<9).contains(level) { levels[style] = level + 1 }
    default: break
    }
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
  func instruction(_ target: String, _ data: String) {}
}

/// The targets of a package's relationships, by the last word of their type.
final class RelationsHandler: XMLHandler {
  private(set) var targets: [String: String] = [:]

  func start(_ element: XMLElement) {
    guard element.name == "Relationship", let target = element.attributes["Target"],
      let type = element.attributes["Type"]?.split(separator: "/").last
    else { return }
    if targets[String(type)] == nil { targets[String(type)] = target }
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
  func instruction(_ target: String, _ data: String) {}
}
