/// Which paragraphs, or which sentences, of two texts belong together.
///
/// Equal ones first (`EditScript`); between those, the pairs in order that have the most in common, of
/// those that share at least `leastAlike` of their words (Dice 1945). O(*r* · *a*) pairs of what is left
/// over, and where that is too much work they are not paired.
enum UnitAlignment {
  /// Under this share of common words a paragraph or sentence is another one.
  static let leastAlike = 0.45
  /// Words that are looked at for the pairs of one gap.
  static let mostWork = 10_000_000

  /// Each unit of either text once, in an order in which both texts stand; what was removed comes before
  /// what was added in its place.
  static func pairs(_ old: [[Int]], _ new: [[Int]]) -> [(old: Int?, new: Int?)] {
    var numbers: [[Int]: Int] = [:]
    func number(_ unit: [Int]) -> Int {
      if let known = numbers[unit] { return known }
      numbers[unit] = numbers.count
      return numbers.count - 1
    }
    let script = EditScript(old.map(number), new.map(number))
    var result: [(old: Int?, new: Int?)] = []
    var (oldPlace, newPlace) = (0, 0)
    for kept in script.kept + [(old.count, new.count)] {
      var (removed, added) = (oldPlace, newPlace)
      let alike = alike(oldPlace..<kept.old, newPlace..<kept.new, old, new)
      for pair in alike + [kept] {
        result += (removed..<pair.old).map { ($0, nil) }
        result += (added..<pair.new).map { (nil, $0) }
        if pair.old < old.count, pair.new < new.count { result.append((pair.old, pair.new)) }
        (removed, added) = (pair.old + 1, pair.new + 1)
      }
      (oldPlace, newPlace) = (kept.old + 1, kept.new + 1)
    }
    return result
  }

  /// The pairs in order with the greatest sum of likeness.
  private static func alike(
    _ olds: Range<Int>, _ news: Range<Int>, _ old: [[Int]], _ new: [[Int]]
  ) -> [(old: Int, new: Int)] {
    guard !olds.isEmpty, !news.isEmpty else { return [] }
    let work =
      news.count * old[olds].reduce(0) { $0 + $1.count + 1 }
      + olds.count * new[news].reduce(0) { $0 + $1.count + 1 }
    guard work <= mostWork else { return [] }
    let oldWords = old[olds].map { $0.sorted() }
    let newWords = new[news].map { $0.sorted() }
    let width = news.count + 1
    // The best sum from each pair of places to the ends.
    var best = [Double](repeating: 0, count: (olds.count + 1) * width)
    var likeness = [Double](repeating: 0, count: olds.count * news.count)
    for row in oldWords.indices.reversed() {
      for column in newWords.indices.reversed() {
        let alike = Self.likeness(oldWords[row], newWords[column])
        likeness[row * news.count + column] = alike
        var sum = max(best[(row + 1) * width + column], best[row * width + column + 1])
        if alike >= leastAlike { sum = max(sum, alike + best[(row + 1) * width + column + 1]) }
        best[row * width + column] = sum
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (row, column) = (0, 0)
    while row < olds.count, column < news.count {
      let alike = likeness[row * news.count + column]
      let here = best[row * width + column]
      if alike >= leastAlike, here == alike + best[(row + 1) * width + column + 1] {
        pairs.append((olds.lowerBound + row, news.lowerBound + column))
        (row, column) = (row + 1, column + 1)
      } else if here == best[(row + 1) * width + column] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// Twice the common words over all words, 0 to 1; a word that stands twice counts twice.
  static func likeness(_ one: [Int], _ other: [Int]) -> Double {
    var (left, right, common) = (0, 0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        (left, right, common) = (left + 1, right + 1, common + 1)
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let all = one.count + other.count
    return all == 0 ? 1 : Double(2 * common) / Double(all)
  }
}
