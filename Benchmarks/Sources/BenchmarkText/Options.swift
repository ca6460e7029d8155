/// What to write.
public struct Options: Sendable {
  /// The shape of the file.
  public enum Format: String, CaseIterable, Sendable {
    case csv
    case htmlTable = "html-table"
    case htmlDiv = "html-div"
    case neardup
  }

  /// The number of comments.
  public var comments = 1_000_000
  public var seed: UInt64 = 1
  /// The mean number of words of a comment.
  public var words = 60
  public var format = Format.csv
  /// The first of the eight months.
  public var from = Month(year: 2006, month: 11)
  /// Whether each type of stakeholder is written in several spellings.
  public var spellings = true

  public init() {}
}
