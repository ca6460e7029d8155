import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Figures of agreement, as published")
struct AgreementStatisticsTests {
  /// A table of two coders: both, only one, only the other, neither; and figures that a paper prints of it.
  struct Example: CustomTestStringConvertible, Sendable {
    let source: String
    let table: (Int, Int, Int, Int)
    let printed: [(AgreementStatistic, Double)]
    /// Half of the last place that the source prints.
    var within = 0.005
    var testDescription: String { source }

    var counts: MatchCounts {
      MatchCounts(
        truePositives: table.0, falsePositives: table.1, falseNegatives: table.2,
        trueNegatives: table.3)
    }
  }

  static let examples: [Example] = [
    Example(
      source: "Feinstein and Cicchetti 1990, a balanced table", table: (40, 9, 6, 45),
      printed: [(.kappa, 0.70)]),
    Example(
      source: "Cicchetti and Feinstein 1990, the paradox", table: (80, 10, 5, 5),
      printed: [(.kappa, 0.32), (.f1, 0.91), (.negative, 0.40)]),
    Example(
      source: "Feinstein and Cicchetti 1990, symmetrical margins", table: (45, 15, 25, 15),
      printed: [(.kappa, 0.13)]),
    Example(
      source: "Feinstein and Cicchetti 1990, asymmetrical margins", table: (25, 35, 5, 35),
      printed: [(.kappa, 0.26)]),
    Example(
      source: "Gwet 2002, 125 subjects of whom both call nearly all positive",
      table: (118, 5, 2, 0), printed: [(.kappa, -0.0234), (.ac1, 0.9408)], within: 0.00005),
    Example(
      source: "Krippendorff 2011, A: two observers, binary data", table: (1, 1, 3, 5),
      printed: [(.alpha, 0.095)], within: 0.0005),
    Example(
      source: "The field guide's 80 and 70 of 100 characters", table: (50, 30, 20, 0),
      printed: [(.kappa, -0.316)], within: 0.0005),
    Example(
      source: "The field guide's 80 and 70 of 1,000 characters", table: (50, 30, 20, 900),
      printed: [(.kappa, 0.640)], within: 0.0005),
    Example(
      source: "10 of 1,000 each and none in common", table: (0, 10, 10, 980),
      printed: [(.ac1, 0.98), (.f1, 0), (.kappa, -0.01), (.negative, 0.99)]),
  ]

  @Test("A worked example", arguments: examples)
  func example(_ example: Example) throws {
    for (statistic, printed) in example.printed {
      let value = try example.counts.outcome(of: statistic).get()
      #expect(abs(value - printed) <= example.within, "\(statistic): \(value)")
    }
  }

