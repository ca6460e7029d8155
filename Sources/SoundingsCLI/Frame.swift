import ArgumentParser
import SoundingsCoding
import SoundingsModel
import SoundingsReport
import SoundingsStudy

struct Frame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame",
    abstract: "Work with a code frame.",
    subcommands: [
      FrameCheckCommand.self, FrameConvert.self, FrameCoverageCommand.self, FrameTryCommand.self,
    ])
}

struct FrameCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Code each theme's example and counterexample, and fail where one goes wrong.",
    discussion: "  soundings frame check corpus/school-improvement/codeframe.yaml")

  @Argument(help: ArgumentHelp("The code frame, YAML or CSV.", valueName: "frame"))
  var frame: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let compiled = try Study.frame(at: frame)
    let outcomes = try Study.check(compiled)
    let failures = outcomes.filter { !$0.isAsMeant }
    if shared.json {
      Terminal.say(
        JSONValue.object([
          ("themes", .integer(compiled.frame.themes.count)),
          ("checked", .integer(outcomes.count)), ("failed", .integer(failures.count)),
          ("failures", .array(failures.map { .string($0.message) })),
        ]).text)
    } else {
      for failure in failures { Terminal.warn(failure.message) }
      Terminal.say(
        "\(compiled.frame.themes.count) themes, \(outcomes.count) examples and counterexamples: "
          + (failures.isEmpty ? "all as meant" : "\(failures.count) not as meant"))
    }
    if !failures.isEmpty { throw ExitCode(1) }
  }
}
