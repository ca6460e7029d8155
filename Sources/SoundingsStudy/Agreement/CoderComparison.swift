internal import SoundingsImport
public import SoundingsModel
internal import SoundingsReport

/// Two coders' files compared.
public struct CoderComparison: Sendable {
  public enum Unit: String, Sendable, CaseIterable { case comment, character }

  public struct Coder: Sendable {
    public var path: String
    /// Comments that the coder has read.
    public var read: Int
    /// Rows of a coding sheet that say nothing yet.
    public var open: Int
  }

  /// A comment and a theme that one of the coders alone gave it.
  public struct Disagreement: Hashable, Sendable {
    public var comment: String
    public var theme: String
    /// Whether it is the first coder who gave it.
    public var isByFirst: Bool
  }

  public let unit: Unit
  public let first: Coder
  public let second: Coder
  /// Comments that both have read: what all figures are of, in the order of their ids.
  public let comments: [String]
  /// The characters of these comments; nil where comments are compared.
  public let characters: Int?
  /// The ids of the themes, in the order of the figures.
  public let themes: [String]
  /// The second coder against the first.
  public let agreement: Agreement
  public let seed: UInt64
  /// In the order of comments and themes; none where characters are compared.
  public let disagreements: [Disagreement]
  /// What coding sheets have beside the themes, by comment: the first coder's, then the second's.
  let remarks: [[String: CoderFile.Remark]]
  /// What each of the coders said, as their files have it.
  let readings: [[Reading]]
  /// What each gave to each of the comments, by indexes into the themes, with what they stand below.
  let given: [[Set<Int>]]

  public var onlyFirst: Int { first.read - comments.count }
  public var onlySecond: Int { second.read - comments.count }

  private var pooledF1: Result<Double, UndefinedAgreement> {
    agreement.pooled.figures[.f1]?.outcome ?? .failure(.nothingRead)
  }

  /// Whether the pooled F1 reaches a floor; one that is undefined does not.
  public func reaches(floor: Double) -> Bool {
    ((try? pooledF1.get()).map { $0 >= floor }) ?? false
  }

  /// That it does not, in words.
  public func belowFloor(_ floor: Double) -> String {
    // In full: rounded, the one could be the other.
    let floor = JSONValue.number(floor).text
    let said = "F1 of all themes together"
    return switch pooledF1 {
    case .success(let value):
      "\(said) is \(JSONValue.number(value).text): below the floor of \(floor)"
    case .failure(let reason):
      "\(said) is undefined, since \(reason.words): the floor of \(floor) is not reached"
    }
  }

  /// What the team should know of the files.
  public var findings: [Finding] {
    var findings: [Finding] = []
    for (coder, alone) in [(first, onlyFirst), (second, onlySecond)] {
      if alone > 0 {
        findings.append(
          Finding(
            code: "read-by-one", file: coder.path,
            message: "\(Counted.comments(alone)) that the other coder has not read: in no figure"))
      }
      if coder.open > 0 {
        findings.append(
          Finding(
            code: "not-read", file: coder.path,
            message: "\(Counted.of(coder.open, "row")) without a theme and without the mark "
              + "for none: not read"))
      }
    }
    return findings
  }
}
