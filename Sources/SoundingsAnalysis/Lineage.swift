public import SoundingsModel

/// Which themes of earlier frames belong to which themes of today's.
///
/// A theme has as ancestors the theme of the same id and those that it names in `formerly`; what
/// a frame in between says of them counts as well, so that a history of several steps is followed
/// to its beginning.
public enum Lineage {
  /// Groups the themes so that each stands in one group with all its ancestors and successors.
  ///
  /// - Parameters:
  ///   - first: the frame of the first round; nil where it is today's.
  ///   - last: the frame of the last round; nil where it is today's.
  ///   - between: the frames that stood after the first and before the last round, in order.
  ///   - after: the frames that stood after the last round and before today, in order.
  /// - Returns: the groups in the order of today's frame; those of dropped themes come last, in the
  ///   order of the frames that had them.
  public static func groups(
    today: CodeFrame, first: CodeFrame?, last: CodeFrame?, between: [CodeFrame] = [],
    after: [CodeFrame] = []
  ) -> [ThemeLineage] {
    let frames = [today, last, first]
    var sets = DisjointSets(count: frames.map { $0?.themes.count ?? 0 }.reduce(0, +))
    let starts = frames.indices.map { slot in
      frames[..<slot].map { $0?.themes.count ?? 0 }.reduce(0, +)
    }
    func join(_ later: Int, _ earlier: Int, between: [CodeFrame]) {
      guard let frame = frames[later], let old = frames[earlier] else { return }
      for (index, theme) in frame.themes.enumerated() {
        for ancestor in ancestors(of: theme, in: old, between: between) {
          sets.join(starts[later] + index, starts[earlier] + ancestor)
        }
      }
    }
    join(0, 1, between: after)
    join(0, 2, between: between + [last].compactMap(\.self) + after)
    join(1, 2, between: between)
    var groups: [ThemeLineage] = []
    var places: [Int: Int] = [:]
    for slot in frames.indices {
      for index in (frames[slot]?.themes ?? []).indices {
        let root = sets.root(starts[slot] + index)
        let place = places[root] ?? groups.count
        if place == groups.count {
          places[root] = place
          groups.append(ThemeLineage(kind: .same, today: [], first: [], last: []))
        }
        switch slot {
        case 0: groups[place].today.append(index)
        case 1: groups[place].last.append(index)
        default: groups[place].first.append(index)
        }
      }
    }
    for place in groups.indices {
      groups[place].kind = kind(groups[place], today: today, first: first, last: last)
    }
    return groups
  }

  /// Indexes of the ancestors of a theme in an earlier frame.
  ///
  /// - Parameter between: the frames that stood after `frame` and before that of the theme, in order.
  public static func ancestors(
    of theme: Theme, in frame: CodeFrame, between: [CodeFrame] = []
  ) -> [Int] {
    var names: Set<String> = [theme.id]
    names.formUnion(theme.formerly)
    for step in between.reversed() {
      for known in step.themes where names.contains(known.id) { names.formUnion(known.formerly) }
    }
    return frame.themes.indices.filter { names.contains(frame.themes[$0].id) }
  }

  /// What became of the themes of the first round's frame, or of the last's where that of the first
  /// is today's.
  private static func kind(
    _ group: ThemeLineage, today: CodeFrame, first: CodeFrame?, last: CodeFrame?
  ) -> ThemeLineage.Kind {
    let old = (first ?? last)?.themes ?? []
    let then = first == nil ? group.last : group.first
    switch (then.count, group.today.count) {
    case (_, 0): return .dropped
    case (0, _): return .new
    case (1, 1): return old[then[0]].id == today.themes[group.today[0]].id ? .same : .renamed
    case (_, 1): return .merged
    case (1, _): return .split
    default: return .regrouped
    }
  }
}

/// Sets of numbers that are joined step by step.
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  func root(_ member: Int) -> Int {
    var member = member
    while parents[member] != member { member = parents[member] }
    return member
  }

  mutating func join(_ left: Int, _ right: Int) {
    let roots = [root(left), root(right)].sorted()
    parents[roots[1]] = roots[0]
  }
}
