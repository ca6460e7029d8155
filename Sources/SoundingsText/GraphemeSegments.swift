/// Extended grapheme clusters by UAX #29 of Unicode 15.0: what a reader sees as one character.
///
/// Looks one code point ahead, never back.
public struct GraphemeSegments: Segments {
  private var position = 0
  private let usesASCIIFastPath: Bool

  /// A cursor at the start of a text.
  public init() { self.init(usesASCIIFastPath: true) }

  /// A cursor whose ASCII fast path can be switched off, so that tests can compare.
  init(usesASCIIFastPath: Bool) { self.usesASCIIFastPath = usesASCIIFastPath }

  public mutating func next(in text: Span<UInt8>) -> Range<Int>? {
    let start = position
    guard start < text.count else { return nil }
    if usesASCIIFastPath, text[start] < 0x80, text[start] != 0x0D,
      start &+ 1 == text.count || text[start &+ 1] < 0x80
    {
      position = start &+ 1  // GB4, GB5, GB999
    } else {
      position = Self.cluster(in: text, from: start)
    }
    return start..<position
  }

  private static func cluster(in text: Span<UInt8>, from start: Int) -> Int {
    let first = decodeScalar(in: text, at: start)
    var (before, isPictograph) = Unicode15.graphemeProperties(of: first.code)
    var at = start &+ first.length
    if before == .cr, at < text.count, text[at] == 0x0A { return at &+ 1 }  // GB3
    if before.isControl { return at }  // GB4
    var emoji = Emoji.none.after(before, isPictograph: isPictograph)
    var regionalIndicators = before == .regionalIndicator ? 1 : 0
    while at < text.count {
      let scalar = decodeScalar(in: text, at: at)
      let after: GraphemeBreak
      (after, isPictograph) = Unicode15.graphemeProperties(of: scalar.code)
      let pairs = after == .regionalIndicator && before == after && regionalIndicators == 1
      guard joins(before, after) || pairs || emoji == .joiner && isPictograph else { break }
      if after == .regionalIndicator { regionalIndicators &+= 1 }
      emoji = emoji.after(after, isPictograph: isPictograph)
      before = after
      at &+= scalar.length
    }
    return at
  }

  /// How much of `ExtPict Extend* ZWJ` stands before the next code point (GB11).
  private enum Emoji {
    case none, pictograph, joiner

    func after(_ each: GraphemeBreak, isPictograph: Bool) -> Emoji {
      if isPictograph { return .pictograph }
      guard self == .pictograph else { return .none }
      return each == .extend ? .pictograph : each == .zwj ? .joiner : .none
    }
  }

  /// GB5 to GB9b: the pairs that look no further.
  private static func joins(_ before: GraphemeBreak, _ after: GraphemeBreak) -> Bool {
    if after.isControl { return false }  // GB5
    switch (before, after) {
    case (.l, .l), (.l, .v), (.l, .lv), (.l, .lvt): return true  // GB6
    case (.lv, .v), (.lv, .t), (.v, .v), (.v, .t): return true  // GB7
    case (.lvt, .t), (.t, .t): return true  // GB8
    case (_, .extend), (_, .zwj), (_, .spacingMark): return true  // GB9, GB9a
    case (.prepend, _): return true  // GB9b
    default: return false
    }
  }
}