  @Test("Cohen's example of three categories (1968, table 1): .492")
  func cohen() throws {
    // 44 + 20 + 6 of 100 are alike; the margins are 60, 30, 10 and 50, 30, 20.
    let value = try #require(
      CohenKappa.value(differing: 30, first: [60, 30, 10], second: [50, 30, 20]))
    #expect(abs(value - 0.492) < 0.0005)
    #expect(CohenKappa.value(differing: 0, first: [7, 0, 0], second: [7, 0, 0]) == nil)
    #expect(CohenKappa.value(differing: 0, first: [], second: []) == nil)
  }

  /// Four coders, twelve units, some left out (Krippendorff 2011, C; his canonical example).
  private static let canonical: [[Int?]] = {
    let coders: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    return (0..<12).map { unit in coders.map { $0[unit] } }
  }()

  @Test("Krippendorff's canonical nominal example: .743")
  func krippendorff() throws {
    let value = try NominalAlpha.value(of: Self.canonical).get()
    #expect(abs(value - 0.743) < 0.0005)
  }

  @Test("Nominal data of two observers (Krippendorff 2011, B): .692")
  func twoObservers() throws {
    let value = try NominalAlpha.value(
      of: zip("aabbdcccedda", "babbbccceddd").map { [$0, $1] }
    ).get()
    #expect(abs(value - 0.692) < 0.0005)
  }

  /// Alpha as its definition has it: all pairs within units against all pairs of values.
  private static func plainAlpha<Value: Hashable>(_ units: [[Value]]) -> Double {
    var observed = 0.0
    let paired = units.filter { $0.count > 1 }
    for unit in paired {
      for (i, one) in unit.enumerated() {
        for (j, other) in unit.enumerated() where i != j && one != other {
          observed += 1 / Double(unit.count - 1)
        }
      }
    }
    let all = paired.flatMap(\.self)
    var expected = 0.0
    for (i, one) in all.enumerated() {
      for (j, other) in all.enumerated() where i != j && one != other { expected += 1 }
    }
    let n = Double(all.count)
    return 1 - (observed / n) / (expected / (n * (n - 1)))
  }

  @Test(
    "Alpha of any number of coders equals its definition", arguments: 1...20 as ClosedRange<UInt64>)
  func alphaByDefinition(seed: UInt64) throws {
    var generator = PCG32(seed: seed, stream: 5)
    let coders = 2 + Int(generator.next(below: 4))
    let units: [[UInt32?]] = (0..<15).map { _ in
      (0..<coders).map { _ in
        generator.next(below: 4) == 0 ? nil : generator.next(below: 3)
      }
    }
    let value = try NominalAlpha.value(of: units).get()
    #expect(abs(value - Self.plainAlpha(units.map { $0.compactMap(\.self) })) < 1e-12)
    // Neither the coders' order, nor the units', nor the values' names play a part; nor does a unit that
    // one alone has coded.
    let changed: [[String?]] = units.reversed().map {
      $0.reversed().map { $0.map { "v\(9 - $0)" } }
    }
    #expect(abs(try NominalAlpha.value(of: changed + [["alone", nil]]).get() - value) < 1e-12)
  }

  @Test("Alpha is undefined where nothing can be compared, or nothing differ")
  func undefinedAlpha() {
    #expect(NominalAlpha.value(of: [[1, nil], [nil, 2]]) == .failure(.nothingRead))
    #expect(NominalAlpha.value(of: [] as [[Int?]]) == .failure(.nothingRead))
    #expect(NominalAlpha.value(of: [[1, 1], [1, 1]]) == .failure(.oneValue))
  }

  /// All tables of up to six units.
  private static let tables: [MatchCounts] = (0...6).flatMap { a in
    (0...6 - a).flatMap { b in
      (0...6 - a - b).flatMap { c in
        (0...6 - a - b - c).map { d in
          MatchCounts(
            truePositives: a, falsePositives: b, falseNegatives: c, trueNegatives: d)
        }
      }
    }
  }

  private static let symmetric: [AgreementStatistic] = [.kappa, .alpha, .ac1, .f1, .negative]

  @Test("Which coder comes first plays no part", arguments: symmetric)
  func coders(statistic: AgreementStatistic) {
    for table in Self.tables {
      let other = MatchCounts(
        truePositives: table.truePositives, falsePositives: table.falseNegatives,
        falseNegatives: table.falsePositives, trueNegatives: table.trueNegatives)
      #expect(table.outcome(of: statistic) == other.outcome(of: statistic))
    }
  }

  @Test("Figures corrected for chance are the same where with and without change places")
  func values() {
    for table in Self.tables {
      let other = MatchCounts(
        truePositives: table.trueNegatives, falsePositives: table.falseNegatives,
        falseNegatives: table.falsePositives, trueNegatives: table.truePositives)
      for statistic in [.kappa, .alpha, .ac1] as [AgreementStatistic] {
        #expect(
          (try? table.outcome(of: statistic).get()) == (try? other.outcome(of: statistic).get()))
      }
      #expect(
        (try? table.outcome(of: .f1).get()) == (try? other.outcome(of: .negative).get()))
    }
  }

  @Test("1 where the coders never differ, and only there; undefined with its reason")
  func whole() {
    for table in Self.tables {
      for statistic in Self.symmetric {
        switch table.outcome(of: statistic) {
        case .success(let value):
          #expect(value <= 1)
          if table.differing == 0 { #expect(value == 1) }
          if ![.f1, .negative].contains(statistic) {
            #expect((value == 1) == (table.differing == 0))
          }
        case .failure(.nothingRead): #expect(table.units == 0)
        case .failure(.neverGiven): #expect(table.trueNegatives == table.units)
        case .failure(.alwaysGiven): #expect(table.truePositives == table.units)
        case .failure(let reason): Issue.record("\(statistic): \(reason)")
        }
      }
    }
  }

  @Test("The closed form of alpha equals that of any number of coders")
  func alphaOfTables() {
    for table in Self.tables {
      let units: [[Bool?]] =
        Array(repeating: [true, true], count: table.truePositives)
        + Array(repeating: [true, false], count: table.falsePositives)
        + Array(repeating: [false, true], count: table.falseNegatives)
        + Array(repeating: [false, false], count: table.trueNegatives)
      #expect(
        (try? table.outcome(of: .alpha).get()) == (try? NominalAlpha.value(of: units).get()))
    }
  }
}
