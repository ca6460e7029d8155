public import SoundingsModel

/// All that a document of responses is written from.
public struct BundleInput: Sendable {
  public var consultation: Consultation
  public var frame: CodeFrame
  /// All that were received, in the order of the register, whatever became of them.
  public var responses: [Response]
  /// Of respondents, events and petitions that count: coded, with the personal data found and what
  /// officers decided of them.
  public var comments: [CodedComment]
  public var decisions: [DecisionOutcome]
  /// Finds personal data in a text that was not coded.
  public var personalData: @Sendable (String) -> [PersonalDataSpan]

  public init(
    consultation: Consultation, frame: CodeFrame, responses: [Response],
    comments: [CodedComment], decisions: [DecisionOutcome],
    personalData: @escaping @Sendable (String) -> [PersonalDataSpan]
  ) {
    self.consultation = consultation
    self.frame = frame
    self.responses = responses
    self.comments = comments
    self.decisions = decisions
    self.personalData = personalData
  }
}

extension BundleInput {
  /// The comments that were coded, by the index of their response, in input order.
  var commentsOfResponse: [Int: [CodedComment]] {
    Dictionary(grouping: comments, by: \.response)
  }

  func sectionTitle(_ id: String) -> String {
    if id == PolicySection.general.id {
      return consultation.sections.first { $0.id == id }?.title ?? PolicySection.general.title
    }
    let title = consultation.sections.first { $0.id == id }?.title
    return title.map { "Section \(id): \($0)" } ?? "Section \(id)"
  }

  func stakeholderTitle(_ response: Response) -> String? {
    response.stakeholder.map { id in
      consultation.stakeholders.first { $0.id == id }?.title ?? id
    }
  }

  /// What stands above every page on an invented consultation.
  var syntheticBanner: [Banner] {
    consultation.report.wording["synthetic"].map { [Banner(.synthetic, [.text($0)])] } ?? []
  }

  /// A value that sources wrote, as it may be published.
  func published(_ value: String) -> String { Masking.text(value, personalData(value)) }

  /// An organisation's name as it may be published; it may well be called after a person.
  func publishedName(_ name: String) -> String {
    Masking.text(name, personalData(name).filter { $0.kind != .name })
  }
}
