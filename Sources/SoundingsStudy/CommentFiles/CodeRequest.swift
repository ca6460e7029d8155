public import SoundingsCoding
public import SoundingsModel

/// What `soundings code` is asked for.
public struct CodeRequest: Sendable {
  /// One of the values that a tally is by.
  public enum Grouping: Hashable, Sendable {
    /// The cell as it stands, of the column with this role or this header.
    case column(String)
    /// The month of the date, `YYYY-MM`.
    case month

    public init(_ name: String) { self = name == "month" ? .month : .column(name) }

    public var name: String {
      switch self {
      case .column(let name): name
      case .month: "month"
      }
    }
  }

  /// A path; nil for standard input.
  public var file: String?
  public var frame: CompiledFrame
  public var columns: [ColumnMapping] = []
  public var by: [Grouping] = []
  public var dates: Source.DateOrder = .iso
  public var encoding: String?
  public var wantsTally = false
  public var wantsCodings = true
  public var jobs = 1

  public init(file: String?, frame: CompiledFrame) {
    self.file = file
    self.frame = frame
  }
}
