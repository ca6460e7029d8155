/// Tokens from the first to the last, both included: what a match of a word or phrase covers.
struct TokenSpan: Hashable {
  var first: UInt32
  var last: UInt32

  /// Whether the other span lies within this one.
  func covers(_ other: TokenSpan) -> Bool { first <= other.first && other.last <= last }
}

/// An occurrence of a leaf in the comment at hand.
struct Hit: Hashable {
  var leaf: UInt32
  var span: TokenSpan
  var sentence: UInt32
}
