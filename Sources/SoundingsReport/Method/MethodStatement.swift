import SoundingsModel

/// The method statement: what a run was made from and by which rules, thresholds and random numbers, so that
/// somebody else can repeat it.
public enum MethodStatement {
  public static func document(_ input: AppendixInput) -> ReportDocument {
    let consultation = input.results.consultation
    var document = ReportDocument(title: "Method statement: \(consultation.title)")
    document.titleBlock = [
      ("Authority", consultation.authority),
      ("Software", "Soundings \(input.method.softwareVersion)"),
      ("Code frame", input.results.frame.version),
    ]
    document.banners = MethodBanners.of(input)
    document.parts = [
      Part(number: 1, id: "inputs", title: "What went in", blocks: inputs(input)),
      Part(number: 2, id: "rules", title: "Rules and thresholds", blocks: rules(input)),
      Part(number: 3, id: "statistics", title: "Statistics", blocks: statistics(input)),
      Part(number: 4, id: "people", title: "What people decided", blocks: people(input)),
      Part(number: 5, id: "repeat", title: "How to repeat it", blocks: repeating()),
    ]
    return document
  }

  private static func inputs(_ input: AppendixInput) -> [Block] {
    let ledger = input.results.ledger
    var table = Table(
      id: "inputs", caption: "Source files",
      columns: [
        Table.Column("File", .text), Table.Column("Layout", .text), Table.Column("Encoding", .text),
        Table.Column("Rows or posts"), Table.Column("SHA-256", .text),
      ])
    table.rows = input.method.files.map {
      Table.Row([
        Table.Cell($0.path), Table.Cell($0.layout), Table.Cell($0.encoding),
        Table.Cell("\($0.records)"), Table.Cell($0.sha256),
      ])
    }
    return [
      .paragraph([
        .text(
          "\(Wording.grouped(ledger.received)) submissions = \(Wording.grouped(ledger.analysed)) analysed + "
            + "\(Wording.grouped(ledger.excludedTotal)) excluded, each with its reason + "
            + "\(Wording.grouped(ledger.merged)) merged. The run stops where this does not hold.")
      ]), .table(table),
    ]
  }

  private static func rules(_ input: AppendixInput) -> [Block] {
    let settings = input.results.consultation.report
    let frame = input.results.frame
    var items = [
      "Themes: \(frame.themes.count), with \(frame.themes.reduce(0) { $0 + $1.include.count }) rules that give "
        + "one and \(frame.themes.reduce(0) { $0 + $1.exclude.count }) that take it away; code frame "
        + "\(frame.version). The rules stand in annex C of the summary.",
      "Of the frame's examples and counterexamples, \(input.method.frameCheck.count) of "
        + "\(input.method.frameCheck.base) are coded as their authors meant.",
      "Shares are compared where at least \(max(settings.floor, 1)) respondents commented; below that only "
        + "counts are given.",
      "A theme is a key issue from \(Int((KeyIssues.threshold * 100).rounded()))% of those who commented.",
      "Words for shares: "
        + settings.quantifiers.steps.map { "\($0.word) up to \(DecimalText.percent($0.upTo))" }
        .joined(separator: "; ")
        + "; numbers only below a base of \(settings.quantifiers.smallestBase).",
    ]
    if let suppress = settings.suppress {
      items.append(
        "Counts of respondents under \(suppress) are not shown in tables on: "
          + (settings.sensitive.isEmpty ? "none" : settings.sensitive.joined(separator: ", ")) + "."
      )
    } else {
      items.append("No small number is kept back.")
    }
    items.append(
      input.results.frame.stance
        ? "Whether a comment is for or against is judged by rules and published only where it is right "
          + "often enough on texts that the authors of the rules had not seen."
        : "Whether a comment is for or against is not judged.")
    return [.list(items.map { [.text($0)] }, ordered: false)]
  }

  private static func statistics(_ input: AppendixInput) -> [Block] {
    let items = [
      "Intervals of shares: Wilson 1927, 95%. Differences: Newcombe 1998, method 10; of the same respondents "
        + "his paired method 10.",
      "Tests: Fisher's exact; of the same respondents McNemar's exact; both two-sided. The tests of one table "
        + "are corrected together (Benjamini and Hochberg 1995); a change is reported where q is under .05.",
      "What a difference lies in: Kitagawa 1955, averaged weights; types in one round only apart.",
      "Resampling: 2,000 resamples, percentile interval, generator PCG-XSH-RR 64/32, seed "
        + "\(input.results.consultation.seed).",
      "A finding is called robust where it stands without the texts of campaigns, with each stakeholder type "
        + "counting the same and in \(Sensitivity.leastResamples) of 100 draws of other respondents.",
    ]
    return [.list(items.map { [.text($0)] }, ordered: false)]
  }

  private static func people(_ input: AppendixInput) -> [Block] {
    let outcomes = input.results.decisions.outcomes
    return [
      .paragraph([
        .text(
          outcomes.isEmpty
            ? "No decision of an officer on a single comment or response is recorded."
            : "\(Wording.counted(outcomes.count, "decision")) of officers "
              + (outcomes.count == 1 ? "is" : "are")
              + " recorded, each with date, author and reason; part 7 of the summary counts them by kind."
        )
      ])
    ]
  }

  private static func repeating() -> [Block] {
    [
      .paragraph([
        .text(
          "The same folder gives the same bytes on any machine and with any number of threads. "
            + "private/manifest.json lists the hash of every file that was written; the command "
            + "“soundings verify” derives every figure again from the source files.")
      ])
    ]
  }
}

/// The marks that stand on every document of a run.
enum MethodBanners {
  static func of(_ input: AppendixInput) -> [Banner] {
    var banners: [Banner] = []
    if let synthetic = input.results.consultation.report.wording["synthetic"] {
      banners.append(Banner(.synthetic, [.text(synthetic)]))
    }
    if !input.isFinal { banners.append(Banner(.draft, [.text("Not for publication.")])) }
    return banners
  }
}
