import SoundingsModel
import Yams

/// What Yams says of a file that is not YAML, turned into what its author can do about it.
struct YamlFailure {
  private let problem: ConfigurationProblem
  private let place: FilePlace
  private let source: ConfigurationText

  var asError: ConfigurationError { source.error(problem, at: place) }

  init(_ error: YamlError, in source: ConfigurationText) {
    self.source = source
    switch error {
    case .scanner(let context, let text, let mark, _), .parser(let context, let text, let mark, _),
      .composer(let context, let text, let mark, _):
      if let asterisk = Self.asterisk(near: mark, in: source) {
        problem = .unquotedAsterisk(value: asterisk.value)
        place = source.place(line: mark.line, scalarColumn: asterisk.column)
        return
      }
      if let context, text == "found unexpected end of stream",
        context.text == "while scanning a quoted scalar"
      {
        problem = .unterminatedQuote
        place = source.place(line: context.mark.line, scalarColumn: context.mark.column)
        return
      }
      if text == "mapping values are not allowed in this context",
        let indent = Self.indentOfKey(endingAt: mark, in: source)
      {
        problem = .indentedTooFar
        place = source.place(line: mark.line, scalarColumn: indent + 1)
        return
      }
      place = source.place(line: mark.line, scalarColumn: mark.column)
      problem =
        Self.known(text, at: mark, in: source)
        ?? .notYAML(context: context?.text, problem: text)
    case .duplicatedKeysInMapping(let keys, let context):
      let first = context.mark
      let second = Self.repetition(of: keys.first ?? "", after: first, in: source)
      place = source.place(line: second ?? first.line, scalarColumn: first.column)
      problem = .duplicateKey(keys.first ?? "", firstLine: first.line)
    default:
      place = source.place(line: 1, scalarColumn: 1)
      problem = .notYAML(context: nil, problem: "\(error)")
    }
  }

  private static func known(_ text: String, at mark: Mark, in source: ConfigurationText)
    -> ConfigurationProblem?
  {
    let scalars = Array(line(mark, of: source).unicodeScalars)
    let here = mark.column <= scalars.count ? scalars[mark.column - 1] : "\n"
    let before = scalars.prefix(max(0, mark.column - 1)).last { $0 != " " }
    switch text {
    case "found character that cannot start any token":
      return here == "\t" ? .tabAsIndent : .reservedCharacter(Character(here))
    case "mapping values are not allowed in this context":
      return .colonInValue
    case _ where text.hasPrefix("did not find expected") && (before == "\"" || before == "'"):
      return here == "\n" ? nil : .textAfterQuote
    default:
      return nil
    }
  }

  /// How far an indented line is indented whose first key ends at the mark; nil for other lines.
  private static func indentOfKey(endingAt mark: Mark, in source: ConfigurationText) -> Int? {
    let scalars = Array(line(mark, of: source).unicodeScalars.prefix(mark.column - 1))
    let indent = scalars.prefix { $0 == " " }.count
    guard indent > 0, indent < scalars.count,
      !scalars[indent...].contains(where: { ":-".unicodeScalars.contains($0) })
    else { return nil }
    return indent
  }

  /// The value that begins with `*` on the line of the mark, at or before it.
  private static func asterisk(near mark: Mark, in source: ConfigurationText)
    -> (value: String, column: Int)?
  {
    let scalars = Array(line(mark, of: source).unicodeScalars)
    var start = 0
    while start < scalars.count, scalars[start] == " " || scalars[start] == "-" { start += 1 }
    // `key: *value` as well as `- *value`.
    if start < scalars.count, scalars[start] != "*",
      let colon = scalars.indices.first(where: { index in
        scalars[index] == ":" && index + 1 < scalars.count && scalars[index + 1] == " "
      })
    {
      start = colon + 1
      while start < scalars.count, scalars[start] == " " { start += 1 }
    }
    if start < scalars.count, scalars[start] == "*", start < mark.column {
      return (trimmed(scalars[start...]), start + 1)
    }
    if mark.column <= scalars.count, scalars[mark.column - 1] == "*" {
      let value = scalars[(mark.column - 1)...].prefix { !",]}".unicodeScalars.contains($0) }
      return (trimmed(value), mark.column)
    }
    return nil
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let end = scalars.lastIndex { $0 != " " }
    return String(String.UnicodeScalarView(scalars[...(end ?? scalars.startIndex)]))
  }

  /// The line on which a key stands again with the same indent; nil where it does not show so plainly.
  private static func repetition(of key: String, after first: Mark, in source: ConfigurationText)
    -> Int?
  {
    guard source.lines.indices.contains(first.line) else { return nil }
    for (number, line) in source.lines[first.line...].enumerated() {
      let content = line.drop { $0 == " " }
      if content.isEmpty || content.first == "#" { continue }
      let indent = line.count - content.count
      if indent < first.column - 1 { return nil }
      guard indent == first.column - 1 else { continue }
      let name = content.prefix { $0 != ":" }.filter { $0 != "\"" && $0 != "'" }
      if name.split(separator: " ").joined(separator: " ") == key { return first.line + number + 1 }
    }
    return nil
  }

  private static func line(_ mark: Mark, of source: ConfigurationText) -> Substring {
    source.lines.indices.contains(mark.line - 1) ? source.lines[mark.line - 1] : ""
  }
}
