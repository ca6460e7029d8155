import SoundingsAnalysis
import SoundingsModel

extension CoverageStudy {
  /// Two rounds with as many respondents each, a fifth of whom are in both; two stakeholder types, of
  /// which one is more likely to raise a theme, grows less likely, and goes from half of those who
  /// comment to .35. Three themes, as common in the first round as the grid says.
  static let change = CoverageStudy(name: "change") { cases, seed in
    let truths = prevalences.map(RoundPopulation.init)
    let floors = [1, 5, 10, 15, 20]
    var rows: [[String]] = []
    var floorRows: [[String]] = []
    for size in sizes {
      var generator = PCG32(seed: seed, stream: UInt64(size))
      let none = [Coverage](repeating: Coverage(), count: 4)
      var coverage = [[Coverage]](repeating: none, count: prevalences.count)
      var fromFloor = [[(Coverage, Coverage)]](
        repeating: floors.map { _ in (Coverage(), Coverage()) }, count: prevalences.count)
      for number in 0..<cases {
        let people = RoundPeople(
          types: 2, themes: prevalences.count, people: generator.people(size, truths))
        let comparison = RoundChange.compare(people, floor: 10, seed: seed &+ UInt64(number))
        for (theme, change) in comparison.themes.enumerated() {
          let truth = truths[theme]
          coverage[theme][0].add(
            change.difference.map { $0.lower...$0.upper }, truth: truth.difference)
          coverage[theme][1].add(change.split?.within.interval, truth: truth.within)
          coverage[theme][2].add(change.split?.composition.interval, truth: truth.composition)
          coverage[theme][3].add(change.split?.standardised?.interval, truth: truth.standardised)
          for (place, floor) in floors.enumerated() {
            let split = change.first.count + change.last.count < floor ? nil : change.split
            fromFloor[theme][place].0.add(split?.within.interval, truth: truth.within)
            fromFloor[theme][place].1.add(
              split?.standardised?.interval, truth: truth.standardised)
          }
        }
      }
      for (theme, prevalence) in prevalences.enumerated() {
        rows.append(["\(size)", "\(prevalence)"] + coverage[theme].map(\.description))
        floorRows.append(
          ["\(size)", "\(prevalence)"]
            + fromFloor[theme].map { "\($0.0.description); \($0.1.description)" })
      }
    }
    let names = ["respondents a round", "prevalence"]
    return MarkdownTable.lines(
      names + ["difference (Newcombe)", "within types", "composition", "standardised share"],
      names: 0, rows)
      + ["", "Within types; standardised share, where the theme was raised so often at least:", ""]
      + MarkdownTable.lines(names + floors.map { "\($0)" }, names: 0, floorRows)
  }
}

/// What is true of both rounds.
private struct RoundPopulation {
  /// The part of the first type among those who comment, in the first round and in the last.
  static let mix = (first: 0.5, last: 0.35)
  /// The part of those in both rounds among those who comment in a round.
  static let inBoth = 0.2
  /// The part of the first type among them.
  static let mixInBoth = 0.5
  /// The part of those in both who raise a theme in the last round where they did in the first.
  static let faithful = 0.5

  /// The share of each type, in the first round and in the last.
  let shares: [(first: Double, last: Double)]

  init(prevalence: Double) {
    shares = [(1.4, 1.1), (0.6, 0.9)].map { (prevalence * $0.0, prevalence * $0.1) }
  }

  private var mixes: [(first: Double, last: Double)] {
    [Self.mix, (1 - Self.mix.first, 1 - Self.mix.last)]
  }

  private func sum(_ part: ((first: Double, last: Double), (first: Double, last: Double)) -> Double)
    -> Double
  {
    zip(shares, mixes).reduce(0) { $0 + part($1.0, $1.1) }
  }

  var difference: Double { sum { $0.last * $1.last - $0.first * $1.first } }
  var within: Double { sum { ($0.last - $0.first) * ($1.first + $1.last) / 2 } }
  var composition: Double { sum { ($0.first + $0.last) / 2 * ($1.last - $1.first) } }
  var standardised: Double { sum { $0.last * $1.first } }
}

extension PCG32 {
  fileprivate mutating func people(
    _ size: Int, _ themes: [RoundPopulation]
  ) -> [RoundPeople.Person] {
    let both = Int(Double(size) * RoundPopulation.inBoth)
    let alone = Double(size - both)
    // The mix among those in one round makes up for that of those in both.
    func mix(_ whole: Double) -> Double {
      (whole * Double(size) - RoundPopulation.mixInBoth * Double(both)) / alone
    }
    let strata = [
      (size - both, mix(RoundPopulation.mix.first), true, false),
      (both, RoundPopulation.mixInBoth, true, true),
      (size - both, mix(RoundPopulation.mix.last), false, true),
    ]
    var people: [RoundPeople.Person] = []
    for (count, mix, isInFirst, isInLast) in strata {
      for _ in 0..<count {
        let type = fraction() < mix ? 0 : 1
        var (first, last): ([Int], [Int]) = ([], [])
        for (theme, population) in themes.enumerated() {
          let shares = population.shares[type]
          let drawn = fraction()
          if drawn < shares.first { first.append(theme) }
          let again = fraction() < RoundPopulation.faithful ? drawn : fraction()
          if again < shares.last { last.append(theme) }
        }
        people.append(
          RoundPeople.Person(
            type: type, first: isInFirst ? first : nil, last: isInLast ? last : nil))
      }
    }
    return people
  }
}
