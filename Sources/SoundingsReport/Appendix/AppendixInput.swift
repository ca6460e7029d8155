public import SoundingsModel

/// All that the appendix is written from.
public struct AppendixInput: Sendable {
  public var results: Results
  /// The officers' own words, by the number of the part that they belong to.
  public var officersText: [Int: [Block]]
  public var method: MethodFacts
  public var background: BackgroundPapers
  public var isFinal: Bool
  /// Finds personal data in a value that is no comment.
  public var personalData: @Sendable (String) -> [PersonalDataSpan]

  public init(
    results: Results, officersText: [Int: [Block]] = [:], method: MethodFacts,
    background: BackgroundPapers = BackgroundPapers(), isFinal: Bool = false,
    personalData: @escaping @Sendable (String) -> [PersonalDataSpan] = { _ in [] }
  ) {
    self.personalData = personalData
    self.results = results
    self.officersText = officersText
    self.method = method
    self.background = background
    self.isFinal = isFinal
  }
}

/// How the run was made, as the method part states it.
public struct MethodFacts: Sendable {
  public struct File: Sendable {
    public var path: String
    public var layout: String
    public var encoding: String
    /// Rows or posts that were read.
    public var records: Int
    public var sha256: String

    public init(path: String, layout: String, encoding: String, records: Int, sha256: String) {
      self.path = path
      self.layout = layout
      self.encoding = encoding
      self.records = records
      self.sha256 = sha256
    }
  }

  public var softwareVersion: String
  public var files: [File]
  /// How many of the frame's examples and counterexamples are coded as their authors meant.
  public var frameCheck: Share
  /// How many findings the run has for the team, of each kind, in order of the code.
  public var findings: [(code: String, count: Int)]
  /// How often each stance was judged rightly on texts that the rules' authors had not seen, and the
  /// least that is asked for before stances are published; nil where the frame wants no stance.
  public var stance: StanceMeasure?
  /// What the sources hold by which respondents are recognised.
  public var respondentKeys: Set<RespondentKey>

  /// The precision of the stances that reports would publish.
  public struct StanceMeasure: Sendable {
    public var measured: [(stance: Stance, precision: Double)]
    public var least: Double

    public init(measured: [(stance: Stance, precision: Double)], least: Double) {
      self.measured = measured
      self.least = least
    }
  }

  public init(
    softwareVersion: String, files: [File], frameCheck: Share,
    findings: [(code: String, count: Int)], stance: StanceMeasure? = nil,
    respondentKeys: Set<RespondentKey> = []
  ) {
    self.softwareVersion = softwareVersion
    self.files = files
    self.frameCheck = frameCheck
    self.findings = findings
    self.stance = stance
    self.respondentKeys = respondentKeys
  }
}

/// The appendix as a tree, its figures, and what it still lacks.
public struct Appendix: Sendable {
  public var document: ReportDocument
  /// What a committee's paper takes from it.
  public var cabinet: CabinetPaper
  /// What everybody may see of it.
  public var site: PublicSite
  /// What it was made from, and how, for somebody who wants to repeat it.
  public var method: ReportDocument
  /// A draft of the record of the algorithm that the authority can publish.
  public var transparency: ReportDocument
  public var figures: FigureBook
  /// What was masked in the quotations, in their order.
  public var redactions: [Redaction]
  /// What must be there before a final version, and who must write it; empty when nothing is missing.
  public var missing: [String]
}
