import SoundingsModel

/// Writes `codeframe.yaml`: keys in the order of the documentation, without what is the default.
enum CodeFrameYamlWriter {
  static func write(_ frame: CodeFrame) -> WrittenCodeFrame {
    var yaml = ""
    if !frame.version.isEmpty { yaml += "version: \(YamlScalar.inline(frame.version))\n" }
    if !frame.stance { yaml += "stance: off\n" }
    yaml += "themes:\n"
    for (index, theme) in frame.themes.enumerated() {
      if index > 0 { yaml += "\n" }
      write(theme, to: &yaml)
    }
    return WrittenCodeFrame(text: yaml, themes: Array(frame.themes.indices))
  }

  private static func write(_ theme: Theme, to yaml: inout String) {
    func text(_ key: ThemeField, _ value: String?) {
      guard let value else { return }
      yaml += "    \(key.rawValue): \(YamlScalar.block(value, indent: "      "))\n"
    }
    func brackets(_ key: ThemeField, _ values: [String]) {
      if values.isEmpty { return }
      let items = values.map(YamlScalar.item).joined(separator: ", ")
      yaml += "    \(key.rawValue): [\(items)]\n"
    }
    func rules(_ key: ThemeField, _ rules: [Rule]) {
      yaml += "    \(key.rawValue):\n"
      for rule in rules {
        yaml += "      - \(YamlScalar.block(rule.text, indent: "        "))\n"
      }
    }
    yaml += "  - id: \(YamlScalar.inline(theme.id))\n"
    if !exactly(theme.title, theme.id) { text(.title, theme.title) }
    if let parent = theme.parent { yaml += "    parent: \(YamlScalar.inline(parent))\n" }
    if theme.kind != .theme { yaml += "    kind: \(theme.kind.rawValue)\n" }
    brackets(.sections, theme.sections)
    text(.definition, theme.definition)
    if theme.include.isEmpty { yaml += "    include: []\n" } else { rules(.include, theme.include) }
    if !theme.exclude.isEmpty { rules(.exclude, theme.exclude) }
    text(.example, theme.example)
    text(.counterexample, theme.counterexample)
    brackets(.formerly, theme.formerly)
  }
}
