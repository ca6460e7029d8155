import SoundingsModel

/// Writes `theme,pattern`: the include rules, one a row.
enum RuleTableWriter {
  static func write(_ frame: CodeFrame) -> WrittenCodeFrame {
    var csv = CSVRow.text(["theme", "pattern"])
    var written: [Int] = []
    for (index, theme) in frame.themes.enumerated() where !theme.include.isEmpty {
      written.append(index)
      for rule in theme.include { csv += CSVRow.text([theme.id, rule.text]) }
    }
    return WrittenCodeFrame(text: csv, themes: written)
  }
}

/// Writes a code book for a spreadsheet: a row for each theme, headed as `codeframe.yaml` names its
/// keys; a list has one item a line of its cell.
enum CodeBookSheetWriter {
  static let header = ThemeField.allCases.map(\.rawValue)

  static func write(_ frame: CodeFrame) -> WrittenCodeFrame {
    var csv = CSVRow.text(header)
    for theme in frame.themes {
      csv += CSVRow.text(ThemeField.allCases.map { cell(of: $0, theme) })
    }
    return WrittenCodeFrame(text: csv, themes: Array(frame.themes.indices))
  }

  private static func cell(of field: ThemeField, _ theme: Theme) -> String {
    switch field {
    case .id: theme.id
    case .title: theme.title
    case .parent: theme.parent ?? ""
    case .kind: theme.kind == .theme ? "" : theme.kind.rawValue
    case .sections: theme.sections.joined(separator: "\n")
    case .definition: theme.definition ?? ""
    case .include: theme.include.map { oneLine($0.text) }.joined(separator: "\n")
    case .exclude: theme.exclude.map { oneLine($0.text) }.joined(separator: "\n")
    case .example: theme.example ?? ""
    case .counterexample: theme.counterexample ?? ""
    case .formerly: theme.formerly.joined(separator: "\n")
    }
  }

  /// A line break in a rule is a blank like any other.
  private static func oneLine(_ rule: String) -> String {
    String(
      String.UnicodeScalarView(rule.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }
}

/// Writes a code book as Taguette imports it: `tag,parent,description`.
///
/// Tags are titles where those differ from one another; what Taguette has no place for stands in the
/// descriptions (``DescriptionForm``).
enum TaguetteWriter {
  static func write(_ frame: CodeFrame) -> WrittenCodeFrame {
    var counts: [String: Int] = [:]
    for theme in frame.themes {
      for name in Set([theme.id, theme.title].map(IDRegister.folded)) {
        counts[name, default: 0] += 1
      }
    }
    var tags: [String: String] = [:]
    for theme in frame.themes {
      let isOwn = counts[IDRegister.folded(theme.title)] == 1 && !theme.title.trimmed.isEmpty
      tags[theme.id] = isOwn && theme.title == theme.title.trimmed ? theme.title : theme.id
    }
    var csv = CSVRow.text(["tag", "parent", "description"])
    for theme in frame.themes {
      let tag = tags[theme.id] ?? theme.id
      let entries = DescriptionForm.entries(of: theme, named: tag)
      csv += CSVRow.text([
        tag, theme.parent.map { tags[$0] ?? $0 } ?? "",
        DescriptionForm.description(definition: theme.definition, entries: entries) ?? "",
      ])
    }
    return WrittenCodeFrame(text: csv, themes: Array(frame.themes.indices))
  }
}

/// Rows of CSV (RFC 4180 §2) with LF line ends; cells stay as they are, since `=IT` is a rule.
enum CSVRow {
  static func text(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }

  private static func cell(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",;\t\"\n\r".unicodeScalars.contains($0) }
    guard needsQuotes || text != text.trimmed else { return text }
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}
