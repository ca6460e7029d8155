import ArgumentParser
import SoundingsStudy

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Take over into decisions.csv what people decided on a sheet.",
    discussion: """
      Reads the filled-in rows of the sheet “Decisions” of private/comments.xlsx, or of a CSV as soundings \
      quotes writes it, and adds those to FOLDER/decisions.csv that are not there yet. If a row is wrong, \
      nothing is written.

        soundings decide corpus/school-improvement comments.xlsx
      """)

  @Argument(help: ArgumentHelp("The consultation's folder.", valueName: "folder"))
  var folder: String

  @Argument(help: ArgumentHelp("The filled-in sheet, XLSX or CSV.", valueName: "sheet"))
  var sheet: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let summary = try Study.decide(folder: folder, sheet: sheet)
    Terminal.print(shared.json ? summary.json + "\n" : summary.text)
  }
}
