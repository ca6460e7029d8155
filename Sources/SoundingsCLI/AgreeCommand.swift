import ArgumentParser
import SoundingsCoding
import SoundingsModel
import SoundingsStudy

struct AgreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Show how far two coders agree, and keep what they settle.",
    discussion: """
      A and B are CSV files with the columns comment,theme (an empty theme: read, none given), or filled-in \
      workbooks of soundings sample. Only comments that both have read count. Of each theme and of all \
      together: Cohen's kappa, Krippendorff's alpha, Gwet's AC1, positive agreement (F1) and negative \
      agreement, with 95 % intervals.

        soundings agree coder-a.xlsx coder-b.xlsx --disagreements settle.xlsx

      With --unit character the files have the columns start,end too, and --lengths names a CSV \
      comment,length. Where the disagreements are decided, --adjudicated and --gold keep both readings \
      and what was settled. With --floor it ends with status 1 if the F1 of all themes together is below.
      """)

  @Argument(help: ArgumentHelp("What the first coder gave.", valueName: "a"))
  var first: String

  @Argument(help: ArgumentHelp("What the second coder gave.", valueName: "b"))
  var second: String

  @Option(
    name: .long, help: ArgumentHelp("comment or character.", valueName: "unit"),
    transform: WordOption.read)
  var unit: CoderComparison.Unit = .comment

  @Option(
    name: .long,
    help: ArgumentHelp("The lengths of the comments, where characters count.", valueName: "file"))
  var lengths: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A code frame that has all themes: a sub-theme brings the theme above it.",
      valueName: "frame"))
  var frame: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The least F1 of all themes together (micro).", valueName: "f1"))
  var floor: Double?

  @Option(name: .long, help: ArgumentHelp("Seeds the resamples.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    name: .long,
    help: ArgumentHelp("Where to write the disagreements, XLSX or CSV.", valueName: "file"))
  var disagreements: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The disagreements as they were decided.", valueName: "sheet"))
  var adjudicated: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The readings that the result is added to.", valueName: "file"))
  var gold: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "held-out or open, where the readings tell parts.", valueName: "part"),
    transform: WordOption.read)
  var part: Reading.Part?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if (unit == .character) != (lengths != nil) {
      throw ValidationError("--unit character and --lengths go together.")
    }
    if let floor, !(0...1).contains(floor) {
      throw ValidationError("--floor is from 0 to 1.")
    }
    if unit == .character, disagreements != nil || gold != nil {
      throw ValidationError("Disagreements and readings are of comments: use --unit comment.")
    }
    if adjudicated != nil || part != nil, gold == nil {
      throw ValidationError("--adjudicated and --part need --gold.")
    }
  }

  func run() throws {
    let comparison = try Study.agree(
      AgreeRequest(
        first: first, second: second, unit: unit, lengths: lengths,
        frame: try frame.map { path throws(StudyError) in try Study.frame(at: path).frame },
        seed: seed))
    Terminal.warn(comparison.findings)
    if let disagreements { try comparison.writeDisagreements(to: disagreements) }
    if let gold {
      let kept = try Study.adjudicate(comparison, sheet: adjudicated, gold: gold, part: part)
      Terminal.print(shared.json ? kept.json + "\n" : kept.text)
    } else {
      Terminal.print(shared.json ? comparison.json + "\n" : comparison.text)
    }
    if let floor, !comparison.reaches(floor: floor) {
      Terminal.warn(comparison.belowFloor(floor))
      throw ExitCode(1)
    }
    if shared.strict, !comparison.findings.isEmpty { throw ExitCode(1) }
  }
}

/// Reads an option that is one of some words.
private enum WordOption {
  static func read<Value: RawRepresentable<String> & CaseIterable>(
    _ word: String
  ) throws -> Value {
    guard let value = Value(rawValue: word) else {
      throw ValidationError(
        "There is no \(word): it is \(Value.allCases.map(\.rawValue).joined(separator: " or ")).")
    }
    return value
  }
}
