import ArgumentParser
import SoundingsStudy

struct ConcordanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concordance",
    abstract: "Show every place where a rule fires, with the words around it.",
    discussion: """
      A line a place: comment, section, stakeholder type, and the words in their context.

        soundings concordance corpus/school-improvement 'template* NEAR/8 page*'
      """)

  @Argument(help: ArgumentHelp("The consultation's folder.", valueName: "folder"))
  var folder: String

  @Argument(help: ArgumentHelp("A rule, as a code frame has it.", valueName: "rule"))
  var rule: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The code frame that tells which comments have a theme; by default the folder's own.",
      valueName: "frame"))
  var frame: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Characters of context on each side at most.", valueName: "characters"))
  var width = 40

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if !(0...10_000).contains(width) { throw ValidationError("--width is from 0 to 10000.") }
  }

  func run() throws {
    let study = try Study(folder: folder)
    let concordance = try study.concordance(
      of: rule,
      frame: try frame.map { path throws(StudyError) in
        try Study.frame(at: path, against: study.consultation)
      }, width: width, jobs: shared.width)
    Terminal.print(shared.json ? concordance.json : concordance.text)
  }
}
