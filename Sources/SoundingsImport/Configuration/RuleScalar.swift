import SoundingsModel
import Yams

/// The text of a rule as a YAML file has it, without blanks around it, and the place of its first
/// character.
struct RuleScalar {
  let text: String
  let place: FilePlace

  /// Reads a scalar of any look, or `comment: …` without quotes, which YAML takes for a key; nil for
  /// anything else.
  init?(_ node: Node, in source: ConfigurationText) {
    switch node {
    case .scalar(let scalar):
      let start = Self.start(of: scalar, in: source)
      let cell = TableCell(text: scalar.string, place: start).trimmed
      text = cell.text
      // A block scalar starts at its first character that is no blank.
      place = scalar.style == .literal || scalar.style == .folded ? start : cell.place
    case .mapping(let pairs):
      guard pairs.count == 1, let (keyNode, valueNode) = pairs.first,
        let key = keyNode.scalar, let value = valueNode.scalar,
        key.string == "comment", key.style == .plain, value.style == .plain,
        !value.string.isEmpty, let keyMark = key.mark, let valueMark = value.mark,
        keyMark.line == valueMark.line
      else { return nil }
      // As it stands in the file, with the blanks after the colon, so that columns stay exact.
      let scalars = source.lines[keyMark.line - 1].unicodeScalars
        .dropFirst(keyMark.column - 1).prefix(valueMark.column - keyMark.column)
      text = String(String.UnicodeScalarView(scalars)) + value.string
      place = source.place(line: keyMark.line, scalarColumn: keyMark.column)
    default:
      return nil
    }
  }

  /// The first character of the text: behind an anchor or tag, behind the opening quote, on the line
  /// below the indicator of a block scalar.
  private static func start(of scalar: Node.Scalar, in source: ConfigurationText) -> FilePlace {
    let mark = scalar.mark
    let number = mark?.line ?? 1
    var column = mark?.column ?? 1
    guard source.lines.indices.contains(number - 1) else {
      return source.place(line: number, scalarColumn: column)
    }
    let line = Array(source.lines[number - 1].unicodeScalars)
    func current() -> Unicode.Scalar? { column <= line.count ? line[column - 1] : nil }
    while let scalar = current(), scalar == "&" || scalar == "!" {
      while current() ?? " " != " " { column += 1 }
      while current() == " " { column += 1 }
    }
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      return source.place(line: number, scalarColumn: column + 1)
    case .literal, .folded:
      let below = source.lines[number...].firstIndex { $0.contains { $0 != " " } } ?? number - 1
      let indent = source.lines[below].prefix { $0 == " " }.count
      return source.place(line: below + 1, scalarColumn: indent + 1)
    default:
      return source.place(line: number, scalarColumn: column)
    }
  }
}
