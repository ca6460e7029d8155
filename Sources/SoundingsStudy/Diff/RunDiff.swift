/// What moved between two runs, and what moved it.
public struct RunDiff: Sendable {
  /// A figure that is not the same in both runs.
  struct Moved: Sendable {
    /// Nil where the figure is new.
    var old: RunFigure?
    /// Nil where it is gone.
    var new: RunFigure?
    /// Whether it stands in the summary, part 2.
    var isInSummary: Bool
    /// Places of causes in `causes`, ascending.
    var causes: [Int]
    /// Ids of groups of causes that it shares with other figures: those behind its base.
    var groups: [String]

    var id: String { (new ?? old)?.id ?? "" }
  }

  var causes: [RunCause]
  /// How many moved figures each cause stands behind.
  var figuresOfCause: [Int]
  /// Causes that many figures share, by the id of the figure or the scope that they are behind.
  var groups: [String: [Int]]
  /// In the order of the new summary, then those that are gone.
  var moved: [Moved]
  var figures: (old: Int, new: Int)
  /// Files that one of the runs lacks, so that causes may stay unknown.
  var missing: [String]

  /// Whether a figure moved; what moved nothing is told as well.
  public var hasMoved: Bool { !moved.isEmpty }

  /// Compares two folders that `run` wrote.
  ///
  /// Linear in what they hold: rows are looked up by their ids, and causes that stand behind the base
  /// of many figures are kept once.
  public static func between(_ old: String, _ new: String) throws(StudyError) -> RunDiff {
    RunDiff(try RunFolder(reading: old), try RunFolder(reading: new))
  }

  init(_ old: RunFolder, _ new: RunFolder) {
    var finder = CauseFinder(old, new)
    let before = Dictionary(
      old.figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.figures.map(\.id))
    var moved: [Moved] = []
    func add(_ one: RunFigure?, _ other: RunFigure?) {
      guard let id = other?.id ?? one?.id else { return }
      let found = finder.causes(ofMoving: id, old: one, new: other)
      moved.append(
        Moved(
          old: one, new: other,
          isInSummary: old.summary.contains(id) || new.summary.contains(id), causes: found.own,
          groups: found.groups))
    }
    for figure in new.figures {
      let known = before[figure.id]
      if known?.equals(figure) != true { add(known, figure) }
    }
    for figure in old.figures where !after.contains(figure.id) { add(figure, nil) }
    self.moved = moved
    causes = finder.changes.list.causes
    groups = finder.groups.filter { !$0.value.isEmpty }
    figures = (old.figures.count, new.figures.count)
    missing = Set(old.missing + new.missing).sorted()
    figuresOfCause = Self.count(moved, groups: groups, causes: causes.count)
  }

  /// A figure counts once for a cause that is its own and also behind its base.
  private static func count(_ moved: [Moved], groups: [String: [Int]], causes: Int) -> [Int] {
    var counts = Array(repeating: 0, count: causes)
    var together: [[String]: [Moved]] = [:]
    for figure in moved { together[figure.groups, default: []].append(figure) }
    for (ids, figures) in together {
      let shared = Set(ids.flatMap { groups[$0, default: []] })
      for cause in shared { counts[cause] += figures.count }
      for figure in figures {
        for cause in figure.causes where !shared.contains(cause) { counts[cause] += 1 }
      }
    }
    return counts
  }
}
