import SoundingsModel
import Yams

/// Reads the nodes of one file and collects everything that is wrong with them.
///
/// A reader lives for one call; what it returns where something is wrong is good enough to go on.
final class ConfigurationReader {
  let source: ConfigurationText
  private var collected: [ConfigurationError] = []

  init(source: ConfigurationText) { self.source = source }

  func report(_ problem: ConfigurationProblem, at place: FilePlace) {
    collected.append(source.error(problem, at: place))
  }

  func report(_ problem: ConfigurationProblem, at node: Node) {
    report(problem, at: place(of: node))
  }

  /// Throws what was collected.
  func finish() throws(ConfigurationErrors) {
    if !collected.isEmpty { throw ConfigurationErrors(collected) }
  }

  func place(of node: Node) -> FilePlace {
    let mark = node.mark
    return source.place(line: mark?.line ?? 1, scalarColumn: mark?.column ?? 1)
  }

  /// Reads a node as keys with values; unknown and repeated keys are reported and left out. A key
  /// that is nearly a known one stands for it, so that one slip makes one error.
  func mapping(_ node: Node, of part: ConfigurationPart, keys known: [String], named: String? = nil)
    -> ConfigurationMapping?
  {
    guard let pairs = node.mapping else {
      report(
        .wrongShape(key: named, expected: .mapping, found: node.shape), at: node)
      return nil
    }
    var entries: [String: ConfigurationEntry] = [:]
    for (keyNode, value) in pairs {
      guard let key = keyNode.scalar?.string else {
        report(.keyNotText, at: keyNode)
        continue
      }
      guard known.contains(key) else {
        let suggestion = NearestName.of(key, among: known)
        report(.unknownKey(key, in: part, suggestion: suggestion, known: known), at: keyNode)
        if let meant = suggestion, entries[meant] == nil,
          !pairs.contains(where: { $0.key.scalar?.string == meant })
        {
          entries[meant] = ConfigurationEntry(key: meant, keyNode: keyNode, value: value)
        }
        continue
      }
      if let first = entries[key] {
        report(.duplicateKey(key, firstLine: place(of: first.keyNode).line), at: keyNode)
      } else {
        entries[key] = ConfigurationEntry(key: key, keyNode: keyNode, value: value)
      }
    }
    return ConfigurationMapping(
      reader: self, part: part, place: place(of: node), entries: entries)
  }

  /// Reads a node as text, exactly as written.
  func text(_ node: Node, of key: String) -> String? {
    guard let scalar = node.scalar else {
      report(.wrongShape(key: key, expected: .text, found: node.shape), at: node)
      return nil
    }
    return scalar.string
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ node: Node, of key: String, as type: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    guard let text = text(node, of: key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let allowed = Value.allCases.map(\.rawValue)
    report(.unknownValue(text, of: key, allowed: allowed), at: node)
    return nil
  }
}

extension ConfigurationProblem {
  static func unknownValue(_ text: String, of key: String, allowed: [String]) -> Self {
    .unknownValue(
      key: key, text, allowed: allowed, suggestion: NearestName.of(text, among: allowed))
  }

  static func unknownReference(_ id: String, to part: ConfigurationPart, known: [String]) -> Self {
    .unknownReference(
      id, to: part, suggestion: NearestName.of(id, among: known), known: known)
  }
}

extension Node {
  var shape: ConfigurationShape {
    switch self {
    case .scalar, .alias: .text
    case .sequence: .list
    case .mapping: .mapping
    }
  }

  /// Whether nothing stands where a value could: `names:` and the end of the line.
  var isBlank: Bool {
    scalar.map { $0.string.isEmpty && ($0.style == .plain || $0.style == .any) } ?? false
  }
}
