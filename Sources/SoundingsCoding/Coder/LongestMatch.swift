/// Keeps the longest of the spans that overlap within a theme.
struct LongestMatch {
  /// Per token of the comment, whether a kept span covers it; all false between calls.
  private var isTaken: [Bool] = []

  /// Leaves in `spans` those that win, sorted by start: longest in bytes first, then leftmost; a
  /// span that overlaps one already kept is dropped.
  mutating func resolve(_ spans: inout [TokenSpan], lengthOf length: (TokenSpan) -> UInt32) {
    if spans.count < 2 { return }
    if spans.count > 16 {
      spans.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    } else {
      Self.insertionSort(&spans)
    }
    if Self.areApart(spans) { return }
    spans.sort { left, right in
      let (leftLength, rightLength) = (length(left), length(right))
      return leftLength != rightLength ? leftLength > rightLength : left.first < right.first
    }
    for span in spans where Int(span.last) >= isTaken.count {
      isTaken.append(
        contentsOf: repeatElement(false, count: Int(span.last) + 1 - isTaken.count))
    }
    // A span is no longer than those kept before, so one that overlaps them has an end in them.
    spans.removeAll { span in
      if isTaken[Int(span.first)] || isTaken[Int(span.last)] { return true }
      for token in span.first...span.last { isTaken[Int(token)] = true }
      return false
    }
    for span in spans {
      for token in span.first...span.last { isTaken[Int(token)] = false }
    }
    spans.sort { $0.first < $1.first }
  }

  private static func areApart(_ spans: [TokenSpan]) -> Bool {
    for index in 1..<spans.count where spans[index].first <= spans[index - 1].last { return false }
    return true
  }

  /// By start; the few spans of a theme mostly come in order.
  private static func insertionSort(_ spans: inout [TokenSpan]) {
    for index in 1..<spans.count {
      let span = spans[index]
      var hole = index
      while hole > 0, spans[hole - 1].first > span.first {
        spans[hole] = spans[hole - 1]
        hole -= 1
      }
      spans[hole] = span
    }
  }
}
