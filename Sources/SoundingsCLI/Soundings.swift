import ArgumentParser
import SoundingsStudy

@main
struct Soundings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soundings",
    abstract: "Turns what people say in a public consultation into evidence for a decision.",
    discussion: """
      A consultation is a folder: consultation.yaml says what it is, codeframe.yaml holds the themes \
      and their rules, responses/ holds what was received.

        soundings run corpus/school-improvement --to output/school-improvement

      Exit status: 0 fine; 1 findings under --strict, a check that fails, or a final version that is \
      refused; 2 failed; 64 wrong usage.
      """,
    version: Study.version,
    subcommands: [
      Init.self, Inspect.self, Run.self, Check.self, DiffCommand.self, BundleCommand.self,
      Import.self, Explain.self, ConcordanceCommand.self, QuotesCommand.self, Decide.self,
      SampleCommand.self, AgreeCommand.self,
      Frame.self,
      Code.self,
      Merge.self,
      WordsCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot(
        WordsCommand.expand(Array(CommandLine.arguments.dropFirst())))
      do {
        try command.run()
      } catch let error as StudyError {
        Terminal.fail(error)
      }
    } catch {
      exit(withError: error)
    }
  }
}
