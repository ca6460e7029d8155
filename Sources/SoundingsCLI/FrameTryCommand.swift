import ArgumentParser
import SoundingsStudy

struct FrameTryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Show what another code frame would add to the codings, and what it would lose.",
    discussion: """
      It quotes respondents: for the team only.

        soundings frame try corpus/school-improvement --frame new.yaml
      """)

  @Argument(help: ArgumentHelp("The consultation's folder.", valueName: "folder"))
  var folder: String

  @Option(name: .long, help: ArgumentHelp("The frame to try, YAML or CSV.", valueName: "frame"))
  var frame: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let study = try Study(folder: folder)
    let new = try Study.frame(at: frame, against: study.consultation)
    let trial = try study.trial(of: new, jobs: shared.width)
    Terminal.print(shared.json ? trial.json + "\n" : trial.text)
  }
}
