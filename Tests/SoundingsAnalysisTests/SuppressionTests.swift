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

  @Test("In one row: small counts, and what would tell them", arguments: rows)
  func inOneRow(_ expected: Row) {
    #expect(CountRow(expected.counts).hidden(under: 5) == expected.hidden)
  }

  @Test("Under two, a one is not the total less the others either")
  func ones() {
    #expect(CountRow([1, 8, 9]).hidden(under: 2) == [0, 1])
  }

  @Test("What limits a count tells it: thirty of thirty leave no fewer than three of three")
  func limits() {
    let row = CountRow([30, 3, 9], limits: [30, 12, 20])
    #expect(row.bounds(hidden: [0, 1])[1] == 3...12)
    #expect(row.hidden(under: 5) == [1, 2])
    #expect(CountRow([30, 3], limits: [30, 12]).hidden(under: 5) == [0, 1])
  }

  /// Every value that a reader could put in the place of each count, by trying all tables: rows of
  /// respondents, of commenters, and of two themes, none of them more than the commenters.
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

  @Test(
    "Who tries all possible tables finds each small count as uncertain as with all hidden",
    arguments: UInt64(1)...40)
  func nothingIsTold(seed: UInt64) {
    var state = seed
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    var frame = CodeFrame(version: "1")
    frame.themes = [Theme(id: "one"), Theme(id: "two")]
    let groups = (0..<3).map { index in
      var tally = Tally(
        group: Group(id: "\(index)", title: "\(index)"), respondents: random(9), themes: 2)
      tally.commenters = random(tally.respondents + 1)
      for theme in 0..<2 { tally.themes[theme].respondents = random(tally.commenters + 1) }
      return tally
    }
    let rows =
      [groups.map(\.respondents), groups.map(\.commenters)]
      + (0..<2).map { theme in groups.map { $0.themes[theme].respondents } }
    let threshold = 3
    let counts = Suppression.hidden(in: groups, frame: frame, threshold: threshold)
    let hidden = [counts.respondents, counts.commenters] + counts.themes
    let possible = possible(rows, hidden: hidden)
    let attainable = self.possible(rows, hidden: rows.map { Set($0.indices) })
    for (row, values) in rows.enumerated() {
      for (column, count) in values.enumerated() where (1..<threshold).contains(count) {
        #expect(hidden[row].contains(column))
        for value in 1..<threshold where attainable[row][column].contains(value) {
          #expect(possible[row][column].contains(value), "\(rows), hidden \(hidden)")
        }
      }
    }
  }
}
