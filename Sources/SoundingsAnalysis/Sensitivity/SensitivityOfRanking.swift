import SoundingsModel

/// The places of the top-level themes, with other respondents, without campaigns, and with each
/// stakeholder type counting the same.
///
/// Respondents who commented are drawn with all that they raised, with replacement, as many as there are
/// (Efron and Tibshirani 1993, §13.3). O(resamples × (respondents + what they raised + themes²)).
struct SensitivityOfRanking {
  private static let stream: UInt64 = 10

  /// Top-level themes that somebody raised.
  private let roots: [Int]
  private let counts: [Int]
  /// What each respondent who commented raised, as places in `roots`.
  private let raised: [[Int]]

  /// Respondents stand in the order of their ids, so that the order of the sources plays no part in what is
  /// drawn.
  init(_ results: Results) {
    let frame = results.frame
    let known = Set(frame.themes.map(\.id))
    let withAncestors = frame.withAncestors
    roots = frame.themes.indices.filter { theme in
      let parent = frame.themes[theme].parent
      return frame.themes[theme].kind != .urgent && results.all.themes[theme].respondents > 0
        && !(parent.map { known.contains($0) && $0 != frame.themes[theme].id } ?? false)
    }
    let places = Dictionary(uniqueKeysWithValues: roots.enumerated().map { ($1, $0) })
    var sets = [Set<Int>?](repeating: nil, count: results.respondents.count)
    for comment in results.comments {
      var set = sets[comment.respondent] ?? []
      for coding in comment.codings {
        set.formUnion(withAncestors[coding.theme].compactMap { places[$0] })
      }
      sets[comment.respondent] = set
    }
    raised = results.respondents.indices.filter { sets[$0] != nil }.sorted {
      results.respondents[$0].id.utf8.lexicographicallyPrecedes(results.respondents[$1].id.utf8)
    }.map { (sets[$0] ?? []).sorted() }
    var counts = [Int](repeating: 0, count: roots.count)
    for themes in raised { for theme in themes { counts[theme] += 1 } }
    self.counts = counts
  }

  /// Nothing where fewer than two themes were raised, or fewer commented than the floor.
  func sensitivity(of results: Results, floor: Int, seed: UInt64) -> Sensitivity {
    guard roots.count > 1, raised.count >= max(floor, 1) else { return Sensitivity() }
    let all = Self.places(counts)
    let without = results.withoutCampaigns.map { tally in
      Self.places(roots.map { tally.themes[$0].respondents })
    }
    let alike = meanShares(of: results.byStakeholder, floor: floor).map(Self.places)
    var drawn = resample(seed: seed)
    let first = all.indices.filter { all[$0] == 1 }
    let leads = first.first.map { lead in drawn[lead].lazy.filter { $0 == 1 }.count } ?? 0
    let percent = leads * 100 / Bootstrap.resamples
    var sensitivity = Sensitivity(
      places: roots.indices.sorted { (all[$0], $0) < (all[$1], $1) }.map { place in
        Sensitivity.Place(
          theme: roots[place], all: all[place], withoutCampaigns: without?[place],
          typesAlike: alike?[place], resampled: Self.middle(&drawn[place]))
      }, leadResamples: percent)
    if first.count == 1, let lead = first.first {
      var outcomes: [(scenario: Sensitivity.Scenario, holds: Bool)] = []
      if let without { outcomes.append((.withoutCampaigns, without[lead] == 1)) }
      if let alike { outcomes.append((.typesAlike, alike[lead] == 1)) }
      outcomes.append((.resampled, percent >= Sensitivity.leastResamples))
      sensitivity.lead = Sensitivity.Check(outcomes)
    }
    return sensitivity
  }

  /// The mean over stakeholder types of the share that raised each theme; types of which too few
  /// commented for a share are left out.
  private func meanShares(of types: [Tally], floor: Int) -> [Double]? {
    let types = types.filter { $0.commenters >= max(floor, 1) }
    guard types.count > 1 else { return nil }
    return roots.map { theme in
      types.reduce(0) { $0 + ($1.share(ofTheme: theme).fraction ?? 0) } / Double(types.count)
    }
  }

  /// The places of each theme in all resamples.
  private func resample(seed: UInt64) -> [[Int]] {
    var generator = PCG32(seed: seed, stream: Self.stream)
    var found = [[Int]](repeating: [], count: roots.count)
    for place in found.indices { found[place].reserveCapacity(Bootstrap.resamples) }
    for _ in 0..<Bootstrap.resamples {
      var counts = [Int](repeating: 0, count: roots.count)
      for _ in raised.indices {
        for theme in raised[Int(generator.next(below: UInt32(raised.count)))] { counts[theme] += 1 }
      }
      for (theme, place) in Self.places(counts).enumerated() { found[theme].append(place) }
    }
    return found
  }

  /// 1 + how many are greater.
  static func places<Value: Comparable>(_ values: [Value]) -> [Int] {
    values.map { value in 1 + values.lazy.filter { $0 > value }.count }
  }

  /// From the 50th to the 1,950th of 2,000, as for intervals. Sorts the places.
  private static func middle(_ places: inout [Int]) -> ClosedRange<Int> {
    places.sort()
    return places[
      (places.count * 25 + 999) / 1000 - 1]...places[(places.count * 975 + 999) / 1000 - 1]
  }
}
