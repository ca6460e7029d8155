import SoundingsModel

/// Finds the policy section that a cell or a topic's title names.
struct SectionMatcher: Sendable {
  private let ids: Set<String>
  /// Folded ids, titles and names; a name of several sections stands for none.
  private var known: [String: String?] = [:]
  /// Titles and names without plurals, hyphens and spaces, where they hold no digit.
  private var compact: [String: String?] = [:]
  private let titles: [String: String]
  private var cache: [String: String?] = [:]
  let isEmpty: Bool

  init(_ sections: [PolicySection]) {
    isEmpty = sections.isEmpty
    ids = Set(sections.map(\.id))
    titles = Dictionary(sections.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let general = PolicySection(
      id: PolicySection.general.id, title: PolicySection.general.title, names: ["general comment"])
    for section in sections + (ids.contains(general.id) ? [] : [general]) {
      for name in [section.id, section.title] + section.names {
        let key = Folding.phrase(name)
        guard !key.isEmpty else { continue }
        if let other = known[key], other != section.id {
          known[key] = .some(nil)
        } else {
          known[key] = section.id
        }
        guard let short = Self.compact(name) else { continue }
        compact[short] =
          compact[short].map { $0 == section.id ? section.id : nil } ?? .some(section.id)
      }
    }
  }

  /// The id of the section; nil where none is named, or several.
  mutating func match(_ text: String) -> String? {
    if let found = cache[text] { return found }
    let found = find(text)
    cache.updateValue(found, forKey: text)
    return found
  }

  private func find(_ text: String) -> String? {
    var words = Folding.words(text)
    while let first = words.first, first == "re" || first == "fw" || first == "fwd" {
      words.removeFirst()
    }
    if let id = lookUp(words[...]) { return id }
    switch numbered(words) {
    case .one(let id): return id
    case .contradiction: return nil
    case .none: break
    }
    let parts = text.split { ":–—|".contains($0) }.flatMap { part in
      part.unicodeScalars.contains("-") ? Self.dashed(part) : [part]
    }
    let named = Set(parts.compactMap { lookUp(Folding.words($0)[...]) })
    if parts.count > 1, !named.isEmpty { return named.count == 1 ? named.first : nil }
    // `School Improvement-Partner` for ‘School improvement partners’.
    return Self.compact(text).flatMap { compact[$0] ?? nil }
  }

  /// The title of the section whose title or name is the nearest, where a third of the letters at
  /// most would change; nil where another one is as near.
  func nearest(to text: String) -> String? {
    guard let key = Self.compact(text) else { return nil }
    let limit = key.unicodeScalars.count / 3
    var best: (ids: Set<String>, distance: Int)?
    for (name, id) in compact {
      guard let id, let distance = EditDistance.between(key, name, limit: limit) else { continue }
      if distance < best?.distance ?? .max {
        best = ([id], distance)
      } else if distance == best?.distance {
        best?.ids.insert(id)
      }
    }
    guard let best, best.ids.count == 1, let id = best.ids.first else { return nil }
    return titles[id]
  }

  /// Digits are left alone: `1 0` is not `10`.
  private static func compact(_ text: String) -> String? {
    let key = Folding.compact(text)
    return key.isEmpty || key.contains(where: \.isNumber) ? nil : key
  }

  private func lookUp(_ words: ArraySlice<String>) -> String? {
    known[words.joined(separator: " ")] ?? nil
  }

  private enum Reference {
    case none
    case one(String)
    case contradiction
  }

  /// `Section 5: …`, `5. Schools causing concern`: the number must be an id, and the words after it
  /// must not be another section's; without the word ‘section’ they must be this one's.
  private func numbered(_ words: [String]) -> Reference {
    let hasWord = ["section", "sec", "chapter"].contains(words.first ?? "")
    let rest = hasWord ? words.dropFirst() : words[...]
    guard let number = rest.first, ids.contains(number) else {
      return hasWord ? lookUp(rest).map { .one($0) } ?? .none : .none
    }
    let title = rest.dropFirst()
    guard !title.isEmpty else { return .one(number) }
    if let other = lookUp(title) { return other == number ? .one(number) : .contradiction }
    return hasWord ? .one(number) : .none
  }

  /// A hyphen parts only between spaces: `Self-evaluation - too long`.
  private static func dashed(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while let after = rest.split(at: " - ").after {
      parts.append(rest.split(at: " - ").before)
      rest = after
    }
    return parts + [rest]
  }
}
