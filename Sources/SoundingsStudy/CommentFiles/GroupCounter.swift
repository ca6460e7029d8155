internal import SoundingsCoding
internal import SoundingsModel
internal import SoundingsText

/// Counts comments by theme within groups of values: integers only, one table read a value.
struct GroupCounter {
  private let themes: Int
  private let width: Int
  /// The distinct values of each grouping that is a column.
  private var lexicons: [Lexicon]
  /// The groups seen so far, by a mix of their values: open addressing, at most half full.
  private var slots: [Int32]
  /// The values of each group, one group after another.
  private var values: [Int] = []
  private var path: [Int]
  /// Comments with text, by group.
  private(set) var bases: [Int] = []
  /// Comments with each theme, by group.
  private(set) var counts: [Int] = []

  init(themes: Int, groupings: Int) {
    self.themes = themes
    width = groupings
    lexicons = Array(repeating: Lexicon(), count: groupings)
    slots = Array(repeating: -1, count: 256)
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
    let mask = slots.count - 1
    var place = hash(of: path.span) & mask
    while true {
      let group = Int(slots[place])
      if group < 0 { return addGroup(at: place) }
      if holds(group) { return group }
      place = (place + 1) & mask
    }
  }

  mutating func countComment(in group: Int) { bases[group] += 1 }

  mutating func count(theme: Int, in group: Int) { counts[group * themes + theme] += 1 }

  private func holds(_ group: Int) -> Bool {
    for grouping in 0..<width where values[group * width + grouping] != path[grouping] {
      return false
    }
    return true
  }

  private func hash(of values: Span<Int>) -> Int {
    var hash: UInt64 = 0
    for index in 0..<values.count {
      hash = (hash ^ UInt64(truncatingIfNeeded: values[index])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }

  private mutating func addGroup(at place: Int) -> Int {
    let group = bases.count
    slots[place] = Int32(group)
    values += path
    bases.append(0)
    counts.append(contentsOf: repeatElement(0, count: themes))
    if bases.count * 2 > slots.count { grow() }
    return group
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for group in bases.indices {
      var place = hash(of: values.span.extracting(group * width..<(group + 1) * width)) & mask
      while slots[place] >= 0 { place = (place + 1) & mask }
      slots[place] = Int32(group)
    }
  }

  /// The counts as a tally whose groups have names.
  func tally(request: CodeRequest) -> TallyTable {
    var tally = TallyTable(
      themes: request.frame.frame.themes.map(\.id), groupings: request.by.map(\.name))
    for group in bases.indices {
      let own = values[group * width..<(group + 1) * width]
      let names = zip(request.by, own).enumerated().map { grouping, pair -> String in
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
