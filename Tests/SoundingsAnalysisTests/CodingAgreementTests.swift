import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("The rules against a reading")
struct CodingAgreementTests {
  /// A theme with one below it, two others.
  private static let frame = CodeFrame(
    version: "",
    themes: [
      Theme(id: "forms", parent: "work"), Theme(id: "work"), Theme(id: "money"),
      Theme(id: "danger", kind: .urgent),
    ])

  /// Counted by hand:
  ///
  ///     reading            rules               forms  work  money
  ///     forms (and work)   work                FN     TP
  ///     money              money, forms (…)    FP     FP    TP
  ///     none               none
  ///     work, money        forms (…), twice    FP     TP    FN
  private static let found = [[1], [2, 0], [], [0, 0]]
  private static let wanted = [[0], [2], [], [1, 2]]

  private static func agreement(
    _ found: [[Int]] = found, _ wanted: [[Int]] = wanted, frame: CodeFrame = frame,
    seed: UInt64 = 1
  ) -> Agreement {
    CodingAgreement.measure(found, against: wanted, frame: frame, seed: seed, stream: 1)
  }

  @Test("Precision, recall and F1 of each theme, as counted by hand")
  func byTheme() {
    let measured = Self.agreement()
    #expect(measured.comments == 4)
    let counts = measured.themes.map(\.counts)
    #expect(
      counts == [
        MatchCounts(truePositives: 0, falsePositives: 2, falseNegatives: 1, trueNegatives: 1),
        MatchCounts(truePositives: 2, falsePositives: 1, falseNegatives: 0, trueNegatives: 1),
        MatchCounts(truePositives: 1, falsePositives: 0, falseNegatives: 1, trueNegatives: 2),
        MatchCounts(trueNegatives: 4),
      ])
    #expect(counts.map(\.precision) == [0, 2 / 3, 1, nil])
    #expect(counts.map(\.recall) == [0, 1, 1 / 2, nil])
    #expect(counts.map(\.f1) == [0, 4 / 5, 2 / 3, nil])
    #expect(counts.map(\.found) == [2, 3, 1, 0])
    #expect(counts.map(\.wanted) == [1, 2, 2, 0])
  }

  @Test("All themes together, as counted by hand")
  func pooled() {
    let counts = Self.agreement().pooled.counts
    // The theme that neither has is not in the pool.
    #expect(
      counts
        == MatchCounts(truePositives: 3, falsePositives: 3, falseNegatives: 2, trueNegatives: 4))
    #expect(counts.precision == 1.0 / 2)
    #expect(counts.recall == 3.0 / 5)
    #expect(counts.f1 == 6.0 / 11)
  }

  @Test("A ratio of nothing is undefined; nothing found of something wanted is an F1 of 0")
  func undefined() {
    let missed = MatchCounts(truePositives: 0, falsePositives: 0, falseNegatives: 3)
    #expect(missed.precision == nil)
    #expect(missed.recall == 0)
    #expect(missed.f1 == 0)
    let none = Self.agreement([[], []], [[], []]).pooled
    #expect(none.counts == MatchCounts())
    #expect(none.figures[.kappa]?.outcome == .failure(.neverGiven))
    #expect(none.figures[.f1]?.interval == .failure(.undefined))
    let empty = Self.agreement([], [])
    #expect(empty.comments == 0)
    #expect(empty.pooled.counts == MatchCounts())
    #expect(empty.macroF1.outcome == .failure(.nothingRead))
    for statistic in AgreementStatistic.allCases {
      #expect(empty.pooled.figures[statistic]?.outcome == .failure(.nothingRead))
      #expect(empty.themes[0].figures[statistic]?.outcome == .failure(.nothingRead))
    }
  }

  @Test("Two codings that are the same agree wholly, and no resample can show more")
  func same() {
    let coding = Array(repeating: [0, 2], count: 12)
    let measured = Self.agreement(coding, coding)
    #expect(measured.pooled.counts.f1 == 1)
    #expect(measured.pooled.figures[.f1]?.interval == .failure(.noVariation))
    #expect(measured.themes[0].interval(.precision) == nil)
  }

  /// Some comments over three themes without a hierarchy, from common to rare.
  private static func random(_ seed: UInt64, comments: Int = 40) -> (
    found: [[Int]], wanted: [[Int]]
  ) {
    var generator = PCG32(seed: seed, stream: 99)
    func coding() -> [[Int]] {
      (0..<comments).map { _ in
        [2, 5, 30].enumerated().filter { generator.next(below: $0.element) == 0 }.map(\.offset)
      }
    }
    return (coding(), coding())
  }

  private static let flat = CodeFrame(
    version: "", themes: ["a", "b", "c"].map { Theme(id: $0) })

  /// The interval in the plainest way: draws comments, puts them side by side and counts anew.
  private static func plainIntervals(
    _ found: [[Int]], _ wanted: [[Int]], themes: Set<Int>, seed: UInt64
  ) -> [ClosedRange<Double>?] {
    var generator = PCG32(seed: seed, stream: 1)
    var values: [[Double]] = [[], [], []]
    for _ in 0..<2000 {
      let drawn = found.map { _ in Int(generator.next(below: UInt32(found.count))) }
      var both = 0.0
      var ours = 0.0
      var theirs = 0.0
      for comment in drawn {
        let a = themes.intersection(found[comment])
        let b = themes.intersection(wanted[comment])
        both += Double(a.intersection(b).count)
        ours += Double(a.count)
        theirs += Double(b.count)
      }
      if ours > 0 { values[0].append(both / ours) }
      if theirs > 0 { values[1].append(both / theirs) }
      if ours + theirs > 0 { values[2].append(2 * both / (ours + theirs)) }
    }
    let given = zip(found, wanted).count { !themes.isDisjoint(with: $0 + $1) }
    return values.map { values in
      guard given >= 10, values.count >= 1900 else { return nil }
      let sorted = values.sorted()
      if Set(sorted).count == 1 { return nil }
      let lower = Int((0.025 * Double(values.count)).rounded(.up))
      let upper = Int((0.975 * Double(values.count)).rounded(.up))
      return sorted[lower - 1]...sorted[upper - 1]
    }
  }

  @Test(
    "Intervals equal those of a plain bootstrap", arguments: [1, 2, 20_070_629, .max] as [UInt64])
  func intervals(seed: UInt64) {
    let (found, wanted) = Self.random(seed)
    let measured = Self.agreement(found, wanted, frame: Self.flat, seed: seed)
    #expect(measured.resamples == 2000)
    for (measure, themes) in zip(
      measured.themes + [measured.pooled], [[0], [1], [2], [0, 1, 2]] as [Set<Int>])
    {
      let plain = Self.plainIntervals(found, wanted, themes: themes, seed: seed)
      #expect(measure.interval(.precision) == (measure.counts.precision == nil ? nil : plain[0]))
      #expect(measure.interval(.recall) == (measure.counts.recall == nil ? nil : plain[1]))
      #expect(measure.interval(.f1) == (measure.counts.f1 == nil ? nil : plain[2]))
    }
    #expect(measured.pooled.interval(.f1) != nil)
  }

  @Test(
    "A theme that fewer than ten comments have by either coding has no interval",
    arguments: [1, 9, 10])
  func tooRare(given: Int) throws {
    // Every other one is found, the last of them where nobody wanted it.
    let wanted = (0..<40).map { $0 < given - 1 ? [0] : [1] }
    let found = (0..<40).map { $0 < given && ($0 % 2 == 0 || $0 == given - 1) ? [0] : [1] }
    let theme = Self.agreement(found, wanted, frame: Self.flat).themes[0]
    #expect(theme.counts.found + theme.counts.wanted - theme.counts.truePositives == given)
    let interval = try #require(theme.figures[.f1]?.interval)
    if given < 10 {
      #expect(interval == .failure(.tooFew))
    } else {
      #expect(try interval.get().contains(#require(theme.counts.f1)))
    }
  }

  @Test("A ratio that has no value in many resamples has no interval")
  func oftenUndefined() {
    // Found once, wanted twenty times: a third of the resamples find nothing.
    let wanted = (0..<40).map { $0 < 20 ? [0] : [] }
    let found = (0..<40).map { $0 == 0 ? [0] : [] }
    let theme = Self.agreement(found, wanted, frame: Self.flat).themes[0]
    #expect(theme.counts.precision == 1)
    #expect(theme.figures[.precision]?.interval == .failure(.oftenUndefined))
    #expect(theme.interval(.recall)?.contains(0.05) == true)
  }

  @Test(
    "The other way round, precision and recall change places", arguments: [3, 4, 5] as [UInt64])
  func mirror(seed: UInt64) {
    let (found, wanted) = Self.random(seed)
    let forth = Self.agreement(found, wanted, frame: Self.flat, seed: seed).pooled
    let back = Self.agreement(wanted, found, frame: Self.flat, seed: seed).pooled
    #expect(forth.figures[.precision] == back.figures[.recall])
    #expect(forth.figures[.recall] == back.figures[.precision])
    for statistic in AgreementStatistic.allCases
    where ![.precision, .recall].contains(statistic) {
      #expect(forth.figures[statistic] == back.figures[statistic], "\(statistic)")
    }
  }
}
