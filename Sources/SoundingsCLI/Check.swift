import ArgumentParser
import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read and check a consultation's folder without writing anything.",
    discussion: """
      Reads consultation.yaml, the code frame and every source, and prints the ledger and the findings.

        soundings check corpus/school-improvement --strict
      """)

  @Argument(help: ArgumentHelp("The consultation's folder.", valueName: "folder"))
  var folder: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let study = try Study(folder: folder)
    let result = try study.check(jobs: shared.width)
    Terminal.warn(result.findings)
    if shared.json {
      Terminal.say(
        JSONValue.object([
          ("received", .integer(result.ledger.received)),
          ("analysed", .integer(result.ledger.analysed)),
          ("excluded", .object(result.ledger.excluded.map { ($0.code, .integer($0.count)) })),
          ("merged", .integer(result.ledger.merged)), ("comments", .integer(result.comments)),
          ("findings", .integer(result.findings.count)),
          ("files", .integer(result.files.count)),
        ]).text)
    } else {
      for file in result.files {
        // A document's parts each have an encoding of their own.
        let how = file.encoding.isEmpty ? file.layout : "\(file.layout), \(file.encoding)"
        Terminal.say("\(file.path): \(file.counted) (\(how))")
      }
      for (code, count) in result.ledger.excluded {
        Terminal.say("  excluded as \(code): \(count)")
      }
      Terminal.say(
        "\(result.ledger.received) received = \(result.ledger.analysed) analysed + "
          + "\(result.ledger.excludedTotal) excluded + \(result.ledger.merged) merged; "
          + "\(result.comments) comments; \(result.findings.count) findings")
    }
    if shared.strict, !result.findings.isEmpty { throw ExitCode(1) }
  }
}
