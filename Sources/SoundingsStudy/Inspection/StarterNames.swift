internal import SoundingsImport

/// Groups the spellings of names, and gives each group an id.
struct StarterNames {
  struct Entry {
    var id: String
    /// The spelling that is used most.
    var title: String
    /// All spellings, in order of appearance.
    var spellings: [String]
  }

  private(set) var entries: [Entry] = []

  /// More groups than these are no list of types, and are not held against each other.
  private static let mostCompared = 200

  /// - Parameters:
  ///   - joinsNear: whether spellings that differ by a letter or two are one.
  ///   - inOrder: whether groups stay in order of appearance, by number where all have one; else the
  ///     most frequent comes first.
  init(
    _ names: [String], joinsNear: Bool, inOrder: Bool = false, id: (String) -> String
  ) {
    let numbers = inOrder ? Self.numbers(names) : [:]
    var order: [String] = []
    var spellings: [String: [String]] = [:]
    var counts: [String: Int] = [:]
    var keys: [String: String] = [:]
    for name in names {
      let key = joinsNear ? Names.key(name) : Self.key(name, numbers)
      guard !key.isEmpty else { continue }
      let isCompared = joinsNear && order.count < Self.mostCompared
      let group = keys[key] ?? (isCompared ? order.first { Names.areNear($0, key) } : nil) ?? key
      keys[key] = group
      if spellings[group] == nil { order.append(group) }
      // Case and blanks do not tell spellings apart in `consultation.yaml`.
      if counts[name] == nil { spellings[group, default: []].append(name) }
      counts[name, default: 0] += 1
    }
    var total: [String: Int] = [:]
    for group in order {
      total[group] = (spellings[group] ?? []).reduce(0) { $0 + (counts[$1] ?? 0) }
    }
    if !inOrder {
      let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
      order.sort { left, right in
        let (a, b) = (total[left] ?? 0, total[right] ?? 0)
        return a == b ? (places[left] ?? 0) < (places[right] ?? 0) : a > b
      }
    }
    var taken: Set<String> = []
    for group in order {
      let all = spellings[group] ?? []
      guard let title = all.max(by: { (counts[$0] ?? 0) < (counts[$1] ?? 0) }) else { continue }
      entries.append(
        Entry(id: Self.free(id(title), &taken), title: title, spellings: all))
    }
    if inOrder { sortByNumber() }
  }

  /// An id that no other group has, as a name either.
  private static func free(_ id: String, _ taken: inout Set<String>) -> String {
    var free = id
    var number = 2
    while !taken.insert(free.lowercased()).inserted {
      free = "\(id)-\(number)"
      number += 1
    }
    return free
  }

  /// Those with a number first, in its order.
  private mutating func sortByNumber() {
    let numbers = entries.map { entry in
      let parts = entry.id.split(separator: ".").map { Int($0) }
      return parts.contains(nil) || parts.isEmpty ? [Int.max] : parts.compactMap(\.self)
    }
    let sorted = entries.indices.sorted { left, right in
      let (a, b) = (numbers[left], numbers[right])
      return a == b ? left < right : a.lexicographicallyPrecedes(b)
    }
    entries = sorted.map { entries[$0] }
  }

  /// The numbers under which each title stands, where it stands under one.
  private static func numbers(_ names: [String]) -> [String: Set<String>] {
    var numbers: [String: Set<String>] = [:]
    for name in Set(names) {
      if let (number, title) = Names.numbered(name) { numbers[title, default: []].insert(number) }
    }
    return numbers
  }

  /// `4. Self-evaluation` and `Self evaluation` are one, unless another number has that title too.
  private static func key(_ name: String, _ numbers: [String: Set<String>]) -> String {
    guard let (_, title) = Names.numbered(name), numbers[title]?.count == 1 else {
      return Names.phrase(name)
    }
    return title
  }
}
