/// A name and an address as a header field has them (RFC 5322 §3.4), read leniently.
struct MailAddress: Sendable, Hashable {
  var name: String?
  var address: String?

  /// Reads the first mailbox of a field: `"Ann Lee" <a@x.example>`, `a@x.example (Ann Lee)`.
  init(_ field: String) {
    let text = field.trimmed
    if let open = Self.lastAngle(text) {
      let rest = text[text.index(after: open)...]
      address = Self.address(rest.prefix { $0 != ">" })
      name = Self.name(text[..<open])
    } else {
      let first = text.prefix { $0 != "," && $0 != "(" }
      address = Self.address(first)
      if let comment = text.after("(") { name = Self.name(comment.prefix { $0 != ")" }) }
      if address == nil { name = name ?? Self.name(text[...]) }
    }
    // Some programs write the address in the place of the name.
    if let name, name.contains("@") { self.name = nil }
  }

  /// The `<` of the first mailbox, outside quotes.
  private static func lastAngle(_ text: String) -> String.Index? {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == "<", !isQuoted { return index }
    }
    return text.firstIndex(of: "<")
  }

  private static func address(_ text: Substring) -> String? {
    var address = text.trimmed
    for prefix in ["mailto:", "smtp:"] where address.lowercased().hasPrefix(prefix) {
      address = address.dropFirst(prefix.count)
    }
    guard address.contains("@"), address.utf8.count <= 320,
      !address.contains(where: \.isWhitespace)
    else { return nil }
    return String(address)
  }

  private static func name(_ text: Substring) -> String? {
    let name = text.filter { $0 != "\"" && $0 != "\\" }.trimmed
    return name.isEmpty || name.utf8.count > 200 ? nil : name
  }

  /// Without comments in brackets: `… +0000 (GMT)`.
  static func withoutComments(_ text: String) -> String {
    StakeholderMatcher.withoutBrackets(text).trimmed
  }

  /// The id between the angle brackets; nil where it is not one that can stand in a list.
  static func messageID(_ text: String) -> String? {
    let inner = text.after("<").map { $0.prefix { $0 != ">" } } ?? text[...]
    let id = inner.trimmed
    guard !id.isEmpty, id.utf8.count <= 250,
      id.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && $0 != "," })
    else { return nil }
    return String(id)
  }
}
