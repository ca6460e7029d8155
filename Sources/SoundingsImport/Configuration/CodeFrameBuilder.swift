import SoundingsModel
import Yams

/// Makes a code frame of the nodes of its YAML file.
struct CodeFrameBuilder {
  let reader: ConfigurationReader
  /// The ids of the policy's sections; nil where they are not known.
  let sections: [String]?

  private static let keys = ["version", "stance", "themes"]
  private static let themeKeys = [
    "id", "title", "parent", "kind", "sections", "definition", "include", "exclude", "example",
    "counterexample", "formerly",
  ]

  /// Every key that may stand in the file, for the test that the documentation has them all.
  static var documentedKeys: [String] { keys + themeKeys }

  private enum Switch: String, CaseIterable { case on, off }

  /// A theme with what its checks need of the file.
  private struct Draft {
    var theme: Theme
    var part: ConfigurationMapping
    /// Whether something in `include` was reported already.
    var hasBrokenRules: Bool
  }

  func frame(_ root: Node) -> CodeFrame {
    guard let top = reader.mapping(root, of: .frame, keys: Self.keys) else {
      return CodeFrame(version: "")
    }
    var frame = CodeFrame(version: top.text("version") ?? "")
    if let stance = top.choice("stance", as: Switch.self) { frame.stance = stance == .on }
    if let entry = top.entries["themes"] {
      if entry.value.isBlank || entry.value.sequence?.isEmpty ?? false {
        reader.report(.emptyList(key: "themes"), at: entry.keyNode)
      }
    } else {
      reader.report(.missingKey("themes", in: .frame), at: top.place)
    }
    var ids = IDRegister(of: .theme, reader: reader)
    let drafts = top.list("themes").compactMap { draft($0, ids: &ids) }
    check(drafts)
    frame.themes = drafts.map(\.theme)
    return frame
  }

  private func draft(_ node: Node, ids: inout IDRegister) -> Draft? {
    guard let part = reader.mapping(node, of: .theme, keys: Self.themeKeys),
      let id = ids.id(part)
    else { return nil }
    var theme = Theme(id: id, title: part.text("title"), parent: part.text("parent"))
    if let kind = part.choice("kind", as: Theme.Kind.self) { theme.kind = kind }
    theme.place = part.place
    theme.definition = part.text("definition")
    theme.example = part.text("example")
    theme.counterexample = part.text("counterexample")
    theme.formerly = part.texts("formerly").map(\.text)
    for (section, node) in part.texts("sections") {
      if let sections, !CodeFrameFile.isSection(section, among: sections) {
        reader.report(.unknownReference(section, to: .section, known: sections), at: node)
      }
      theme.sections.append(section)
    }
    let included = part.items("include")
    theme.include = included.compactMap(rule)
    theme.exclude = part.items("exclude").compactMap(rule)
    return Draft(
      theme: theme, part: part, hasBrokenRules: theme.include.count < included.count)
  }

  private func rule(_ node: Node) -> Rule? {
    if node.isBlank || node.scalar.map({ $0.string.allSatisfy(\.isWhitespace) }) ?? false {
      reader.report(.emptyRule, at: node)
      return nil
    }
    if let rule = RuleScalar(node, in: reader.source) {
      return Rule(rule.text, place: rule.place)
    }
    reader.report(.ruleNotText, at: node)
    return nil
  }

  private func check(_ drafts: [Draft]) {
    var parents: [String: String] = [:]
    for draft in drafts { parents[draft.theme.id] = draft.theme.parent }
    let ids = drafts.map(\.theme.id)
    let withChildren = Set(drafts.compactMap(\.theme.parent))
    for draft in drafts {
      let theme = draft.theme
      if let parent = theme.parent, let node = draft.part["parent"] {
        if !ids.contains(parent) {
          reader.report(.unknownReference(parent, to: .theme, known: ids), at: node)
        } else if let loop = Self.loop(from: theme.id, parents) {
          reader.report(.themeBelowItself(loop), at: node)
        }
      }
      if theme.include.isEmpty, !draft.hasBrokenRules, !withChildren.contains(theme.id) {
        reader.report(.themeWithoutRules(theme.id), at: draft.part.place)
      }
    }
  }

  /// The ids from a theme up to itself; nil where the way up ends, or loops further up.
  private static func loop(from id: String, _ parents: [String: String]) -> [String]? {
    var path = [id]
    while let last = path.last, let parent = parents[last] {
      path.append(parent)
      if parent == id { return path }
      if path.count > parents.count + 1 { return nil }
    }
    return nil
  }
}
