import Dispatch
import SoundingsModel
import Synchronization
import TestSupport

/// How many comments have each theme in each group, by the plain matcher.
struct PlainTally: Sendable {
  private var comments: [String: [String: Int]] = [:]
  private var bases: [String: Int] = [:]

  func cells(_ frame: CodeFrame) -> Int { bases.count * frame.themes.count }

  static func count(_ table: PlainTable, frame: CodeFrame) -> PlainTally {
    let total = Mutex(PlainTally())
    let next = Atomic<Int>(0)
    let size = 1000
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      guard let coder = try? PlainCoder(frame) else { return }
      var part = PlainTally()
      while true {
        let start = next.wrappingAdd(size, ordering: .relaxed).oldValue
        guard start < table.rows.count else { break }
        for row in table.rows[start..<min(start + size, table.rows.count)] {
          part.add(row, table.text(of: row), coder, frame)
        }
      }
      total.withLock { $0.merge(part) }
    }
    return total.withLock { $0 }
  }

  private mutating func add(
    _ row: PlainTable.Row, _ text: String, _ coder: PlainCoder, _ frame: CodeFrame
  ) {
    let group = "\(row.stakeholder)\u{1F}\(row.month)"
    let isBlank = !text.contains { !$0.isWhitespace }
    bases[group, default: 0] += isBlank ? 0 : 1
    for coding in coder.codings(of: text) {
      comments[group, default: [:]][frame.themes[coding.theme].id, default: 0] += 1
    }
  }

  private mutating func merge(_ other: PlainTally) {
    for (group, count) in other.bases { bases[group, default: 0] += count }
    for (group, counts) in other.comments {
      comments[group, default: [:]].merge(counts, uniquingKeysWith: +)
    }
  }

  /// A line for each cell that the tally has otherwise, has twice or has not.
  func differences(from tally: String, themes: [String]) -> [String] {
    var differences: [String] = []
    var seen: Set<String> = []
    var records = PlainTable.Records(Array(tally.utf8))
    _ = records.next()
    while let record = records.next() {
      let cells = record.map { records.text($0) }
      guard cells.count == 5 else {
        differences.append("not five cells: \(cells)")
        continue
      }
      let group = "\(cells[1])\u{1F}\(cells[2])"
      seen.insert("\(cells[0])\u{1F}\(group)")
      let count = comments[group]?[cells[0]] ?? 0
      if Int(cells[3]) != count || Int(cells[4]) != bases[group] {
        differences.append("\(cells): plain \(count),\(bases[group] ?? 0)")
      }
    }
    for group in bases.keys {
      for theme in themes where !seen.contains("\(theme)\u{1F}\(group)") {
        differences.append("missing: \(theme) \(group)")
      }
    }
    return differences.sorted()
  }
}
