/// A paragraph of the draft policy, on one line.
public struct PolicyParagraph: Hashable, Sendable {
  /// Words with one space between them, whatever white space the file has.
  public var text: String
  /// The depth of a heading, from 1; nil for running text.
  public var headingLevel: Int?

  public init(_ text: String, headingLevel: Int? = nil) {
    self.text = text
    self.headingLevel = headingLevel
  }
}

/// The draft policy as it was consulted on in one round.
public struct PolicyDraft: Sendable {
  /// The round's id and title.
  public var round: Group
  /// The text of each section that the draft has, by the section's id.
  public var sections: [String: [PolicyParagraph]]

  public init(round: Group, sections: [String: [PolicyParagraph]]) {
    self.round = round
    self.sections = sections
  }
}

/// How the drafts of the policy differ; nothing here says why.
public struct PolicyWording: Sendable {
  /// The rounds that have a draft, in their order.
  public var drafts: [Group]
  /// One entry a section and pair of consecutive drafts, sections in their order; those whose words are
  /// the same are there too.
  public var changes: [WordingChange]
  /// The words of all drafts, paragraph by paragraph.
  public var texts: [String] = []
  /// What of the drafts could not be placed.
  public var findings: [Finding]

  public init(drafts: [Group], changes: [WordingChange], findings: [Finding] = []) {
    self.drafts = drafts
    self.changes = changes
    self.findings = findings
  }
}

/// How the words of one section differ between two drafts.
public struct WordingChange: Hashable, Sendable {
  /// The section's id.
  public var section: String
  /// The rounds whose drafts are compared.
  public var from: Group
  public var to: Group
  public var paragraphs: [Paragraph]

  public init(section: String, from: Group, to: Group, paragraphs: [Paragraph]) {
    self.section = section
    self.from = from
    self.to = to
    self.paragraphs = paragraphs
  }

  public struct Paragraph: Hashable, Sendable {
    public var pieces: [Piece]

    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// What became of the paragraph as a whole.
    public var kind: Kind {
      let kinds = Set(pieces.map(\.kind))
      return switch kinds {
      case [.added]: .added
      case [.removed]: .removed
      case [.kept], []: .kept
      default: .changed
      }
    }

    public enum Kind: Sendable { case kept, changed, added, removed }
  }

  /// Some words. What is kept and what is added is, one after the other, the later text, byte for byte;
  /// what is kept and what is removed is the earlier one, white space apart.
  public struct Piece: Hashable, Sendable {
    public enum Kind: Sendable { case kept, removed, added }

    public var kind: Kind
    /// With the space before it, where there is one.
    public var text: String

    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  public func count(_ kind: Paragraph.Kind) -> Int {
    paragraphs.lazy.filter { $0.kind == kind }.count
  }

  public var isUnchanged: Bool { count(.kept) == paragraphs.count }
}
