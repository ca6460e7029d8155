/// A report as pandoc reads it, with what the files that pandoc makes of it still lack.
public struct PandocDocument: Sendable {
  public struct Picture: Sendable {
    /// The name under which pandoc looks for the file.
    public var file: String
    public var svg: String
    /// "Chart 8.1".
    var name: String
    var title: String
    var description: String

    /// What stands for the picture where it is not seen.
    var alternative: String { "\(title). \(description)" }
  }

  /// A part's heading, by its bookmark.
  struct NumberedPart: Sendable {
    var bookmark: String
    var number: Int
  }

  public let format: OfficeFormat
  /// Pandoc's document tree as JSON.
  public internal(set) var json = ""
  public internal(set) var pictures: [Picture] = []
  /// For each header cell of the tables in order, whether it is a row's.
  public internal(set) var headerScopes: [Bool] = []
  var parts: [NumberedPart] = []
  /// Styles of tables and columns, which OpenDocument keeps in the content.
  var automaticStyles = ""
}
