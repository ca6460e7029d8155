import SoundingsModel

extension [TextRun] {
  /// A comment's text with its evidence marked, and with personal data masked where that is asked for.
  ///
  /// - Parameters:
  ///   - evidence: byte ranges in any order; they may overlap.
  ///   - masks: in order and without overlaps; evidence within them is not marked.
  init(_ text: String, evidence: [Range<Int>], masks: [PersonalDataSpan] = []) {
    self = []
    var place = 0
    for range in evidence.merged + [text.utf8.count..<text.utf8.count] {
      append(text, from: place, to: range.lowerBound, isMarked: false, masks)
      append(
        text, from: Swift.max(place, range.lowerBound), to: range.upperBound, isMarked: true, masks)
      place = Swift.max(place, range.upperBound)
    }
  }

  /// Appends some bytes of the text, with each masking that begins in them.
  private mutating func append(
    _ text: String, from start: Int, to end: Int, isMarked: Bool, _ masks: [PersonalDataSpan]
  ) {
    var place = start
    for mask in masks where mask.range.upperBound > start && mask.range.lowerBound < end {
      if mask.range.lowerBound > place {
        append(text.slice(place..<mask.range.lowerBound), isMarked: isMarked)
      }
      if mask.range.lowerBound >= start { append("[\(mask.kind.mask)]", isMarked: false) }
      place = Swift.max(place, mask.range.upperBound)
    }
    if place < end { append(text.slice(place..<end), isMarked: isMarked) }
  }

  private mutating func append(_ text: String, isMarked: Bool) {
    guard !text.isEmpty else { return }
    if let last, last.isMarked == isMarked {
      self[count - 1].text += text
    } else {
      append(TextRun(text, isMarked: isMarked))
    }
  }
}

extension String {
  fileprivate func slice(_ range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
