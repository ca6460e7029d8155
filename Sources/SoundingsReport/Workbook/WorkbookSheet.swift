/// A sheet of a workbook: a header, then rows.
public struct WorkbookSheet: Sendable {
  public struct Column: Sendable {
    public enum Style: Sendable {
      case plain
      /// Broken over lines within the cell.
      case wrapped
      /// What is typed there stays as it is typed: no date, number or formula is made of it.
      case typed
    }

    public var title: String
    /// In characters of the standard font.
    public var width: Double
    public var style: Style

    public init(_ title: String, width: Double, _ style: Style = .plain) {
      self.title = title
      self.width = width
      self.style = style
    }
  }

  public enum Cell: Sendable, Hashable {
    case text(String)
    /// A text with some of its words marked.
    case marked([TextRun])
  }

  /// The only values that a column takes, which a list offers.
  public struct Choice: Sendable, Hashable {
    public enum Values: Sendable, Hashable {
      /// Together at most 255 characters.
      case these([String])
      /// What stands in the first column of another sheet, from the row below its header on.
      case firstColumn(ofSheet: String, rows: Int)
    }

    public var column: Int
    public var values: Values

    public init(column: Int, _ values: Values) {
      self.column = column
      self.values = values
    }
  }

  /// As it is wanted; ``SheetNames`` makes it one that a workbook takes.
  public var name: String
  public var columns: [Column]
  /// A cell a column.
  public var rows: [[Cell]]
  /// How many columns stay in view beside the header.
  public var frozenColumns = 0
  /// Whether rows can be picked by their values.
  public var hasFilter = false
  /// The only values that some columns take.
  public var choices: [Choice] = []
  /// Rows to be filled in, after the others.
  public var emptyRows = 0

  public init(_ name: String, columns: [Column], rows: [[Cell]] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The most rows of a sheet, its header included.
  static let mostRows = 1_048_576

  /// The sheet, or as many of the same columns as its rows need.
  func parts(mostRows: Int = Self.mostRows) -> [WorkbookSheet] {
    let most = mostRows - 1
    guard rows.count + emptyRows > most else { return [self] }
    return stride(from: 0, to: max(rows.count, 1), by: most).map { start in
      var part = self
      part.rows = Array(rows[start..<min(start + most, rows.count)])
      part.emptyRows = start + most < rows.count ? 0 : min(emptyRows, most - part.rows.count)
      return part
    }
  }
}

/// A piece of a text, marked or not.
public struct TextRun: Sendable, Hashable {
  public var text: String
  public var isMarked: Bool

  public init(_ text: String, isMarked: Bool = false) {
    self.text = text
    self.isMarked = isMarked
  }
}
