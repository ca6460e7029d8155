import SoundingsModel
import Yams

/// Composes a file into YAML nodes that keep their marks, within limits.
enum YamlDocument {
  /// More nodes than this come from aliases that unfold aliases ("billion laughs"), not from a team.
  static let nodeLimit = 100_000

  static func root(of source: ConfigurationText) throws(ConfigurationErrors) -> Node {
    if let place = AliasedKeys.find(in: source) {
      throw ConfigurationErrors([source.error(.aliasInKey, at: place)])
    }
    let node: Node?
    do {
      // No resolver: scalars are the strings that stand there, whatever they look like.
      node = try Yams.compose(yaml: source.text, .basic)
    } catch let error as YamlError {
      throw ConfigurationErrors([YamlFailure(error, in: source).asError])
    } catch {
      throw ConfigurationErrors([
        source.error(
          .notYAML(context: nil, problem: "\(error)"), at: source.place(line: 1, scalarColumn: 1))
      ])
    }
    guard let node, !isEmpty(node) else {
      throw ConfigurationErrors([
        source.error(.emptyFile, at: source.place(line: 1, scalarColumn: 1))
      ])
    }
    var left = nodeLimit
    guard count(node, within: &left) else {
      throw ConfigurationErrors([
        source.error(
          .tooManyNodes(limit: nodeLimit), at: source.place(line: 1, scalarColumn: 1))
      ])
    }
    return node
  }

  private static func isEmpty(_ node: Node) -> Bool {
    node.scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false
  }

  /// Whether the node and all below it are within the limit; stops as soon as they are not.
  private static func count(_ node: Node, within left: inout Int) -> Bool {
    left -= 1
    guard left >= 0 else { return false }
    switch node {
    case .scalar, .alias:
      return true
    case .sequence(let items):
      for item in items where !count(item, within: &left) { return false }
    case .mapping(let pairs):
      for (key, value) in pairs {
        guard count(key, within: &left), count(value, within: &left) else { return false }
      }
    }
    return true
  }
}

/// Looks, before the file is composed, for aliases together with keys that are not plain text.
///
/// Yams hashes each key to find duplicates, and so would unfold nested aliases in a key without
/// limit. The search reads no YAML: it may find such a key in a text, and misses none.
enum AliasedKeys {
  /// The place of the first key that could be an alias or a collection; nil where the file has no
  /// anchors, no aliases or no such key.
  static func find(in source: ConfigurationText) -> FilePlace? {
    var hasAnchor = false
    var hasAlias = false
    var key: (line: Int, column: Int)?
    for (number, line) in source.lines.enumerated() {
      let scalars = Array(line.unicodeScalars)
      for (index, scalar) in scalars.enumerated() {
        let opens = index == 0 || isOpening(scalars[index - 1])
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        var isKey = false
        switch scalar {
        case "&": hasAnchor = hasAnchor || opens && isName(next)
        case "*" where opens && isName(next):
          hasAlias = true
          let name = scalars[(index + 1)...].prefix(while: isName)
          isKey = colonFollows(index + 1 + name.count, in: scalars)
        case "?": isKey = opens && isBlank(next)
        case "]", "}": isKey = colonFollows(index + 1, in: scalars)
        default: break
        }
        if isKey, key == nil { key = (number + 1, index + 1) }
      }
    }
    guard hasAnchor, hasAlias, let key else { return nil }
    return source.place(line: key.line, scalarColumn: key.column)
  }

  private static func colonFollows(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    scalars[min(index, scalars.count)...].first { !isBlank($0) } == ":"
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    isBlank(scalar) || "[{,:?-".unicodeScalars.contains(scalar)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || scalar.isASCII && scalar.properties.isAlphabetic
      || ("0"..."9").contains(scalar)
  }
}
