/// A cursor over the segments of a text: each call gives the next one, and together they cover it.
///
/// The cursor holds positions only and borrows the bytes for each call, so the same text, valid
/// UTF-8, must be passed each time. A walk over a whole text takes linear time, whatever it holds.
public protocol Segments {
  /// A cursor at the start of a text.
  init()

  /// The byte range of the next segment, or nil at the end of the text.
  mutating func next(in text: Span<UInt8>) -> Range<Int>?
}

extension Segments {
  /// Calls `body` with the byte range of every segment of `text`, in order.
  public static func forEach<Failure: Error>(
    in text: Span<UInt8>, _ body: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var cursor = Self()
    while let segment = cursor.next(in: text) { try body(segment) }
  }

  /// The byte ranges of all segments of `text`.
  public static func all(in text: Span<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    forEach(in: text) { found.append($0) }
    return found
  }
}
