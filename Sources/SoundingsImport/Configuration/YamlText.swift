public import SoundingsModel

/// Texts and sources as `consultation.yaml` has them, quoted where YAML needs it.
public enum YamlText {
  /// As a value on a line of its own.
  public static func value(_ text: String) -> String { YamlScalar.inline(text) }

  /// As a list in brackets.
  public static func list(_ texts: [String]) -> String {
    "[\(texts.map(YamlScalar.item).joined(separator: ", "))]"
  }

  /// As a value within braces.
  public static func item(_ text: String) -> String { YamlScalar.item(text) }

  /// A source as an item of `sources`, indented by two.
  ///
  /// - Parameter comments: what stands above it, a line each.
  public static func source(_ source: Source, comments: [String] = []) -> String {
    var yaml = comments.map { "  # \(oneLine($0))\n" }.joined()
    yaml += "  - path: \(value(source.path))\n"
    if let layout = source.layout { yaml += "    layout: \(value(layout))\n" }
    if let encoding = source.encoding { yaml += "    encoding: \(value(encoding))\n" }
    if let dates = source.dates { yaml += "    dates: \(dates.rawValue)\n" }
    if let round = source.round { yaml += "    round: \(value(round))\n" }
    if let channel = source.channel { yaml += "    channel: \(value(channel))\n" }
    var headers: [(role: String, headers: [String])] = []
    for mapping in source.columns {
      let name = mapping.role.name
      if let place = headers.firstIndex(where: { $0.role == name }) {
        headers[place].headers.append(mapping.header)
      } else {
        headers.append((name, [mapping.header]))
      }
    }
    if !headers.isEmpty { yaml += "    columns:\n" }
    for (role, names) in headers {
      let written = names.count == 1 ? value(names[0]) : list(names)
      yaml += "      \(YamlScalar.key(role)): \(written)\n"
    }
    return yaml
  }

  /// A text that stays on the line of a comment.
  public static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            || (0x2028...0x202E).contains(scalar.value) ? " " : scalar
        }))
  }
}
