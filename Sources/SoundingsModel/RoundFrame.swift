/// The code frame as it stood in one round.
public struct RoundFrame: Sendable {
  public var frame: CodeFrame
  /// The file that it was read from, below the consultation's folder: `frames/first.yaml`; nil where
  /// today's frame stood.
  public var file: String?
  /// Index of the round that the file is named after: an earlier one, where a frame stood for longer
  /// than one round.
  public var since: Int?
  /// Whether it can code comments otherwise than today's frame.
  public var differs: Bool

  public init(frame: CodeFrame, file: String? = nil, since: Int? = nil, differs: Bool = false) {
    self.frame = frame
    self.file = file
    self.since = since
    self.differs = differs
  }
}

extension CodeFrame {
  /// Whether two frames count the same: the same themes by id, with the same rules, sections and
  /// parents. Titles, definitions, examples and the order of the themes do not matter.
  public func countsLike(_ other: CodeFrame) -> Bool {
    themes.count == other.themes.count && countedParts == other.countedParts
  }

  private var countedParts: [String: CountedPart] {
    Dictionary(themes.map { ($0.id, CountedPart($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What of a theme decides who is counted under it.
  private struct CountedPart: Equatable {
    let parent: String?
    let sections: Set<String>
    let include: [String]
    let exclude: [String]

    init(_ theme: Theme) {
      parent = theme.parent
      sections = Set(theme.sections)
      include = theme.include.map(\.text).sorted()
      exclude = theme.exclude.map(\.text).sorted()
    }
  }
}
