import ArgumentParser
import SoundingsStudy

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Propose comments to be quoted, for people to approve.",
    discussion: """
      A line a proposal: section, why, stakeholder type, month, comment, and the text with personal data \
      masked. With --sheet, also a CSV: whoever approves a proposal puts a date and a name to its row, and \
      soundings decide takes it over. It quotes respondents: for the team only.

        soundings quotes corpus/school-improvement --sheet quotes.csv
      """)

  @Argument(help: ArgumentHelp("The consultation's folder.", valueName: "folder"))
  var folder: String

  @Option(
    name: .long, help: ArgumentHelp("Proposals for a section at most.", valueName: "n"))
  var most = 8

  @Option(
    name: .long, help: ArgumentHelp("Where to write the sheet to approve on.", valueName: "file"))
  var sheet: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if most < 1 { throw ValidationError("--most must be at least 1.") }
  }

  func run() throws {
    let study = try Study(folder: folder)
    let quotes = try study.quotes(most: most, jobs: shared.width)
    if let sheet { try study.write(quotes, to: sheet) }
    Terminal.print(shared.json ? quotes.json : quotes.text)
  }
}
