/// What the styles of a DOCX mean, by the style's id.
struct WordStyles: Sendable {
  /// The levels of those that are headings.
  var levels: [String: Int] = [:]
  /// Titles, and what quotations are set in.
  var styles: [String: Letter.Paragraph.Style] = [:]
}

/// Reads the styles of a DOCX.
final class WordStylesHandler: XMLHandler {
  private(set) var found = WordStyles()
  private var style = ""

  /// The built-in names are English in every language.
  private static let quotations: Set<String> = [
    "quote", "intense quote", "block text", "quotations", "block quotation",
  ]

  func start(_ element: XMLElement) {
    let value = element.qualified["val"] ?? ""
    switch element.name {
    case "style": style = element.qualified["styleId"] ?? ""
    case "name":
      let name = value.lowercased()
      let words = name.split(separator: " ")
      if words.first == "heading", let level = words.last.flatMap({ Int($0) }) {
        found.levels[style] = level
      }
      if name == "title" {
        found.levels[style] = 1
        found.styles[style] = .title
      }
      if Self.quotations.contains(name) { found.styles[style] = .quotation }
    case "outlineLvl":
      if let level = Int(value), (0..<9).contains(level) { found.levels[style] = level + 1 }
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
