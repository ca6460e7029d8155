import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Change between rounds")
struct RoundChangeTests {
  /// So many of a type, of whom so many raised the one theme, in each round; in the first alone, in the
  /// last alone, or in both.
  private struct Block {
    var type = 0
    var first: (raised: Int, of: Int) = (0, 0)
    var last: (raised: Int, of: Int) = (0, 0)
    /// Those in both rounds.
    var pairs = PairedCounts()
  }

  private func people(_ blocks: [Block], types: Int = 1) -> RoundPeople {
    var people: [RoundPeople.Person] = []
    func add(_ number: Int, _ type: Int, _ first: [Int]?, _ last: [Int]?) {
      for _ in 0..<number {
        people.append(RoundPeople.Person(type: type, first: first, last: last))
      }
    }
    for block in blocks {
      add(block.first.raised, block.type, [0], nil)
      add(block.first.of - block.first.raised, block.type, [], nil)
      add(block.last.raised, block.type, nil, [0])
      add(block.last.of - block.last.raised, block.type, nil, [])
      add(block.pairs.both, block.type, [0], [0])
      add(block.pairs.onlyFirst, block.type, [0], [])
      add(block.pairs.onlyLast, block.type, [], [0])
      add(block.pairs.neither, block.type, [], [])
    }
    return RoundPeople(types: types, themes: 1, people: people)
  }

  private func change(_ blocks: [Block], types: Int = 1, seed: UInt64 = 1) -> Change {
    RoundChange.compare(people(blocks, types: types), floor: 10, seed: seed).themes[0]
  }

  @Test(
    "A change is called one only where the corrected test allows it",
    arguments: [
      (12, 60, 31, 60, Change.Reading.up), (31, 60, 12, 60, .down), (12, 60, 14, 60, .unclear),
      (0, 60, 0, 60, .absent), (4, 9, 1, 60, .tooFew),
    ])
  func reading(a: Int, n: Int, b: Int, m: Int, reading: Change.Reading) {
    let change = change([Block(first: (a, n), last: (b, m))])
    #expect(change.reading == reading)
    #expect((change.difference != nil) == (reading != .absent && reading != .tooFew))
  }

  @Test("Shares are of all, the test is of those in one round only, pairs are tested by themselves")
  func apart() {
    let pairs = PairedCounts(both: 3, onlyFirst: 1, onlyLast: 9, neither: 7)
    let comparison = RoundChange.compare(
      people([Block(first: (12, 60), last: (14, 60), pairs: pairs)]), floor: 10, seed: 1)
    #expect((comparison.onlyFirst, comparison.onlyLast, comparison.inBoth) == (60, 60, 20))
    #expect(comparison.basis == .oneRound)
    let change = comparison.themes[0]
    #expect(change.first == Share(16, of: 80))
    #expect(change.last == Share(26, of: 80))
    #expect(change.p == FisherExact.twoSided(Share(12, of: 60), Share(14, of: 60)))
    #expect(change.reading == .unclear)
    #expect(change.paired.pairs == pairs)
    #expect(change.paired.p == McNemarExact.twoSided(pairs))
    #expect(change.paired.reading == .up)
  }

  @Test("Fewer pairs than the floor are counted and not tested")
  func fewPairs() {
    let change = change([
      Block(first: (12, 60), last: (31, 60), pairs: PairedCounts(onlyLast: 9))
    ])
    #expect(change.reading == .up)
    #expect(change.paired.p == nil && change.paired.difference == nil)
    #expect(change.paired.reading == .tooFew)
  }

  @Test("Where nearly all are in both rounds, the pairs decide")
  func panel() {
    let pairs = PairedCounts(both: 3, onlyFirst: 1, onlyLast: 12, neither: 10)
    let comparison = RoundChange.compare(
      people([Block(first: (1, 4), last: (0, 3), pairs: pairs)]), floor: 10, seed: 1)
    #expect(comparison.basis == .bothRounds)
    #expect(comparison.themes[0].p == nil)
    #expect(comparison.themes[0].reading == .up)
  }

  @Test("Too few of either kind give a difference and no reading")
  func neither() {
    let comparison = RoundChange.compare(
      people([Block(first: (1, 6), last: (5, 6), pairs: PairedCounts(onlyLast: 6))]), floor: 10,
      seed: 1)
    #expect(comparison.basis == .none)
    #expect(comparison.isComparable)
    #expect(comparison.themes[0].difference != nil)
    #expect(comparison.themes[0].reading == .tooFew)
  }

  @Test("A test whose direction is not that of the difference of all is no change")
  func contradiction() {
    // Among those of one round the share falls, among all it rises.
    let change = change([
      Block(
        first: (30, 40), last: (15, 40),
        pairs: PairedCounts(both: 0, onlyFirst: 0, onlyLast: 60, neither: 0))
    ])
    #expect((change.q ?? 1) < RoundChange.level)
    #expect((change.difference?.value ?? 0) > 0)
    #expect(change.reading == .unclear)
  }

  /// Type 1 raises it far more often; it makes a fifth of the first round and four fifths of the last.
  private let mixed = [
    Block(type: 0, first: (4, 80), last: (1, 20)), Block(type: 1, first: (10, 20), last: (40, 80)),
  ]

  @Test("A change of who answered is one, and nothing within the types")
  func composition() throws {
    let change = change(mixed, types: 2)
    let split = try #require(change.split)
    #expect(change.reading == .up)
    #expect(split.within.value == 0)
    #expect(!split.within.isClear)
    #expect(abs(split.composition.value - (0.41 - 0.14)) < 1e-12)
    #expect(split.composition.isClear)
    #expect(split.reading(of: change.difference?.value ?? 0) == .composition)
    #expect(split.drivingType == 1)
    #expect(abs((split.standardised?.value ?? 0) - 0.14) < 1e-12)
  }

