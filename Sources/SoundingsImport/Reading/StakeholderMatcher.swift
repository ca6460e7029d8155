import SoundingsModel

/// Finds the stakeholder type that a cell, or the rank on a board, means.
struct StakeholderMatcher: Sendable {
  private var known: [String: String] = [:]
  private var cache: [String: String?] = [:]
  private let types: [StakeholderType]
  let isEmpty: Bool

  init(_ types: [StakeholderType]) {
    self.types = types
    isEmpty = types.isEmpty
    for type in types {
      for name in [type.id, type.title] + type.spellings {
        let key = Folding.compact(name)
        if !key.isEmpty, known[key] == nil { known[key] = type.id }
      }
    }
  }

  /// The id of the type; what stands in brackets counts only where the whole is a known spelling.
  mutating func match(_ text: String) -> String? {
    if let found = cache[text] { return found }
    let found = known[Folding.compact(text)] ?? known[Folding.compact(Self.withoutBrackets(text))]
    cache.updateValue(found, forKey: text)
    return found
  }

  func type(_ id: String?) -> StakeholderType? {
    id.flatMap { id in types.first { $0.id == id } }
  }

  /// The type whose spelling is the nearest, where a third of the letters at most would change.
  func nearest(to text: String) -> StakeholderType? {
    let key = Folding.compact(text)
    let limit = key.unicodeScalars.count / 3
    var best: (id: String, distance: Int)?
    for (name, id) in known.sorted(by: { $0.key < $1.key }) {
      guard let distance = EditDistance.between(key, name, limit: limit) else { continue }
      if distance < best?.distance ?? .max { best = (id, distance) }
    }
    return type(best?.id)
  }

  static func withoutBrackets(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth == 0 { result.append(character) }
      }
    }
    return result
  }
}
