import SoundingsModel

/// What a code book has no place for, as lines in a code's description.
///
/// The definition comes first, as it is. A line `[Soundings]` follows, then one `key: value` a line,
/// with the keys of `codeframe.yaml`; a list has one line for each item. Other tools show the lines
/// as text; reading takes them apart again.
enum DescriptionForm {
  static let mark = "[Soundings]"

  struct Entry: Equatable {
    var key: String
    var value: String
  }

  /// The description of a theme; nil where there is nothing to say.
  static func description(definition: String?, entries: [Entry]) -> String? {
    var entries = entries
    var shown = ""
    if let definition {
      shown = definition
      if !isPlain(definition) {
        entries.append(Entry(key: "definition", value: definition))
        shown =
          lines(of: XMLText.sanitised(definition)).filter { $0.trimmed != mark }
          .joined(separator: "\n").trimmed
      }
    }
    if entries.isEmpty { return definition }
    let lines = entries.map { "\($0.key): \(escaped($0.value))" }
    return (shown.isEmpty ? [] : [shown, ""]).joined(separator: "\n")
      + (shown.isEmpty ? "" : "\n") + ([mark] + lines).joined(separator: "\n")
  }

  /// Takes a description apart; `notRead` counts the lines below the mark that are no entries.
  static func read(_ description: String) -> (
    definition: String?, entries: [Entry], notRead: Int
  ) {
    let lines = lines(of: description)
    guard let start = lines.lastIndex(where: { $0.trimmed == mark }) else {
      return (description.trimmed.isEmpty ? nil : description, [], 0)
    }
    let above = lines[..<start].joined(separator: "\n").trimmed
    var definition = above.isEmpty ? nil : above
    var entries: [Entry] = []
    var notRead = 0
    for line in lines[(start + 1)...] where !line.trimmed.isEmpty {
      let (key, value) = Substring(line.trimmed).split(at: ":")
      guard let value, !key.isEmpty, let text = unescaped(value.trimmed) else {
        notRead += 1
        continue
      }
      if key == "definition" {
        definition = text
      } else {
        entries.append(Entry(key: String(key), value: text))
      }
    }
    return (definition, entries, notRead)
  }

  /// Whether a definition comes back as it is from a place where tools trim and break lines anew.
  private static func isPlain(_ text: String) -> Bool {
    guard !text.isEmpty, exactly(text, text.trimmed) else { return false }
    return !lines(of: text).contains { $0.trimmed == mark }
      && text.unicodeScalars.allSatisfy { $0 != "\r" && XMLText.isAllowed($0) }
  }

  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// Without line breaks, without blanks at the edges, and without characters that XML has not.
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let first = scalars.firstIndex { !$0.isEdge } ?? scalars.count
    let last = scalars.lastIndex { !$0.isEdge } ?? -1
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      default:
        if index < first || index > last || !XMLText.isAllowed(scalar) {
          let code = String(scalar.value, radix: 16, uppercase: true)
          result.append(contentsOf: "\\u{\(code)}".unicodeScalars)
        } else {
          result.append(scalar)
        }
      }
    }
    return String(result)
  }

  /// Nil where a backslash is followed by something that is no escape.
  static func unescaped(_ text: some StringProtocol) -> String? {
    var scalars = text.unicodeScalars[...]
    var result = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      switch scalars.popFirst() {
      case "\\": result.append("\\")
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      case "u":
        guard scalars.popFirst() == "{" else { return nil }
        let digits = scalars.prefix { $0 != "}" }
        scalars = scalars.dropFirst(digits.count + 1)
        guard let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16),
          let scalar = Unicode.Scalar(value)
        else { return nil }
        result.append(scalar)
      default: return nil
      }
    }
    return String(result)
  }
}

/// Whether there is nothing but white space, as the loader of `codeframe.yaml` takes it.
func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

/// Whether two texts have the same code points; `==` also takes canonical equivalents for equal.
func exactly(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
