/// A table with a caption, marked header cells and notes; also a file of `data/`.
public struct Table: Sendable {
  public struct Column: Sendable {
    public enum Kind: Sendable {
      case text, number
      /// Whole sentences, which want room.
      case prose
    }

    public var title: String
    public var kind: Kind
    /// Columns under one heading share its text: "November and December 2006".
    public var group: String?

    public init(_ title: String, _ kind: Kind = .number, group: String? = nil) {
      self.title = title
      self.kind = kind
      self.group = group
    }
  }

  public struct Row: Sendable {
    public enum Kind: Sendable { case plain, subtotal, total }

    /// The first cell is the row's header.
    public var cells: [Cell]
    public var kind: Kind
    /// How far the row's header is indented: a theme below its parent has 1.
    public var depth: Int

    public init(_ cells: [Cell], kind: Kind = .plain, depth: Int = 0) {
      self.cells = cells
      self.kind = kind
      self.depth = depth
    }
  }

  public struct Cell: Sendable {
    /// As a reader sees it: "12", "58%", "+12.4 points", "–" for not applicable.
    public var text: String
    /// As a program reads it from CSV: "12", "0.5769", ""; nil where it is the text.
    public var data: String?
    public var figure: String?
    /// Figures that the text is made of or tells of, besides.
    public var restsOn: [String]

    public init(
      _ text: String, data: String? = nil, figure: String? = nil, restsOn: [String] = []
    ) {
      self.text = text
      self.data = data
      self.figure = figure
      self.restsOn = restsOn
    }
  }

  /// The anchor and the name of the file in `data/`: `themes-by-stakeholder`.
  public var id: String
  public var caption: String
  public var columns: [Column]
  public var rows: [Row]
  public var notes: [String]
  /// The table that all its rows are taken from, where it shows only some of them.
  public var excerptOf: String?
  /// Whether rows stand by their counts; where counts are kept back they stand by name instead, since
  /// the order would tell.
  public var isRanked: Bool

  public init(
    id: String, caption: String, columns: [Column], rows: [Row] = [], notes: [String] = [],
    isRanked: Bool = false
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.isRanked = isRanked
  }
}
