/// A report as a tree of values; each writer walks it and makes one format of it.
public struct ReportDocument: Sendable {
  public var title: String
  /// The lines of the title block: label and text, such as "Committee", "Executive Board".
  public var titleBlock: [(label: String, text: String)] = []
  /// What must be read before all else: that it is a draft, that the consultation is synthetic.
  public var banners: [Banner] = []
  public var parts: [Part] = []
  /// Tables of what the parts say in sentences; they stand in no part and are files only.
  public var dataTables: [Table] = []
  /// The language of the text, as BCP 47 has it.
  public var language = "en-GB"

  public init(title: String) { self.title = title }

  /// What stands at the head of each printed page: "Draft – Synthetic data".
  var runningNotice: String {
    var labels: [String] = []
    for banner in banners where !labels.contains(banner.kind.label) {
      labels.append(banner.kind.label)
    }
    return labels.joined(separator: " – ")
  }
}

public struct Banner: Sendable {
  public enum Kind: String, Sendable {
    case draft, synthetic
    case personalData = "personal-data"

    /// What the banner says first, in every format.
    var label: String {
      switch self {
      case .draft: "Draft"
      case .synthetic: "Synthetic data"
      case .personalData: "Personal data: for the respondent"
      }
    }
  }

  public var kind: Kind
  public var text: [Inline]
  public var items: [[Inline]]

  public init(_ kind: Kind, _ text: [Inline], items: [[Inline]] = []) {
    self.kind = kind
    self.text = text
    self.items = items
  }
}

/// One of the numbered parts of the appendix.
public struct Part: Sendable {
  /// `1` to `15`.
  public var number: Int
  /// The anchor, stable between runs: `who-responded`.
  public var id: String
  public var title: String
  public var blocks: [Block]

  public init(number: Int, id: String, title: String, blocks: [Block] = []) {
    self.number = number
    self.id = id
    self.title = title
    self.blocks = blocks
  }
}

public enum Block: Sendable {
  /// A heading inside a part: level 3 for the first below the part's own.
  case heading(level: Int, id: String, text: String)
  case paragraph([Inline])
  case list([[Inline]], ordered: Bool)
  case table(Table)
  /// A chart; its table stands in the same part, or in the annex of data tables.
  case chart(Chart)
  case quotes([Verbatim])
  /// Something that is not there yet, and who must write it.
  case missing([Inline])
}

public enum Inline: Sendable {
  case text(String)
  case strong(String)
  /// A figure of the figure book: its text as printed, and its id.
  case figure(String, id: String)
  /// A link to an anchor of the report.
  case link(String, to: String)
  /// A link that reads as the number of a table: "Table 8.2".
  case reference(to: String)
  /// Words that a later version of a text has and an earlier one has not.
  case inserted(String)
  /// Words that an earlier version of a text has and a later one has not.
  case deleted(String)
}

/// A quoted comment, byte for byte, but for visible maskings.
public struct Verbatim: Sendable {
  public var comment: String
  /// The text in pieces; a masked piece shows its reason in square brackets.
  public var pieces: [Piece]
  /// Who is quoted, as far as may be said: "Headteacher", "Union of School Leaders (trade union)".
  public var attribution: String
  /// Whether an officer approved it; what the program proposes stands in drafts only.
  public var isApproved: Bool

  public enum Piece: Sendable {
    case words(String)
    case masked(reason: String)
    case elision
  }

  /// Who is quoted, and that it is a proposal where it is one.
  public var footer: String {
    let note = isApproved ? "" : "proposed, not yet approved"
    return [attribution, note].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  public init(comment: String, pieces: [Piece], attribution: String, isApproved: Bool = false) {
    self.isApproved = isApproved
    self.comment = comment
    self.pieces = pieces
    self.attribution = attribution
  }
}
