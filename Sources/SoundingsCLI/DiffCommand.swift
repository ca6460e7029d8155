import ArgumentParser
import SoundingsStudy

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: """
      Show which figures moved between two runs, and which response, decision or rule moved each.
      """,
    discussion: """
      OLD and NEW are folders that run --to wrote. Nothing of what respondents wrote is printed. \
      With --strict it ends with status 1 if a figure moved.

        soundings diff output/draft output/now
      """)

  @Argument(help: ArgumentHelp("The folder of the earlier run.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The folder of the later run.", valueName: "new"))
  var new: String

  @Option(
    name: .long,
    help: ArgumentHelp("Causes, and figures outside the summary, at most.", valueName: "n"))
  var most = 40

  @Flag(name: .long, help: "Show all causes and all figures.")
  var all = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if most < 0 { throw ValidationError("--most must not be negative.") }
  }

  func run() throws {
    let diff = try RunDiff.between(old, new)
    Terminal.print(shared.json ? diff.json + "\n" : diff.text(most: all ? nil : most))
    if shared.strict, diff.hasMoved { throw ExitCode(1) }
  }
}
