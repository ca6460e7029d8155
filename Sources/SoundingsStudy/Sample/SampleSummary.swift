internal import SoundingsReport

/// A sample that was drawn for two coders.
public struct SampleSummary: Sendable {
  public struct Stratum: Sendable {
    /// A value for each dimension.
    public var values: [String]
    /// Comments that could be drawn.
    public var comments: Int
    public var drawn: Int
  }

  /// Why a comment cannot be drawn.
  public enum Hindrance: String, Sendable, CaseIterable {
    case notEnglish, urgent, readBefore, personalID, tooLong

    var words: String {
      switch self {
      case .notEnglish: "not in English"
      case .urgent: "may be urgent, which is for the team"
      case .readBefore: "read before, in gold.csv"
      case .personalID: "an id that may hold personal data"
      case .tooLong: "longer than a cell of a workbook"
      }
    }
  }

  public var dimensions: [SampleDimension]
  public var seed: UInt64
  public var strata: [Stratum]
  /// Comments that could not be drawn, by the first reason that holds.
  public var leftOut: [(reason: Hindrance, comments: Int)]
  /// The files that were written.
  public var files: [String]

  public var comments: Int { strata.reduce(0) { $0 + $1.comments } }
  public var drawn: Int { strata.reduce(0) { $0 + $1.drawn } }

  public var text: String {
    var columns = TextColumns(dimensions.map { _ in .left } + [.right, .right])
    columns.append(dimensions.map(\.name) + ["comments", "drawn"])
    for stratum in strata {
      columns.append(
        stratum.values.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
          + ["\(stratum.comments)", "\(stratum.drawn)"])
    }
    var lines =
      ["\(drawn) of \(Counted.comments(comments)) drawn with the seed \(seed)"] + columns.lines
    lines += leftOut.map { "not drawn: \(Counted.comments($0.comments)), \($0.reason.words)" }
    return (lines + files).map { $0 + "\n" }.joined()
  }

  public var json: String {
    JSONValue.object([
      ("comments", .integer(comments)), ("drawn", .integer(drawn)),
      ("by", .array(dimensions.map { .string($0.name) })), ("seed", .string("\(seed)")),
      (
        "strata",
        .array(
          strata.map { stratum in
            .object([
              ("values", .array(stratum.values.map { .string($0) })),
              ("comments", .integer(stratum.comments)), ("drawn", .integer(stratum.drawn)),
            ])
          })
      ),
      (
        "leftOut",
        .object(leftOut.map { (key: $0.reason.rawValue, value: .integer($0.comments)) })
      ),
      ("files", .array(files.map { .string($0) })),
    ]).text
  }
}
