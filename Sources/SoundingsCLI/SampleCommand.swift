import ArgumentParser
import SoundingsStudy

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draw comments for two people who code them without each other.",
    discussion: """
      Writes coder-a.xlsx and coder-b.xlsx, each with the comments in an order of its own, the code frame \
      and how to code, and nothing of what the rules found or of who wrote; and sample.csv for the team. \
      Drawn in proportion, at least one of each stratum. It quotes respondents, personal data masked.

        soundings sample corpus/school-improvement --size 120 --by stakeholder --to reading
      """)

  @Argument(help: ArgumentHelp("The consultation's folder.", valueName: "folder"))
  var folder: String

  @Option(name: .long, help: ArgumentHelp("Comments to draw.", valueName: "n"))
  var size: Int

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Strata: stakeholder, kind, round, section, month or attribute/<id>; several with commas.",
      valueName: "names"))
  var by = "stakeholder"

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The folder for the files; by default FOLDER/sample.", valueName: "dir"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Seeds the draw; by default the seed of consultation.yaml.", valueName: "number"))
  var seed: UInt64?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if size < 1 { throw ValidationError("--size must be at least 1.") }
    _ = try dimensions()
  }

  func run() throws {
    let study = try Study(folder: folder)
    let summary = try study.sample(
      SampleRequest(size: size, by: dimensions(), seed: seed), to: output, jobs: shared.width)
    Terminal.print(shared.json ? summary.json + "\n" : summary.text)
  }

  private func dimensions() throws -> [SampleDimension] {
    var dimensions: [SampleDimension] = []
    for name in by.split(separator: ",", omittingEmptySubsequences: false) {
      guard let dimension = SampleDimension(String(name)) else {
        throw ValidationError(
          "There is no \(name) to draw by: it is stakeholder, kind, round, section, month or "
            + "attribute/<id>.")
      }
      if !dimensions.contains(dimension) { dimensions.append(dimension) }
    }
    return dimensions
  }
}
