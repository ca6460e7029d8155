public import SoundingsModel
import Yams

/// A layout for pages that a team wrote: which elements are responses, and where their parts are.
public struct PageLayout: Hashable, Sendable {
  /// An XPath 1.0 expression with its place in the file.
  public struct Expression: Hashable, Sendable {
    public var text: String
    public var place: FilePlace
  }

  public struct Part: Hashable, Sendable {
    public var role: Role
    /// What each gives is put together, in this order.
    public var expressions: [Expression]
  }

  /// The responses.
  public var response: Expression
  /// The parts of each, from the response's element.
  public var parts: [Part]
  /// What in a response is not the respondent's own, from the response's element; kept as context.
  public var remove: [Expression]
}

/// Reads a layout for pages: `response`, `parts` and `remove`.
public enum PageLayoutFile {
  static let keys = ["response", "parts", "remove"]

  /// - Throws: everything that is wrong with the file, at once.
  public static func read(
    bytes: [UInt8], path: String, against consultation: Consultation
  ) throws(ConfigurationErrors) -> PageLayout {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .yaml)
    let root = try YamlDocument.root(of: source)
    let reader = ConfigurationReader(source: source)
    let layout = layout(root, reader, consultation)
    try reader.finish()
    guard let layout else {
      // Something was reported wherever there is no layout.
      preconditionFailure("a layout without errors is one")
    }
    return layout
  }

  private static func layout(
    _ root: Node, _ reader: ConfigurationReader, _ consultation: Consultation
  ) -> PageLayout? {
    guard let top = reader.mapping(root, of: .pageLayout, keys: keys) else { return nil }
    let response = top.requiredText("response")
    let expression = top["response"].flatMap { self.expression($0, of: "response", reader) }
    guard let parts = top.entries["parts"] else {
      reader.report(.missingKey("parts", in: .pageLayout), at: top.place)
      return nil
    }
    let read = self.parts(parts.value, reader, consultation)
    if parts.value.isBlank || parts.value.mapping?.isEmpty ?? false {
      reader.report(.emptyValue(key: "parts"), at: parts.keyNode)
    }
    let remove = top.items("remove").compactMap { self.expression($0, of: "remove", reader) }
    guard response != nil, let expression else { return nil }
    return PageLayout(response: expression, parts: read, remove: remove)
  }

  private static func parts(
    _ node: Node, _ reader: ConfigurationReader, _ consultation: Consultation
  ) -> [PageLayout.Part] {
    guard let pairs = node.mapping else {
      if !node.isBlank {
        reader.report(.wrongShape(key: "parts", expected: .mapping, found: node.shape), at: node)
      }
      return []
    }
    let builder = ConsultationBuilder(reader: reader, layouts: [])
    var parts: [PageLayout.Part] = []
    var lines: [String: Int] = [:]
    for (keyNode, value) in pairs {
      guard let name = keyNode.scalar?.string else {
        reader.report(.keyNotText, at: keyNode)
        continue
      }
      if let line = lines[name] {
        reader.report(.duplicateKey(name, firstLine: line), at: keyNode)
        continue
      }
      lines[name] = reader.place(of: keyNode).line
      guard let role = builder.role(name, at: keyNode, of: consultation) else { continue }
      let items = value.sequence.map(Array.init) ?? [value]
      if value.isBlank || items.isEmpty { reader.report(.emptyValue(key: name), at: keyNode) }
      let expressions = items.filter { !$0.isBlank }
        .compactMap { expression($0, of: name, reader) }
      parts.append(.init(role: role, expressions: expressions))
    }
    return parts
  }

  private static func expression(
    _ node: Node, of key: String, _ reader: ConfigurationReader
  ) -> PageLayout.Expression? {
    guard let text = reader.text(node, of: key) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      reader.report(.emptyValue(key: key), at: node)
      return nil
    }
    let place = reader.place(of: node)
    if let offset = XPathCheck.problem(in: text) {
      // In quotes the expression begins a column later; in a block it has lines of its own.
      let style = node.scalar?.style ?? .plain
      var at = place
      let before = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self).count
      switch style {
      case .plain, .any: at.column += before
      case .singleQuoted, .doubleQuoted: at.column += before + 1
      default: break
      }
      reader.report(.notXPath, at: at)
      return nil
    }
    return PageLayout.Expression(text: text, place: place)
  }
}
