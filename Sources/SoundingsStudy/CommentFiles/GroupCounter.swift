internal import SoundingsCoding
internal import SoundingsModel
internal import SoundingsText

/// Counts comments by theme within groups of values: integers only, one table read a value.
struct GroupCounter {
  private let themes: Int
  private let width: Int
  /// The distinct values of each grouping that is a column.
  private var lexicons: [Lexicon]
  /// For each node of the tree of values so far, the node or group that each next value leads to.
  private var next: [[Int32]] = [[]]
  private var groups: [[Int]] = []
  private var path: [Int]
  /// Comments with text, by group.
  private(set) var bases: [Int] = []
  /// Comments with each theme, by group.
  private(set) var counts: [Int] = []

  init(themes: Int, groupings: Int) {
    self.themes = themes
    width = groupings
    lexicons = Array(repeating: Lexicon(), count: groupings)
    path = Array(repeating: 0, count: groupings)
  }

  /// The number of a cell's value within its grouping; 0 is the empty one.
  mutating func value(_ cell: Span<UInt8>, grouping: Int) -> Int {
    cell.count == 0 ? 0 : Int(lexicons[grouping].intern(cell)) + 1
  }

  /// Sets the value of one grouping for the comment that comes.
  mutating func set(_ value: Int, grouping: Int) { path[grouping] = value }

  /// The group of the values that are set; a new one where they are seen for the first time.
  mutating func group() -> Int {
    var node = 0
    for grouping in 0..<width {
      let value = path[grouping]
      let known = value < next[node].count ? next[node][value] : -1
      if known >= 0 {
        node = Int(known)
        continue
      }
      while next[node].count <= value { next[node].append(-1) }
      let isLast = grouping == width - 1
      let made = isLast ? addGroup() : addNode()
      next[node][value] = Int32(made)
      node = made
    }
    if width == 0, groups.isEmpty { return addGroup() }
    return node
  }

  mutating func countComment(in group: Int) { bases[group] += 1 }

  mutating func count(theme: Int, in group: Int) { counts[group * themes + theme] += 1 }

  private mutating func addNode() -> Int {
    next.append([])
    return next.count - 1
  }

  private mutating func addGroup() -> Int {
    groups.append(path)
    bases.append(0)
    counts.append(contentsOf: repeatElement(0, count: themes))
    return groups.count - 1
  }

  /// The counts as a tally whose groups have names.
  func tally(request: CodeRequest) -> TallyTable {
    var tally = TallyTable(
      themes: request.frame.frame.themes.map(\.id), groupings: request.by.map(\.name))
    for (group, values) in groups.enumerated() {
      let names = zip(request.by, values).enumerated().map { grouping, pair -> String in
        switch pair.0 {
        case .month: MonthKey.text(pair.1)
        case .column:
          pair.1 == 0
            ? ""
            : String(decoding: lexicons[grouping].term(UInt32(pair.1 - 1)), as: UTF8.self)
        }
      }
      tally.add(
        group: names, base: bases[group],
        counts: Array(counts[group * themes..<(group + 1) * themes]))
    }
    return tally
  }
}
