/// The words of a text: its UAX #29 segments that hold a letter or number.
public struct Words: Segments {
  private var segments = WordSegments()

  /// A cursor at the start of a text.
  public init() {}

  public mutating func next(in text: Span<UInt8>) -> Range<Int>? {
    while let segment = segments.next(in: text) {
      if segments.holdsLetterOrNumber { return segment }
    }
    return nil
  }
}
