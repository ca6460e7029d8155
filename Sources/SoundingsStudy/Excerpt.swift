internal import SoundingsReport

/// Words of a comment in their context: a line of a concordance.
public struct Excerpt: Hashable, Sendable {
  /// As they stand in the comment, line breaks included.
  public var left: String
  public var match: String
  public var right: String
  /// Whether the comment begins and ends with what is shown.
  public var isCutAtStart: Bool
  public var isCutAtEnd: Bool

  /// - Parameters:
  ///   - range: a byte range of the text's UTF-8, on the borders of code points.
  ///   - width: characters on each side at most.
  public init(of text: String, at range: Range<Int>, width: Int) {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
    let before = text[..<start].suffix(width)
    let after = text[end...].prefix(width)
    left = String(before)
    match = String(text[start..<end])
    right = String(after)
    isCutAtStart = before.startIndex > text.startIndex
    isCutAtEnd = after.endIndex < text.endIndex
  }

  /// On one line, with the words marked: `… of the ⟦red tape⟧ that …`.
  public var line: String {
    (isCutAtStart ? "…" : "") + Self.shown(left) + "⟦" + Self.shown(match) + "⟧" + Self.shown(right)
      + (isCutAtEnd ? "…" : "")
  }

  /// Text as one line of a terminal: line breaks and tabs are spaces, and control characters, which a
  /// terminal would obey, are shown by signs.
  static func shown(_ text: String) -> String {
    String(VisibleText.of(text).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
