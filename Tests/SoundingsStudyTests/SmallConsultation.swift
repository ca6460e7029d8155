import SoundingsStudy

/// A consultation of a few lines, written to a folder of its own.
struct SmallConsultation {
  private static let configuration = """
    title: Parking in Café Street
    authority: Élmet Town Council
    rounds:
      - {id: march, title: March, from: 2024-03-01, to: 2024-03-31}
      - {id: may, title: May, from: 2024-05-01, to: 2024-05-31}
    stakeholders:
      - {id: resident, title: Residents}
      - {id: shop, title: Shops}
    sections:
      - {id: "1", title: Permits}
      - {id: "2", title: Loading}
    sources:
      - {path: responses.csv}
    """

  let scratch: WorkedConsultation.Scratch

  /// - Parameter rows: `id,respondent,date,stakeholder,section,text`.
  init(frame: String, rows: [String]) throws {
    scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration, to: "consultation.yaml")
    try scratch.write(frame, to: "codeframe.yaml")
    let header = "id,respondent,date,stakeholder,section,text"
    try scratch.write(([header] + rows).joined(separator: "\n") + "\n", to: "responses.csv")
  }

  /// What `body` makes of the consultation, whose folder is there as long as it runs.
  func read<Result>(_ body: (Study) throws -> Result) throws -> Result {
    try withExtendedLifetime(scratch) { try body(Study(folder: scratch.path)) }
  }
}
