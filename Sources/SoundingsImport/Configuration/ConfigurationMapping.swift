import SoundingsModel
import Yams

/// One key with its value.
struct ConfigurationEntry {
  let key: String
  let keyNode: Node
  let value: Node
}

/// The known keys of one part of a file, read by name. A key without a value counts as absent.
struct ConfigurationMapping {
  let reader: ConfigurationReader
  let part: ConfigurationPart
  let place: FilePlace
  let entries: [String: ConfigurationEntry]

  /// The value, if there is one.
  subscript(key: String) -> Node? {
    guard let value = entries[key]?.value, !value.isBlank else { return nil }
    return value
  }

  func text(_ key: String) -> String? { self[key].flatMap { reader.text($0, of: key) } }

  /// Text that must be there; reports its absence.
  func requiredText(_ key: String) -> String? {
    guard let entry = entries[key] else {
      reader.report(.missingKey(key, in: part), at: place)
      return nil
    }
    guard let text = reader.text(entry.value, of: key) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      reader.report(.emptyValue(key: key), at: entry.keyNode)
      return nil
    }
    return text
  }

  /// The items of a list; a single item may stand without one.
  func items(_ key: String) -> [Node] {
    guard let value = self[key] else { return [] }
    return value.sequence.map(Array.init) ?? [value]
  }

  /// The items of a list that must be one.
  func list(_ key: String) -> [Node] {
    guard let value = self[key] else { return [] }
    guard let items = value.sequence else {
      reader.report(.wrongShape(key: key, expected: .list, found: value.shape), at: value)
      return []
    }
    return Array(items)
  }

  /// A list of texts, each with its node.
  func texts(_ key: String) -> [(text: String, node: Node)] {
    items(key).compactMap { node in
      guard let text = reader.text(node, of: key) else { return nil }
      guard text.contains(where: { !$0.isWhitespace }) else {
        reader.report(.emptyValue(key: key), at: node)
        return nil
      }
      return (text, node)
    }
  }

  func date(_ key: String) -> CalendarDate? {
    guard let node = self[key], let text = reader.text(node, of: key) else { return nil }
    if text.utf8.count == 10, let date = CalendarDate(iso: text) { return date }
    reader.report(.notADate(text), at: node)
    return nil
  }

  func requiredDate(_ key: String) -> CalendarDate? {
    requiredText(key) == nil ? nil : date(key)
  }

  func number(_ key: String, from lowest: UInt64 = 0, to highest: UInt64) -> UInt64? {
    guard let node = self[key], let text = reader.text(node, of: key) else { return nil }
    if let number = UInt64(text), (lowest...highest).contains(number), !text.hasPrefix("+") {
      return number
    }
    reader.report(.notANumber(key: key, text, from: lowest, to: highest), at: node)
    return nil
  }

  func choice<Value: RawRepresentable & CaseIterable>(_ key: String, as type: Value.Type)
    -> Value? where Value.RawValue == String
  {
    self[key].flatMap { reader.choice($0, of: key, as: type) }
  }
}
