import ArgumentParser
import SoundingsReport
import SoundingsStudy

struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract:
      "Write the responses that may be published, or all that is held about one respondent.",
    discussion: """
      Without --respondent: every permitted response, masked, as one document; all others are counted \
      with the reason. An officer reads it before it goes out.

        soundings bundle corpus/school-improvement --to responses.html

      With --respondent: the answer to a subject access request, for that person only. Names and \
      e-mail addresses of other people are masked.

        soundings bundle corpus/school-improvement --respondent BF-1001 --to person.html
      """)

  @Argument(help: ArgumentHelp("The consultation's folder.", valueName: "folder"))
  var folder: String

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The file to write, .html or .md; without it, Markdown on standard output.",
      valueName: "file"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Everything held about one respondent, by their id or that of a response.", valueName: "id"))
  var respondent: String?

  @Flag(name: .long, help: "With --respondent: show other people's names and addresses too.")
  var unmasked = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let output, !output.hasSuffix(".html"), !output.hasSuffix(".md") {
      throw ValidationError("--to must end in .html or .md.")
    }
    if unmasked, respondent == nil {
      throw ValidationError("--unmasked goes with --respondent.")
    }
  }

  func run() throws {
    let study = try Study(folder: folder)
    if let respondent {
      let bundle = try study.bundle(
        respondent: respondent, isUnmasked: unmasked, jobs: shared.width)
      try write(bundle.document, json: bundle.json)
    } else {
      let bundle = try study.bundle(jobs: shared.width)
      try write(bundle.document, json: bundle.json)
    }
  }

  private func write(_ document: ReportDocument, json: String) throws {
    if let output {
      try OutputFile.write(
        output.hasSuffix(".html")
          ? HTMLWriter.write(document) : MarkdownWriter.write(document), to: output)
    } else if !shared.json {
      Terminal.print(MarkdownWriter.write(document))
    }
    if shared.json { Terminal.say(json) }
  }
}
