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
  /// is on the scale.
  func values(_ text: String) -> [String]? {
    if isOpen { return SaysNothing.isUnanswered(text) ? nil : [text] }
    if let value = known[Folding.header(text)] { return [value] }
    for marks in [";|\n", ","] {
      let parts = text.split { marks.contains($0) }.map { Folding.header($0) }
        .filter { !$0.isEmpty }
      let values = parts.compactMap { known[$0] }
      if !parts.isEmpty, values.count == parts.count { return values }
    }
    return nil
  }
}
