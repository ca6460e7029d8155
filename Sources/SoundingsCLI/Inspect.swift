import ArgumentParser
import SoundingsReport
import SoundingsStudy

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what files are, what their columns are likely to be, and how to read them.",
    discussion: """
      Names, e-mail addresses, telephone numbers and postcodes are masked. The block
      at the end can be pasted into consultation.yaml. Where dates can be read day
      first and month first, the exit status is 2 until it says which.

        soundings inspect responses/form.csv
        soundings inspect corpus/school-improvement/responses
      """)

  @Argument(help: ArgumentHelp("Files or folders.", valueName: "path"))
  var paths: [String]

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let inspection = try Inspection(paths: paths)
    if shared.json {
      Terminal.say(inspection.json.text)
    } else {
      Terminal.print(inspection.text)
    }
    for message in inspection.undecidable { Terminal.warn(message) }
    if !inspection.undecidable.isEmpty { throw ExitCode(2) }
    if shared.strict, !inspection.findings.isEmpty { throw ExitCode(1) }
  }
}
