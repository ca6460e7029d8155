/// Which elements of two sequences stay, by the fewest insertions and deletions.
///
/// Myers 1986, “An O(ND) difference algorithm and its variations”, the variant in linear space: the
/// middle of a shortest edit path parts the two sequences, and both halves are compared in the same way.
/// Where the halves differ by more than `mostEdits` on each side of the middle, nothing between is said
/// to stay, so that no text costs more than O((*n* + *m*) · `mostEdits`) for each of O(log) levels.
struct EditScript {
  static let mostEdits = 2_000

  /// Places in both sequences, ascending in each.
  private(set) var kept: [(old: Int, new: Int)] = []

  private let old: [Int]
  private let new: [Int]
  private let mostEdits: Int

  init(_ old: [Int], _ new: [Int], mostEdits: Int = Self.mostEdits) {
    self.old = old
    self.new = new
    self.mostEdits = mostEdits
    compare(0..<old.count, 0..<new.count)
  }

  private mutating func compare(_ olds: Range<Int>, _ news: Range<Int>) {
    var (olds, news) = (olds, news)
    while !olds.isEmpty, !news.isEmpty, old[olds.lowerBound] == new[news.lowerBound] {
      kept.append((olds.lowerBound, news.lowerBound))
      olds = olds.lowerBound + 1..<olds.upperBound
      news = news.lowerBound + 1..<news.upperBound
    }
    var tail = 0
    while tail < olds.count, tail < news.count,
      old[olds.upperBound - 1 - tail] == new[news.upperBound - 1 - tail]
    {
      tail += 1
    }
    let (oldEnd, newEnd) = (olds.upperBound - tail, news.upperBound - tail)
    if olds.lowerBound < oldEnd, news.lowerBound < newEnd,
      let snake = middle(olds.lowerBound..<oldEnd, news.lowerBound..<newEnd)
    {
      compare(olds.lowerBound..<snake.old.lowerBound, news.lowerBound..<snake.new.lowerBound)
      for (place, other) in zip(snake.old, snake.new) { kept.append((place, other)) }
      compare(snake.old.upperBound..<oldEnd, snake.new.upperBound..<newEnd)
    }
    for place in 0..<tail { kept.append((oldEnd + place, newEnd + place)) }
  }

  /// What stays in the middle of a shortest path, maybe nothing, as ranges of one length; nil where the
  /// path is longer than allowed. Both ranges are not empty and neither begin nor end alike.
  private func middle(
    _ olds: Range<Int>, _ news: Range<Int>
  ) -> (old: Range<Int>, new: Range<Int>)? {
    let (n, m) = (olds.count, news.count)
    let delta = n - m
    let most = min((n + m + 1) / 2, mostEdits)
    let offset = most + 1
    var forward = [Int](repeating: 0, count: 2 * most + 3)
    var backward = forward
    for d in 0...most {
      // Diagonals beyond the grid are left out.
      let diagonals = stride(from: -(d - 2 * max(0, d - m)), through: d - 2 * max(0, d - n), by: 2)
      for k in diagonals {
        var x = Self.start(forward, k, d, offset)
        let first = x
        while x < n, x - k < m, old[olds.lowerBound + x] == new[news.lowerBound + x - k] { x += 1 }
        forward[k + offset] = x
        let other = delta - k
        if delta & 1 != 0, abs(other) < d, x + backward[other + offset] >= n {
          return (
            olds.lowerBound + first..<olds.lowerBound + x,
            news.lowerBound + first - k..<news.lowerBound + x - k
          )
        }
      }
      for k in diagonals {
        var x = Self.start(backward, k, d, offset)
        let first = x
        while x < n, x - k < m,
          old[olds.upperBound - 1 - x] == new[news.upperBound - 1 - x + k]
        {
          x += 1
        }
        backward[k + offset] = x
        let other = delta - k
        if delta & 1 == 0, abs(other) <= d, x + forward[other + offset] >= n {
          return (
            olds.upperBound - x..<olds.upperBound - first,
            news.upperBound - x + k..<news.upperBound - first + k
          )
        }
      }
    }
    return nil
  }

  /// Where diagonal `k` begins after `d` edits: one step down or to the right of its neighbours.
  private static func start(_ ends: [Int], _ k: Int, _ d: Int, _ offset: Int) -> Int {
    let (left, right) = (ends[k - 1 + offset], ends[k + 1 + offset])
    return k == -d || (k != d && left < right) ? right : left + 1
  }
}
