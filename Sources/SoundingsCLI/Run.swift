import ArgumentParser
import SoundingsModel
import SoundingsReport
import SoundingsStudy

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Read a consultation's folder and write its summary.",
    discussion: """
      Writes DIR/publish (the summary and its data) and DIR/private (for the team only).

        soundings run corpus/school-improvement --to output/school-improvement

      With --formats xlsx, DIR/private/comments.xlsx has the comments with their themes, a sheet for \
      each section's lead, and one to decide on, which soundings decide takes over.

      With --formats docx,odt,pdf, DIR/publish has the summary as documents too. They need pandoc and \
      librsvg2-bin, PDF also LibreOffice; without them the other formats are written, and the command \
      ends with status 2. --reference-doc gives the council's own styles, headers and footers.
      """)

  @Argument(help: ArgumentHelp("The consultation's folder.", valueName: "folder"))
  var folder: String

  @Option(name: .customLong("to"), help: ArgumentHelp("Where to write.", valueName: "dir"))
  var output: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      Formats to write besides those of consultation.yaml: html, md, csv, json, docx, odt, pdf, \
      xlsx.
      """,
      valueName: "list"))
  var formats: String?

  @Option(
    name: .customLong("reference-doc"),
    help: ArgumentHelp(
      "The council's own DOCX or ODT, whose styles the summary takes; one of each at most.",
      valueName: "file"))
  var referenceDocuments: [String] = []

  @Flag(
    exclusivity: .exclusive, help: "Mark it as a draft (the default), or refuse what is unready.")
  var version: Version = .draft

  @OptionGroup var shared: SharedOptions

  enum Version: String, EnumerableFlag {
    case draft, final

    static func help(for value: Version) -> ArgumentHelp? {
      switch value {
      case .draft: "Mark the summary as a draft and list what is missing (the default)."
      case .final: "Refuse, with status 1, while anything is missing."
      }
    }
  }

  func validate() throws { _ = try requestedFormats() }

  func run() throws {
    let study = try Study(folder: folder)
    let summary = try study.run(
      to: output,
      options: RunOptions(
        jobs: shared.width, formats: try requestedFormats(), isFinal: version == .final,
        referenceDocuments: referenceDocuments),
      progress: Terminal.progress)
    Terminal.endProgress()
    Terminal.warn(summary.findings, most: shared.json ? .max : 20)
    for failure in summary.failures { Terminal.warn(failure) }
    if shared.json {
      Terminal.say(Self.json(summary))
    } else {
      report(summary)
    }
    if !summary.failures.isEmpty { throw ExitCode(2) }
    if summary.isRefused || (shared.strict && !summary.findings.isEmpty) { throw ExitCode(1) }
  }

  private func requestedFormats() throws -> [ReportSettings.Format] {
    guard let formats else { return [] }
    var requested: [ReportSettings.Format] = [.html, .md, .csv, .json]
    for name in formats.split(separator: ",") {
      guard let format = ReportSettings.Format(rawValue: String(name)) else {
        throw ValidationError(
          "Unknown format '\(name)'; formats are "
            + ReportSettings.Format.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      if !requested.contains(format) { requested.append(format) }
    }
    return requested
  }

  private func report(_ summary: RunSummary) {
    let ledger = summary.ledger
    Terminal.say(
      "\(ledger.received) received = \(ledger.analysed) analysed + \(ledger.excludedTotal) excluded + "
        + "\(ledger.merged) merged")
    Terminal.say(
      "\(summary.respondents) respondents, \(summary.comments) comments, \(summary.coded) of them "
        + "with a theme; \(summary.findings.count) findings")
    if summary.isRefused {
      Terminal.say("No final version was written. Missing:")
      for item in summary.missing { Terminal.say("  \(item)") }
    } else {
      Terminal.say("Summary:  \(output)/publish/summary.html")
      Terminal.say("For the team only:  \(output)/private")
    }
  }

  private static func json(_ summary: RunSummary) -> String {
    JSONValue.object([
      ("received", .integer(summary.ledger.received)),
      ("analysed", .integer(summary.ledger.analysed)),
      (
        "excluded",
        .object(summary.ledger.excluded.map { ($0.code, .integer($0.count)) })
      ),
      ("merged", .integer(summary.ledger.merged)),
      ("respondents", .integer(summary.respondents)), ("comments", .integer(summary.comments)),
      ("coded", .integer(summary.coded)), ("findings", .integer(summary.findings.count)),
      ("missing", .array(summary.missing.map { .string($0) })),
      ("refused", .bool(summary.isRefused)), ("files", .array(summary.files.map { .string($0) })),
      ("failures", .array(summary.failures.map { .string($0) })),
    ]).text
  }
}
