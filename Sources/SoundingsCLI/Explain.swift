import ArgumentParser
import SoundingsReport
import SoundingsStudy

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how the rules read one comment: each word with the rule that took it.",
    discussion: "  soundings explain corpus/school-improvement BF-1001/2")

  @Argument(help: ArgumentHelp("The consultation's folder.", valueName: "folder"))
  var folder: String

  @Argument(
    help: ArgumentHelp("The id of a comment, as private/comments.csv has it.", valueName: "comment")
  )
  var comment: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let study = try Study(folder: folder)
    let explanation = try study.explain(comment: comment, jobs: shared.width)
    Terminal.say(shared.json ? explanation.json : explanation.text)
  }
}
