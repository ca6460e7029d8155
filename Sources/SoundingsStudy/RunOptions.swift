public import SoundingsModel

/// What a run is asked for.
public struct RunOptions: Sendable {
  /// Threads at most; the output does not depend on it.
  public var jobs: Int
  /// Formats besides those of `consultation.yaml`; empty for just those.
  public var formats: [ReportSettings.Format]
  /// Refuse while anything is missing, instead of marking a draft.
  public var isFinal: Bool
  /// The council's own documents whose styles DOCX and ODT take, one a format.
  public var referenceDocuments: [String]

  public init(
    jobs: Int = 1, formats: [ReportSettings.Format] = [], isFinal: Bool = false,
    referenceDocuments: [String] = []
  ) {
    self.jobs = jobs
    self.formats = formats
    self.isFinal = isFinal
    self.referenceDocuments = referenceDocuments
  }
}

/// What a run did.
public struct RunSummary: Sendable {
  public var ledger: Ledger
  public var respondents: Int
  public var comments: Int
  public var coded: Int
  public var findings: [Finding]
  /// What must be there before a final version.
  public var missing: [String]
  /// Whether a final version was asked for and refused: nothing was written then.
  public var isRefused: Bool
  /// The files written, relative to the output folder, in order.
  public var files: [String]
  /// Formats that could not be written, and why; the others were.
  public var failures: [String]
}