  // NumPy 2, 20,000 resamples with the same strata.
  @Test("The bootstrap intervals are those of an independent program, within what draws differ by")
  func independent() throws {
    let split = try #require(change(mixed, types: 2).split)
    let parts = [split.within, split.composition, try #require(split.standardised)]
    let expected = [(-0.1333, 0.1347), (0.1798, 0.3741), (0.0675, 0.24)]
    for (part, bounds) in zip(parts, expected) {
      let interval = try #require(part.interval)
      #expect(abs(interval.lowerBound - bounds.0) < 0.015, "\(interval)")
      #expect(abs(interval.upperBound - bounds.1) < 0.015, "\(interval)")
    }
  }

  @Test("One seed gives one interval, another a near one")
  func seeds() throws {
    let one = try #require(change(mixed, types: 2, seed: 7).split)
    #expect(one.composition == change(mixed, types: 2, seed: 7).split?.composition)
    let other = try #require(change(mixed, types: 2, seed: 8).split)
    let (a, b) = (
      try #require(one.composition.interval), try #require(other.composition.interval)
    )
    #expect(a != b)
    #expect(abs(a.lowerBound - b.lowerBound) < 0.02)
  }

  @Test("Views that change against the mix are told from both together")
  func readings() {
    func split(_ within: Double, _ composition: Double) -> ChangeSplit {
      func part(_ value: Double) -> ChangeSplit.Part {
        ChangeSplit.Part(
          value, interval: value == 0 ? -0.1...0.1 : min(value / 2, value * 2)...max(value / 2, value * 2))
      }
      return ChangeSplit(
        types: [], within: part(within), composition: part(composition), typesInOneRound: 0,
        standardised: nil)
    }
    let cases: [(Double, Double, ChangeSplit.Reading)] = [
      (0.2, 0, .within), (0.2, 0.04, .within), (0, 0.1, .composition), (0.2, 0.1, .both),
      (0.2, -0.1, .against), (-0.1, 0.2, .reversed), (0, 0, .unclear), (0, -0.04, .unclear),
    ]
    for (within, composition, reading) in cases {
      for sign in [1.0, -1] {
        let split = split(sign * within, sign * composition)
        #expect(split.reading(of: sign * (within + composition)) == reading)
      }
    }
    // Who answered would have made it fall, yet it rose.
    #expect(split(0, -0.1).reading(of: 0.02) == .unclear)
  }

  @Test("One type, or none, is nothing to tell apart; a type in one round only is a third line")
  func types() throws {
    #expect(change([Block(first: (12, 60), last: (31, 60))]).split == nil)
    let split = try #require(
      change(
        [Block(type: 0, first: (12, 60), last: (12, 60)), Block(type: 2, last: (20, 40))], types: 3
      ).split)
    #expect(abs(split.typesInOneRound - 0.2) < 1e-12)
    #expect(split.types[1] == ChangeSplit.TypeShares(first: Share(0, of: 0), last: Share(0, of: 0)))
  }

  @Test("Parts add up, equal rounds give nothing, and swapped rounds change the signs", arguments: 1...8)
  func laws(seed: UInt64) throws {
    var generator = PCG32(seed: seed, stream: 3)
    func random(_ bound: UInt32) -> Int { Int(generator.next(below: bound)) }
    func themes() -> [Int]? {
      random(3) == 0 ? nil : (0..<4).filter { _ in random(3) == 0 }
    }
    let persons = (0..<40).compactMap { _ -> RoundPeople.Person? in
      let person = RoundPeople.Person(type: random(4), first: themes(), last: themes())
      return person.first == nil && person.last == nil ? nil : person
    }
    func compare(_ persons: [RoundPeople.Person]) -> [Change] {
      RoundChange.compare(
        RoundPeople(types: 4, themes: 4, people: persons), floor: 5, seed: seed
      ).themes
    }
    let forth = compare(persons)
    let back = compare(
      persons.map { RoundPeople.Person(type: $0.type, first: $0.last, last: $0.first) })
    let same = compare(
      persons.map { RoundPeople.Person(type: $0.type, first: $0.first ?? [], last: $0.first ?? []) })
    for (theme, change) in forth.enumerated() where change.reading != .absent {
      let split = try #require(change.split)
      let difference = try #require(change.difference)
      #expect(
        abs(
          split.within.value + split.composition.value + split.typesInOneRound - difference.value)
          < 1e-12)
      let other = try #require(back[theme].split)
      #expect(abs(split.within.value + other.within.value) < 1e-12)
      #expect(abs(split.composition.value + other.composition.value) < 1e-12)
      #expect(abs(difference.lower + (back[theme].difference?.upper ?? 0)) < 1e-12)
      #expect(abs((change.p ?? 0) - (back[theme].p ?? 0)) < 1e-12)
      #expect(change.paired.p == back[theme].paired.p)
      #expect(change.first.count == change.onlyFirst.count + change.paired.pairs.first.count)
      #expect(change.last.base == change.onlyLast.base + change.paired.pairs.total)
      guard same[theme].reading != .absent else { continue }
      #expect(same[theme].difference?.value == 0)
      #expect(same[theme].split?.within.value == 0)
      #expect(same[theme].split?.composition.value == 0)
      #expect(same[theme].paired.p == 1)
      #expect(same[theme].reading == .unclear)
    }
  }
}
