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
    let records = try TableSplitter(source).records()
    guard let header = records.first else {
      throw ConfigurationErrors([
        source.error(.emptyFile, at: source.place(line: 1, scalarColumn: 1))
      ])
    }
    var errors: [ConfigurationError] = []
    let columns = columns(of: header, &errors)
    guard let theme = columns["theme"], let pattern = columns["pattern"], errors.isEmpty else {
      throw ConfigurationErrors(errors)
    }
    var frame = CodeFrame(version: "")
    var indices: [String: Int] = [:]
    for record in records.dropFirst() {
      guard let (name, rule) = row(record, theme, pattern, width: header.count, &errors) else {
        continue
      }
      if indices[name.text] == nil {
        indices[name.text] = frame.themes.count
        var theme = Theme(id: name.text)
        theme.place = name.place
        frame.themes.append(theme)
      }
      guard let index = indices[name.text] else { continue }
      frame.themes[index].include.append(Rule(rule.text, place: rule.place))
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    return frame
  }

  private func columns(
    of header: [TableCell], _ errors: inout [ConfigurationError]
  ) -> [String: Int] {
    var columns: [String: Int] = [:]
    let names = header.map { $0.trimmed.text.lowercased() }
    guard names.contains("theme") || names.contains("pattern") else {
      errors.append(source.error(.noHeader, at: header[0].place))
      return [:]
    }
    for (index, cell) in header.enumerated() {
      let name = names[index]
      if name != "theme", name != "pattern" {
        errors.append(source.error(.unknownColumn(cell.text), at: cell.place))
      } else if columns[name] != nil {
        errors.append(source.error(.repeatedColumn(name), at: cell.place))
      } else {
        columns[name] = index
      }
    }
    for name in ["theme", "pattern"] where columns[name] == nil {
      errors.append(source.error(.missingColumn(name), at: header[0].place))
    }
    return columns
  }

  private func row(
    _ record: [TableCell], _ theme: Int, _ pattern: Int, width: Int,
    _ errors: inout [ConfigurationError]
  ) -> (theme: TableCell, pattern: TableCell)? {
    let cells = record.map(\.trimmed)
    if cells.allSatisfy(\.text.isEmpty) { return nil }
    if let surplus = cells.dropFirst(width).first(where: { !$0.text.isEmpty }) {
      errors.append(
        source.error(.tooManyCells(found: cells.count, header: width), at: surplus.place))
      return nil
    }
    for (name, index) in [("theme", theme), ("pattern", pattern)] {
      let cell = index < cells.count ? cells[index] : nil
      if cell?.text.isEmpty ?? true {
        errors.append(source.error(.emptyCell(column: name), at: (cell ?? cells[0]).place))
        return nil
      }
    }
    return (cells[theme], cells[pattern])
  }
}
