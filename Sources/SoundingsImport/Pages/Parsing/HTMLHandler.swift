/// What reads the events of a page: starts and ends of elements come in pairs and nest.
protocol HTMLHandler: AnyObject {
  func start(_ element: HTMLElement)
  /// - Parameter offset: where in the page the tag stands, or what ends the element without one.
  func end(_ name: ElementName, at offset: Int)
  /// A piece of text, references decoded; a run of text can come in several pieces.
  ///
  /// - Parameter offset: where in the page it stands.
  func text(_ bytes: Span<UInt8>, at offset: Int)
}

/// What a parse saw of a page as a whole.
struct PageFacts {
  /// The page as it was parsed, which all offsets are of; its lines are those of the page as it came.
  var page: [UInt8]
  /// How many NULs were replaced.
  var nulls: Int
  var visible: VisibleText
  /// Whether the page has an end tag for `html`.
  var hasEnd: Bool
  /// Where the parser gave up, because end tags that belong to nothing follow a nesting without end.
  var givenUp: Int?
}
