import SoundingsModel
import Yams

/// Keeps the ids and names of one list apart.
struct IDRegister {
  private let part: ConfigurationPart
  private let reader: ConfigurationReader
  private var lines: [String: Int] = [:]
  /// Whose each name is; names fold case, as sources are read.
  private var owners: [String: String] = [:]

  init(of part: ConfigurationPart, reader: ConfigurationReader) {
    self.part = part
    self.reader = reader
  }

  /// The id of an item, reported where it is missing, unusable or taken.
  mutating func id(_ mapping: ConfigurationMapping) -> String? {
    guard let id = mapping.requiredText("id"), let node = mapping["id"] else { return nil }
    // Comment ids and roles put a slash before an id.
    if part != .theme, id.contains(where: { $0 == "/" || $0.isNewline }) {
      reader.report(.unusableID(id), at: node)
      return nil
    }
    let place = reader.place(of: node)
    if let first = lines[id] {
      reader.report(.duplicateID(id, of: part, firstLine: first), at: node)
      return nil
    }
    lines[id] = place.line
    claim(id, at: node, for: id)
    return id
  }

  /// Notes an item's title and other names; a name that another item has is reported.
  mutating func add(names: [(text: String, node: Node)], title: Node?, of id: String) {
    if let title, let text = title.scalar?.string { claim(text, at: title, for: id) }
    for name in names { claim(name.text, at: name.node, for: id) }
  }

  /// Notes the values of a scale, which must differ within it only.
  mutating func add(values: [(text: String, node: Node)], of id: String) {
    var seen: Set<String> = []
    for value in values where !seen.insert(Self.folded(value.text)).inserted {
      reader.report(.repeatedAnswer(value.text), at: value.node)
    }
  }

  private mutating func claim(_ name: String, at node: Node, for id: String) {
    let key = Self.folded(name)
    if let owner = owners[key], owner != id {
      reader.report(.ambiguousName(name, of: part, other: owner), at: node)
    } else {
      owners[key] = id
    }
  }

  /// What tells two names apart: neither case nor how many blanks.
  static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
