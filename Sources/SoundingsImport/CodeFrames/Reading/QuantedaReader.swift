import SoundingsModel
import Yams

/// Reads a dictionary of quanteda in YAML: keys with patterns, or with keys below them.
struct QuantedaReader {
  static let depthLimit = 64
  /// The key under which `as.yaml` writes the patterns of a key that has keys below it as well.
  static let ownPatterns = "__"

  private let source: ConfigurationText
  private var tree = ThemeTree()

  static func read(_ bytes: [UInt8], path: String) throws(CodeFrameError) -> ReadCodeFrame {
    let source = try CodeFrameReader.text(bytes, path, .yaml)
    let root: Node
    do throws(ConfigurationErrors) {
      root = try YamlDocument.root(of: source)
    } catch {
      throw .configuration(error)
    }
    var reader = QuantedaReader(source: source)
    guard let keys = root.mapping else {
      throw .codeBook(.notADictionary, at: reader.place(of: root))
    }
    try reader.add(keys, below: nil, depth: 1)
    guard !reader.tree.drafts.isEmpty else {
      throw .codeBook(.noThemes, at: reader.place(of: root))
    }
    var frame = CodeFrame(version: "")
    frame.themes = try reader.tree.themes()
    return ReadCodeFrame(frame: frame, findings: reader.tree.findings, format: .quanteda)
  }

  private init(source: ConfigurationText) { self.source = source }

  private func place(of node: Node) -> FilePlace {
    source.place(line: node.mark?.line ?? 1, scalarColumn: node.mark?.column ?? 1)
  }

  private mutating func add(
    _ keys: Node.Mapping, below parent: Int?, depth: Int
  ) throws(CodeFrameError) {
    for (key, value) in keys {
      guard let name = key.scalar?.string, !name.trimmed.isEmpty else {
        throw .codeBook(.notADictionary, at: place(of: key))
      }
      if name == Self.ownPatterns, let parent {
        try addPatterns(value, to: parent)
        continue
      }
      guard depth <= Self.depthLimit else {
        throw .codeBook(.nestedTooDeeply(limit: Self.depthLimit), at: place(of: key))
      }
      var draft = ThemeDraft(name: name, at: place(of: key))
      if let parent { draft.parent = .draft(parent) }
      let index = tree.drafts.count
      tree.drafts.append(draft)
      switch value {
      case .mapping(let below): try add(below, below: index, depth: depth + 1)
      case .sequence(let items):
        for item in items {
          if let below = item.mapping {
            try add(below, below: index, depth: depth + 1)
          } else {
            try addPatterns(item, to: index)
          }
        }
      case .scalar, .alias: try addPatterns(value, to: index)
      }
    }
  }

  private mutating func addPatterns(_ node: Node, to index: Int) throws(CodeFrameError) {
    let key = tree.drafts[index].theme.title
    for item in node.sequence.map(Array.init) ?? [node] where !item.isBlank {
      guard let value = item.scalar?.string.trimmed else {
        throw .codeBook(.valueNotText(key: key), at: place(of: item))
      }
      if let rule = QuantedaGlob.rule(of: value) {
        tree.drafts[index].theme.include.append(Rule(rule, place: place(of: item)))
      } else {
        tree.findings.append(
          CodeFrameFact.globNotCarried(value, key: key).finding(at: place(of: item)))
      }
    }
  }
}
