public import SoundingsModel

/// What an import gives.
public struct ImportResult: Sendable {
  /// What the sources hold by which respondents can be recognised.
  public var respondentKeys: Set<RespondentKey> = []
  /// All responses in the order of the input, the excluded and the merged ones marked.
  ///
  /// Analysis takes the comments of analysed *and* merged responses: a merged one keeps its own
  /// comments, which count under the composite response that its status names.
  public var responses: [Response]
  /// How many submissions the readers counted, on their own, before any marking.
  public var received: Int
  /// Sorted by file, line and column.
  public var findings: [Finding]
  public var files: [ImportedFile]

  public init(
    responses: [Response], received: Int, findings: [Finding], files: [ImportedFile]
  ) {
    self.responses = responses
    self.received = received
    self.findings = findings
    self.files = files
  }

  /// The reconciliation as it stands before people decide anything.
  public var ledger: Ledger { Ledger(received: received, responses: responses) }
}
