import SoundingsModel
import Testing

@testable import SoundingsAnalysis

@Suite("Counts that are kept back")
struct SuppressionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let counts: [Int]
    let hidden: Set<Int>
    var testDescription: String { "\(counts)" }

    init(_ counts: [Int], _ hidden: Set<Int>) {
      self.counts = counts
      self.hidden = hidden
    }
  }

  static let rows: [Row] = [
    Row([20, 30, 40], []),
    Row([0, 30, 40], []),
    // One small count would be the total less the others.
    Row([3, 20, 30], [0, 1]),
    // Two that are known to be three together are narrower than one to four.
    Row([1, 2, 20], [0, 1, 2]),
    Row([3, 4, 20], [0, 1]),
    // No other count is there but nothing.
    Row([3, 0, 0], [0, 1]),
    Row([3], [0]),
  ]

  /// Counts of one row, hidden where they are small, beside a total that is no secret.
  private func hidden(_ counts: [Int], under threshold: Int) -> Set<Int> {
    var system = CountSystem()
    let total = counts.reduce(0, +)
    let parts = counts.map { system.add(count: $0, most: total) }
    let whole = system.add(count: total, most: total)
    system.add(parts: parts, of: whole)
    let small = parts.filter { (1..<threshold).contains(counts[$0]) }
    let result = CountSuppression(
      system, standing: parts.map { _ in .protected } + [.open], threshold: threshold,
      isPrimary: Set(small)
    ).run()
    return result.primary.union(result.secondary)
  }

  @Test("In one row: small counts, and what would tell them", arguments: rows)
  func inOneRow(_ expected: Row) {
    #expect(hidden(expected.counts, under: 5) == expected.hidden)
  }

  @Test("Under two, a one is not the total less the others either")
  func ones() {
    #expect(hidden([1, 8, 9], under: 2) == [0, 1])
  }

  /// Rows of one table, none of its counts more than that of the row above; with the totals of the rows
  /// no secret.
  struct NestedTable {
    var system = CountSystem()
    var places: [[Int]] = []
    var standing: [CountSuppression.Standing] = []

    init(_ rows: [[Int]], parents: [Int?]) {
      let most = rows[0].reduce(0, +)
      for (index, row) in rows.enumerated() {
        places.append(row.map { system.add(count: $0, most: most) })
        standing += row.map { _ in .protected }
        let total = system.add(count: row.reduce(0, +), most: most)
        standing.append(.open)
        system.add(parts: places[index], of: total)
        if let parent = parents[index] {
          for column in row.indices {
            system.add(part: places[index][column], of: places[parent][column])
          }
        }
      }
    }
  }

  /// Every value that a reader could put in the place of each count, by trying all tables: rows of
  /// respondents, of commenters, and of themes, none of them more than the commenters.
  private func possible(_ rows: [[Int]], hidden: [Set<Int>]) -> [[Set<Int>]] {
    let width = rows[0].count
    func candidates(_ row: Int, _ most: [Int]) -> [[Int]] {
      var found: [[Int]] = []
      func place(_ values: [Int], _ rest: Int) {
        guard values.count < width else {
          if rest == 0 { found.append(values) }
          return
        }
        let column = values.count
        for value in 0...min(rest, most[column])
        where hidden[row].contains(column) || value == rows[row][column] {
          place(values + [value], rest - value)
        }
      }
      place([], rows[row].reduce(0, +))
      return found
    }
    var result = [[Set<Int>]](repeating: Array(repeating: [], count: width), count: rows.count)
    for respondents in candidates(0, rows[0].map { _ in .max }) {
      for commenters in candidates(1, respondents) {
        let themes = (2..<rows.count).map { candidates($0, commenters) }
        guard themes.allSatisfy({ !$0.isEmpty }) else { continue }
        for column in 0..<width {
          result[0][column].insert(respondents[column])
          result[1][column].insert(commenters[column])
          for (row, tables) in themes.enumerated() {
            for table in tables { result[row + 2][column].insert(table[column]) }
          }
        }
      }
    }
    return result
  }

  private struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }

  private func randomRows(_ numbers: inout Numbers) -> [[Int]] {
    var rows: [[Int]] = [[], [], [], []]
    for _ in 0..<3 {
      rows[0].append(numbers.below(9))
      rows[1].append(numbers.below(rows[0].last! + 1))
      for theme in 2...3 { rows[theme].append(numbers.below(rows[1].last! + 1)) }
    }
    return rows
  }

  @Test(
    "Who tries all possible tables finds each small count as uncertain as with all hidden",
    arguments: UInt64(1)...60)
  func nothingIsTold(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let rows = randomRows(&numbers)
    let threshold = 3
    let table = NestedTable(rows, parents: [nil, 0, 1, 1])
    let small = table.places.joined().filter {
      (1..<threshold).contains(table.system.values[$0])
    }
    let result = CountSuppression(
      table.system, standing: table.standing, threshold: threshold, isPrimary: Set(small)
    ).run()
    let all = result.primary.union(result.secondary)
    let hidden = table.places.map { row in Set(row.indices.filter { all.contains(row[$0]) }) }
    let possible = possible(rows, hidden: hidden)
    let attainable = self.possible(rows, hidden: rows.map { Set($0.indices) })
    for (row, values) in rows.enumerated() {
      for (column, count) in values.enumerated() where (1..<threshold).contains(count) {
        #expect(hidden[row].contains(column))
        for value in 1..<threshold where attainable[row][column].contains(value) {
          #expect(
            possible[row][column].contains(value), "\(rows), hidden \(hidden) \(row) \(column)")
        }
        let isConfined = (1..<threshold).contains { !attainable[row][column].contains($0) }
        #expect(!isConfined || result.confined.contains(table.places[row][column]))
      }
    }
  }

  @Test(
    "The search finds a value exactly where trying all tables does", arguments: UInt64(1)...60)
  func searchIsExact(seed: UInt64) {
    var numbers = Numbers(state: seed &+ 1000)
    let rows = randomRows(&numbers)
    let table = NestedTable(rows, parents: [nil, 0, 1, 1])
    let hidden = rows.map { row in Set(row.indices.filter { _ in numbers.below(3) > 0 }) }
    var isHidden = table.system.values.map { _ in false }
    for (row, columns) in hidden.enumerated() {
      for column in columns { isHidden[table.places[row][column]] = true }
    }
    let possible = possible(rows, hidden: hidden)
    for (row, columns) in hidden.enumerated() {
      for column in columns {
        let count = table.places[row][column]
        let puzzle = CountPuzzle(
          with: count, of: table.system, isHidden: isHidden, listed: isHidden.map { _ in false })
        let found = Set((0...40).filter { puzzle.counts(with: count, at: $0) != nil })
        #expect(found == possible[row][column], "\(rows), hidden \(hidden)")
        let range = puzzle.range(of: count)
        #expect(found.allSatisfy { range?.contains($0) ?? false })
      }
    }
  }

  @Test("What is found keeps to every sum")
  func foundCountsHold() throws {
    var numbers = Numbers(state: 7)
    for _ in 0..<40 {
      let rows = randomRows(&numbers)
      let table = NestedTable(rows, parents: [nil, 0, 1, 1])
      let isHidden = table.standing.map { $0 == .protected }
      let count = table.places[0][0]
      let puzzle = CountPuzzle(
        with: count, of: table.system, isHidden: isHidden, listed: isHidden.map { _ in false })
      for value in 0...6 {
        guard let found = puzzle.counts(with: count, at: value) else { continue }
        var values = table.system.values
        for (place, member) in puzzle.counts.enumerated() { values[member] = found[place] }
        #expect(values[count] == value)
        for sum in table.system.sums {
          let total = sum.terms.reduce(0) { $0 + values[$1.count] * $1.factor }
          #expect(sum.lower.map { $0 <= total } ?? true)
          #expect(sum.upper.map { total <= $0 } ?? true)
        }
      }
    }
  }

  @Test("Where only the small count is hidden, the total less the rest tells it")
  func attackFindsWhatIsLeft() {
    var system = CountSystem()
    let parts = [3, 20, 30].map { system.add(count: $0, most: 53) }
    let whole = system.add(count: 53, most: 53)
    system.add(parts: parts, of: whole)
    let puzzle = CountPuzzle(
      with: 0, of: system, isHidden: [true, false, false, false],
      listed: [true, false, false, false])
    #expect(puzzle.range(of: 0) == 3...3)
    #expect(puzzle.counts(with: 0, at: 2) == nil)
  }

  @Test("Rows and columns at once: four counts are hidden where one alone would be told")
  func twoWay() {
    let rows = [[3, 20, 30], [40, 25, 35], [50, 60, 70]]
    var system = CountSystem()
    let places = rows.map { $0.map { system.add(count: $0, most: 400) } }
    var standing = places.joined().map { _ in CountSuppression.Standing.protected }
    for row in places {
      let total = system.add(count: row.reduce(0) { $0 + system.values[$1] }, most: 400)
      standing.append(.open)
      system.add(parts: row, of: total)
    }
    for column in 0..<3 {
      let parts = places.map { $0[column] }
      let total = system.add(count: parts.reduce(0) { $0 + system.values[$1] }, most: 400)
      standing.append(.open)
      system.add(parts: parts, of: total)
    }
    let result = CountSuppression(
      system, standing: standing, threshold: 5, isPrimary: [places[0][0]]
    ).run()
    #expect(result.confined.isEmpty)
    // The least rectangle through the small count.
    #expect(result.secondary == [places[0][1], places[1][0], places[1][1]])
  }
}
