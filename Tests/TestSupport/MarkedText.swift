/// A sample that says where evidence must fall: `The ⟦funding⟧ is late.`
public struct MarkedText: Sendable {
  /// The sample without the marks.
  public let text: String
  /// The byte ranges of ``text`` that stand between marks.
  public let ranges: [Range<Int>]

  public init(_ sample: String) {
    var text = ""
    var ranges: [Range<Int>] = []
    var start = 0
    for character in sample {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": ranges.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
    self.text = text
    self.ranges = ranges
  }

  /// The text with marks round other ranges, so that a failing test shows what was found.
  public func marking(_ ranges: [Range<Int>]) -> String {
    var bytes = Array(text.utf8)
    for range in ranges.reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: range.upperBound)
      bytes.insert(contentsOf: "⟦".utf8, at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
