import SoundingsModel

/// Writes the fifteen parts; each part is an extension in a file of its own.
struct AppendixBuilder {
  let input: AppendixInput
  let themes: ThemeOrder
  let words: Wording
  /// Indexes of the respondents who commented in both of the rounds that are compared.
  let inBothRounds: Set<Int>
  var book = FigureBook()
  var missing: [String] = []
  /// Whole tables that the parts show an excerpt of, or only speak of; they stand in annex D.
  var annexTables: [Table] = []
  /// Tables of what a part says in sentences, written as files only.
  var dataTables: [Table] = []
  var redactions: [Redaction] = []
  /// Quotations that the program proposes and nobody has approved.
  var proposedQuotes = 0
  /// Quotations that stand in the document.
  var quotations = 0

  var results: Results { input.results }
  var consultation: Consultation { input.results.consultation }
  var frame: CodeFrame { input.results.frame }

  init(_ input: AppendixInput) {
    self.input = input
    themes = ThemeOrder(input.results.frame)
    words = Wording(scale: input.results.consultation.report.quantifiers)
    inBothRounds = Self.respondentsInBothRounds(input.results)
  }

  mutating func build() -> Appendix {
    var document = ReportDocument(title: "Consultation summary: \(consultation.title)")
    document.titleBlock = titleBlock()
    document.parts = [
      aboutPart(), summaryPart(), backgroundPart(), channelsPart(), whoPart(), ledgerPart(),
      methodPart(), findingsPart(), changePart(), campaignsPart(), equalityPart(), otherPart(),
      issuesPart(), nextStepsPart(), annexesPart(),
    ]
    document.dataTables = dataTables
    missing += openDecisions() + unknownSensitive(document)
    document.banners = banners()
    let cabinet = cabinetPaper(document)
    let site = publicSite()
    return Appendix(
      document: document, cabinet: cabinet, site: site, method: MethodStatement.document(input),
      transparency: TransparencyRecord.document(input), figures: book, redactions: redactions,
      missing: missing)
  }

  /// Notes what is missing, and says so where it belongs.
  mutating func lacking(_ text: String) -> Block {
    missing.append(text)
    return .missing([.text(text)])
  }

  private func banners() -> [Banner] {
    var banners: [Banner] = []
    if let synthetic = consultation.report.wording["synthetic"] {
      banners.append(Banner(.synthetic, [.text(synthetic)]))
    }
    if !input.isFinal {
      banners.append(
        Banner(
          .draft,
          [
            .text(
              "Not for publication. "
                + (missing.isEmpty
                  ? "Nothing is missing: the final version can be made."
                  : "Before a final version, the following must be done:"))
          ],
          items: missing.map { [.text($0)] }))
    }
    return banners
  }
}

extension Appendix {
  /// Builds the appendix; the same input gives the same tree.
  public static func build(_ input: AppendixInput) -> Appendix {
    var builder = AppendixBuilder(input)
    return builder.build()
  }
}
