/// The spans of a theme's exclude rules, ready to be asked what they cover.
struct ExcludeCover {
  private var spans: [TokenSpan] = []
  /// For each span, by start, how far any span up to it reaches.
  private var reach: [UInt32] = []

  var isEmpty: Bool { spans.isEmpty }

  mutating func reset() {
    spans.removeAll(keepingCapacity: true)
    reach.removeAll(keepingCapacity: true)
  }

  mutating func add(_ span: TokenSpan) { spans.append(span) }

  /// Makes ``covers(_:)`` right for the spans added so far.
  mutating func prepare() {
    spans.sort { $0.first < $1.first }
    var furthest: UInt32 = 0
    for span in spans {
      furthest = max(furthest, span.last)
      reach.append(furthest)
    }
  }

  /// Whether one of the spans covers `span` from end to end; logarithmic.
  func covers(_ span: TokenSpan) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].first <= span.first { low = middle + 1 } else { high = middle }
    }
    return low > 0 && reach[low - 1] >= span.last
  }
}
