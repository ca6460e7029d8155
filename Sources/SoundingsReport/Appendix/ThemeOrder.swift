import SoundingsModel

/// The frame's themes as a tree of two or more levels.
struct ThemeOrder {
  let roots: [Int]
  let children: [[Int]]
  private let frame: CodeFrame

  init(_ frame: CodeFrame) {
    self.frame = frame
    let places = Dictionary(
      frame.themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var roots: [Int] = []
    var children = [[Int]](repeating: [], count: frame.themes.count)
    for (index, theme) in frame.themes.enumerated() {
      if let parent = theme.parent.flatMap({ places[$0] }), parent != index {
        children[parent].append(index)
      } else {
        roots.append(index)
      }
    }
    self.roots = roots
    self.children = children
  }

  /// What is reported theme by theme: urgent remarks are for the team, not for a table.
  static let reported = Set(Theme.Kind.allCases).subtracting([.urgent])

  /// Top-level themes that were raised, most respondents first; equal ones by their comments, then in
  /// alphabetical order.
  func ranked(in tally: Tally, kinds: Set<Theme.Kind> = Self.reported) -> [Int] {
    roots.filter { tally.themes[$0].respondents > 0 && kinds.contains(frame.themes[$0].kind) }
      .sorted { before($0, $1, tally) }
  }

  /// All raised themes, each below its parent.
  func outline(in tally: Tally, from roots: [Int]? = nil) -> [(theme: Int, depth: Int)] {
    var rows: [(theme: Int, depth: Int)] = []
    func add(_ theme: Int, _ depth: Int) {
      rows.append((theme, depth))
      for child in raisedChildren(of: theme, in: tally) { add(child, depth + 1) }
    }
    for root in roots ?? ranked(in: tally) { add(root, 0) }
    return rows
  }

  func raisedChildren(of theme: Int, in tally: Tally) -> [Int] {
    children[theme].filter { tally.themes[$0].respondents > 0 }.sorted { before($0, $1, tally) }
  }

  /// Of ranked themes, those that as many respondents raised as the first of them.
  func first(of ranked: some Collection<Int>, in tally: Tally) -> [Int] {
    guard let lead = ranked.first else { return [] }
    return ranked.prefix { tally.themes[$0].respondents == tally.themes[lead].respondents } + []
  }

  /// The first three of ranked themes, or fewer, so that none is named while another that as many
  /// respondents raised is not; up to five where they share the first place. What one respondent
  /// raised is not among them.
  func foremost(of ranked: some Collection<Int>, in tally: Tally) -> [Int] {
    var rest = Array(ranked)
    var chosen: [Int] = []
    while case let equal = first(of: rest, in: tally), let lead = equal.first {
      guard tally.themes[lead].respondents > 1,
        chosen.count + equal.count <= (chosen.isEmpty ? 5 : 3)
      else { break }
      chosen += equal
      rest.removeFirst(equal.count)
    }
    return chosen
  }

  /// Whether any theme stands below another.
  var hasSubThemes: Bool { roots.count < frame.themes.count }

  private func before(_ left: Int, _ right: Int, _ tally: Tally) -> Bool {
    let (a, b) = (tally.themes[left], tally.themes[right])
    if a.respondents != b.respondents { return a.respondents > b.respondents }
    if a.comments != b.comments { return a.comments > b.comments }
    let titles = (frame.themes[left].title.lowercased(), frame.themes[right].title.lowercased())
    return titles.0 != titles.1 ? titles.0 < titles.1 : left < right
  }
}
