/// A form in which a list of themes is kept or exchanged.
public enum CodeFrameFormat: String, Sendable, CaseIterable {
  /// `codeframe.yaml`.
  case yaml
  /// A table `theme,pattern`, one rule a row.
  case csv
  /// A sheet with one code a row, headed as people head them.
  case codebook
  /// The code book that Taguette exports as CSV.
  case taguette
  /// The tables of codes and categories that QualCoder's queries export as CSV.
  case qualcoder
  /// A dictionary of quanteda in YAML.
  case quanteda
  /// A code book of REFI-QDA.
  case qdc

  /// Whether frames are written so; QualCoder itself imports `.qdc`.
  public var canBeWritten: Bool { self != .qualcoder }

  /// The format that a file's ending asks for when it is written; nil where it says nothing.
  public init?(ending path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      self = .yaml
    } else if name.hasSuffix(".csv") {
      self = .csv
    } else if name.hasSuffix(".qdc") {
      self = .qdc
    } else {
      return nil
    }
  }

  /// As a sentence names it.
  public var title: String {
    switch self {
    case .yaml: "a code frame in YAML"
    case .csv: "a table theme,pattern"
    case .codebook: "a code book as a sheet"
    case .taguette: "a code book of Taguette"
    case .qualcoder: "a table of QualCoder"
    case .quanteda: "a dictionary of quanteda"
    case .qdc: "a code book of REFI-QDA"
    }
  }
}
