import ArgumentParser
import SoundingsStudy

struct FrameCoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show what each rule of the frame takes of the comments, and what none takes.",
    discussion: """
      It quotes respondents: for the team only.

        soundings frame coverage corpus/school-improvement
      """)

  @Argument(help: ArgumentHelp("The consultation's folder.", valueName: "folder"))
  var folder: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let coverage = try Study(folder: folder).coverage(jobs: shared.width)
    Terminal.print(shared.json ? coverage.json + "\n" : coverage.text)
  }
}
