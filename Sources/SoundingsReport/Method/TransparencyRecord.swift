import SoundingsModel

/// A draft of the record that the UK's Algorithmic Transparency Recording Standard asks for, in its order of
/// fields: what the run knows is filled in, what only the authority can say is marked.
///
/// The standard is mandatory for central government and voluntary for councils.
public enum TransparencyRecord {
  public static func document(_ input: AppendixInput) -> ReportDocument {
    let consultation = input.results.consultation
    var document = ReportDocument(
      title: "Algorithmic transparency record (draft): analysis of responses to a consultation")
    document.titleBlock = [
      ("Organisation", consultation.authority), ("Consultation", consultation.title),
    ]
    document.banners = MethodBanners.of(input)
    document.parts = [
      part(1, "summary", "Tier 1: summary", summary(input)),
      part(2, "owner", "Tier 2: owner and responsibility", owner(input)),
      part(3, "rationale", "Tier 2: description and rationale", rationale()),
      part(4, "decision", "Tier 2: decision-making process", decision(input)),
      part(5, "specification", "Tier 2: tool specification", specification(input)),
      part(6, "data", "Tier 2: data", data(input)),
      part(7, "risks", "Tier 2: risks, mitigations and impact assessments", risks(input)),
    ]
    return document
  }

  /// A field and what is said of it; nil where only the authority can say it.
  private typealias Field = (name: String, text: String?)

  private static func part(_ number: Int, _ id: String, _ title: String, _ fields: [Field]) -> Part
  {
    Part(
      number: number, id: id, title: title,
      blocks: [
        .list(
          fields.map { field in
            [.strong("\(field.name): "), .text(field.text ?? "[to be written by the authority]")]
          }, ordered: false)
      ])
  }

  private static func summary(_ input: AppendixInput) -> [Field] {
    [
      ("Name", "Soundings \(input.method.softwareVersion), analysis of consultation responses"),
      (
        "Description",
        "A program groups the comments of a public consultation by theme, from rules that the authority "
          + "wrote, and counts respondents. It makes no decision about a person."
      ),
      ("Website", nil), ("Contact e-mail", nil),
    ]
  }

  private static func owner(_ input: AppendixInput) -> [Field] {
    [
      ("Organisation", input.results.consultation.authority), ("Team", nil),
      ("Senior responsible owner", nil), ("External supplier involvement", nil),
    ]
  }

  private static func rationale() -> [Field] {
    [
      (
        "Detailed description",
        "Files of responses are read, each submission is registered, comments are coded by written rules, "
          + "and the summary is made of the counts. Every theme that is given keeps the words that gave it."
      ),
      (
        "Scope",
        "Comments of this consultation only. Not for judging people, and not for questions that were not "
          + "asked."
      ),
      ("Benefit", nil), ("Previous process", nil), ("Alternatives considered", nil),
    ]
  }

  private static func decision(_ input: AppendixInput) -> [Field] {
    let results = input.results
    return [
      (
        "Process integration",
        "The summary is an appendix to a report to "
          + (results.consultation.committee ?? "the body that decides") + ", which decides."
      ),
      (
        "Provided information",
        "Counts of respondents by theme, section, stakeholder type and round; quotations; what changed."
      ),
      (
        "Frequency and scale of usage",
        "Once for this consultation: \(Wording.grouped(results.ledger.received)) submissions, "
          + "\(Wording.grouped(results.comments.count)) comments."
      ),
      (
        "Human decisions and review",
        "Officers write the rules, can change each coding, approve each quotation and answer each key issue. "
          + "\(Wording.counted(results.decisions.outcomes.count, "decision")) of theirs "
          + (results.decisions.outcomes.count == 1 ? "is" : "are") + " recorded."
      ),
      ("Required training", nil), ("Appeals and review", nil),
    ]
  }

  private static func specification(_ input: AppendixInput) -> [Field] {
    var measured =
      "No readings of comments by people are recorded, so how often the rules are right is not known."
    if let readings = input.results.readings {
      measured =
        "Measured on readings of \(Wording.counted(readings.comments.count, "comment")) by people; "
        + "precision, recall and F1 stand in part 7 of the summary."
    }
    return [
      (
        "System architecture",
        "A command-line program on the authority's own computer. It uses no network and no service of others."
      ),
      ("Phase", nil), ("Maintenance", nil),
      (
        "Model",
        "None is trained. Themes come from \(input.results.frame.themes.reduce(0) { $0 + $1.include.count }) "
          + "written rules (code frame \(input.results.frame.version)), which are published in full."
      ),
      ("Model performance", measured),
    ]
  }

  private static func data(_ input: AppendixInput) -> [Field] {
    [
      (
        "Source data",
        "Responses as received: \(Wording.counted(input.method.files.count, "file")), listed with their "
          + "hashes in the method statement."
      ),
      (
        "Personal data",
        "Names, addresses and what comments tell of people stay in the authority's private files. "
          + "Quotations are masked."
      ),
      ("Data sharing agreements", nil), ("Data access and storage", nil),
    ]
  }

  private static func risks(_ input: AppendixInput) -> [Field] {
    [
      (
        "Risks",
        "Rules find words, not meanings: a point in unusual words can be missed, and a word can be used in "
          + "another sense. Respondents chose to take part, so the counts are not a vote."
      ),
      (
        "Mitigations",
        "Every figure opens to the comments behind it; comments without a theme are counted and listed; "
          + "officers decide; the rules are measured against readings by people."
      ),
      ("Impact assessments", nil),
    ]
  }
}
