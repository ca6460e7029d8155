import SoundingsModel

/// A code frame as a table: a header `theme,pattern`, then one rule a row.
struct CodeFrameTable {
  let source: ConfigurationText

  /// Whether the first line of a file names the two columns.
  static func looksLikeTable(_ bytes: [UInt8]) -> Bool {
    let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    let line = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    let names = line.split { ",;\t\"\u{FEFF} ".contains($0) }
    return names.contains("theme") && names.contains("pattern")
  }

  /// Themes in the order in which they first appear; a theme's id is its title, and its place is
  /// that of its first row.
  func frame() throws(ConfigurationErrors) -> CodeFrame {
    let table = try TeamTable(source, kind: .frame, required: ["theme", "pattern"])
    if !table.errors.isEmpty { throw ConfigurationErrors(table.errors) }
    var frame = CodeFrame(version: "")
    var indices: [String: Int] = [:]
    for row in table.rows {
      let (name, rule) = (row["theme"], row["pattern"])
      if indices[name.text] == nil {
        indices[name.text] = frame.themes.count
        var theme = Theme(id: name.text)
        theme.place = name.place
        frame.themes.append(theme)
      }
      guard let index = indices[name.text] else { continue }
      frame.themes[index].include.append(Rule(rule.text, place: rule.place))
    }
    return frame
  }
}
