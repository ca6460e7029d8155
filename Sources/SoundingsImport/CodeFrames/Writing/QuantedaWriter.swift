import SoundingsModel

/// Writes a dictionary of quanteda in YAML: themes as keys, their plain rules as patterns.
struct QuantedaWriter {
  private let frame: CodeFrame
  private let tree: FrameTree
  private var yaml = ""

  static func write(_ frame: CodeFrame) -> WrittenCodeFrame {
    var writer = QuantedaWriter(frame: frame, tree: FrameTree(frame))
    for root in writer.tree.roots { writer.write(root, indent: "") }
    return WrittenCodeFrame(text: writer.yaml, themes: writer.tree.order)
  }

  private mutating func write(_ index: Int, indent: String) {
    let theme = frame.themes[index]
    let patterns = theme.include.compactMap { QuantedaGlob.pattern(of: $0.text) }
    yaml += "\(indent)\(YamlScalar.key(Self.key(of: theme))):"
    if tree.children[index].isEmpty {
      write(patterns, indent: indent)
      return
    }
    yaml += "\n"
    for child in tree.children[index] { write(child, indent: indent + "  ") }
    if !patterns.isEmpty {
      yaml += "\(indent)  \(QuantedaReader.ownPatterns):"
      write(patterns, indent: indent + "  ")
    }
  }

  private mutating func write(_ patterns: [String], indent: String) {
    yaml += patterns.isEmpty ? " []\n" : "\n"
    for pattern in patterns { yaml += "\(indent)- \(YamlScalar.inline(pattern))\n" }
  }

  /// The id, but without what reading a dictionary put before it to tell two keys apart.
  private static func key(of theme: Theme) -> String {
    if let parent = theme.parent, theme.id == "\(parent)/\(theme.title)" { return theme.title }
    return theme.id
  }
}
