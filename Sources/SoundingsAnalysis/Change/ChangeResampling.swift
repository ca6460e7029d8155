import SoundingsModel

/// The parts of all themes' differences, with percentile intervals from resamples of respondents (Efron
/// and Tibshirani 1993, §13.3).
///
/// A respondent is drawn with all that they raised in both rounds. Those who commented in the first
/// round only, in the last only and in both are drawn apart, so that each resample has as many of each
/// as there were; stakeholder types are not, since who answers is part of what chance could have made
/// otherwise. A resample costs one addition for each round and theme that a drawn respondent raised,
/// and nothing is coded again.
struct ChangeResampling {
  /// Apart from those of the readings, whose streams are 1 and 2.
  private static let stream: UInt64 = 9

  private let seed: UInt64
  let types: Int
  let themes: Int
  /// Places in the counts to add one to, person after person.
  private var cells: [Int] = []
  /// Where the cells of each person end.
  private var ends: [Int] = []
  /// Persons by the rounds in which they commented.
  private var strata: [[Int]] = [[], [], []]

  init(_ people: RoundPeople, seed: UInt64) {
    self.seed = seed
    types = people.types
    themes = people.themes
    for (index, person) in people.people.enumerated() {
      for (round, raised) in [person.first, person.last].enumerated() {
        guard let raised else { continue }
        let start = row(type: person.type, round: round)
        cells.append(start + themes)
        cells += raised.map { start + $0 }
      }
      ends.append(cells.count)
      strata[person.last == nil ? 0 : person.first == nil ? 2 : 1].append(index)
    }
  }

  /// How many stakeholder types commented in either round.
  var commentingTypes: Int {
    let counts = counts { _ in 1 }
    return (0..<types).count { type in
      (0..<2).contains { counts[row(type: type, round: $0) + themes] > 0 }
    }
  }

  /// One entry a theme; nil where nobody raised it, or nobody is in one of the rounds. There are no
  /// intervals where it was raised fewer than ``Bootstrap/fewest`` times in both rounds together.
  func splits() -> [ChangeSplit?] {
    let counts = counts { _ in 1 }
    var splits = (0..<themes).map { split(theme: $0, counts) }
    var generator = PCG32(seed: seed, stream: Self.stream)
    var values = [[Double]](repeating: [], count: themes * 3)
    for _ in 0..<Bootstrap.resamples {
      let drawn = draw(&generator)
      let bases = bases(drawn)
      for theme in 0..<themes where splits[theme] != nil {
        if let parts = Kitagawa.parts(bases, raised: { raised(theme, by: $0, drawn) }) {
          values[theme * 3].append(parts.within)
          values[theme * 3 + 1].append(parts.composition)
        }
        if let share = Standardisation.lastShareWithFirstMix(
          bases, raised: { raised(theme, by: $0, drawn).last })
        {
          values[theme * 3 + 2].append(share)
        }
      }
    }
    for theme in 0..<themes where splits[theme]?.raised ?? 0 >= Bootstrap.fewest {
      splits[theme]?.within.interval = try? Bootstrap.interval(&values[theme * 3]).get()
      splits[theme]?.composition.interval = try? Bootstrap.interval(&values[theme * 3 + 1]).get()
      splits[theme]?.standardised?.interval = try? Bootstrap.interval(&values[theme * 3 + 2]).get()
    }
    return splits
  }

  private func split(theme: Int, _ counts: [Int]) -> ChangeSplit? {
    let types = (0..<types).map { type in
      let raised = raised(theme, by: type, counts)
      return ChangeSplit.TypeShares(
        first: Share(raised.first, of: counts[row(type: type, round: 0) + themes]),
        last: Share(raised.last, of: counts[row(type: type, round: 1) + themes]))
    }
    guard types.contains(where: { $0.first.count + $0.last.count > 0 }),
      let parts = Kitagawa.parts(types)
    else { return nil }
    return ChangeSplit(
      types: types, within: ChangeSplit.Part(parts.within),
      composition: ChangeSplit.Part(parts.composition), typesInOneRound: parts.groupsInOneRound,
      standardised: Standardisation.lastShareWithFirstMix(types).map { ChangeSplit.Part($0) })
  }

  /// As many of each stratum as there are, with replacement, counted.
  func draw(_ generator: inout PCG32) -> [Int] {
    var multiplicities = [Int](repeating: 0, count: ends.count)
    for stratum in strata {
      for _ in stratum {
        multiplicities[stratum[Int(generator.next(below: UInt32(stratum.count)))]] += 1
      }
    }
    return counts { multiplicities[$0] }
  }

  func counts(times: (Int) -> Int) -> [Int] {
    var counts = [Int](repeating: 0, count: types * 2 * (themes + 1))
    var start = 0
    for (person, end) in ends.enumerated() {
      let times = times(person)
      if times > 0 {
        for place in start..<end { counts[cells[place]] += times }
      }
      start = end
    }
    return counts
  }

  private func bases(_ counts: [Int]) -> GroupBases {
    let bases = (0..<2).map { round in
      (0..<types).map { counts[row(type: $0, round: round) + themes] }
    }
    return GroupBases(first: bases[0], last: bases[1])
  }

  private func raised(_ theme: Int, by type: Int, _ counts: [Int]) -> (first: Int, last: Int) {
    (counts[row(type: type, round: 0) + theme], counts[row(type: type, round: 1) + theme])
  }

  /// Where the counts of a type in a round begin: themes, then those who commented.
  func row(type: Int, round: Int) -> Int { (type * 2 + round) * (themes + 1) }
}

extension ChangeSplit {
  fileprivate var raised: Int { types.reduce(0) { $0 + $1.first.count + $1.last.count } }
}
