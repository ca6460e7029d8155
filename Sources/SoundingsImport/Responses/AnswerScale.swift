import SoundingsModel

/// Matches what was answered to a closed question to its scale.
struct AnswerScale: Sendable {
  private let known: [String: String]
  let isOpen: Bool

  init(_ question: ClosedQuestion) {
    isOpen = question.scale.isEmpty
    var known: [String: String] = [:]
    for value in question.scale where known[Folding.header(value)] == nil {
      known[Folding.header(value)] = value
    }
    self.known = known
  }

  /// The values as the scale writes them; nil where one is off the scale.
  ///
  /// Several values in one cell are parted by `;`, `|` or a line end, or by commas, where each part
  /// is on the scale. A value may hold the mark itself (`Yes, always`): the longest value that is on
  /// the scale goes first.
  func values(_ text: String) -> [String]? {
    if isOpen { return SaysNothing.isUnanswered(text) ? nil : [text] }
    if let value = known[Folding.header(text)] { return [value] }
    for marks in [";|\n", ","] {
      if let values = values(text, partedBy: marks) { return values }
    }
    return nil
  }

  /// The fewest whole values that the parts make up, from left to right.
  ///
  /// Linear in the parts, times the most that one value has.
  private func values(_ text: String, partedBy marks: String) -> [String]? {
    let parts = text.split { marks.contains($0) }.filter { !$0.trimmed.isEmpty }
    guard !parts.isEmpty, parts.count <= 1000 else { return nil }
    let longest = 1 + (known.keys.map { $0.count { marks.contains($0) } }.max() ?? 0)
    // What follows a part on the way to the end: how many parts its value takes, and which it is.
    var steps = [(length: Int, value: String)?](repeating: nil, count: parts.count)
    for start in parts.indices.reversed() {
      for length in stride(from: min(longest, parts.count - start), through: 1, by: -1) {
        let end = start + length
        guard end == parts.count || steps[end] != nil,
          let value = known[
            Folding.header(text[parts[start].startIndex..<parts[end - 1].endIndex])]
        else { continue }
        steps[start] = (length, value)
        break
      }
    }
    var values: [String] = []
    var index = 0
    while index < parts.count {
      guard let step = steps[index] else { return nil }
      values.append(step.value)
      index += step.length
    }
    return values
  }
}
