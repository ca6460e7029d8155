import ArgumentParser
import SoundingsModel
import SoundingsReport
import SoundingsStudy

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a first consultation.yaml and codeframe.yaml for a folder of responses.",
    discussion: """
      Looks at the files in FOLDER/responses, else in FOLDER, and leaves them as they
      are. An existing consultation.yaml is never overwritten.

        soundings init parking-permits
        soundings run parking-permits --to output/parking-permits
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "folder"))
  var folder: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The order of dates that can be read both ways: dmy or mdy; for one source PATH=dmy.",
      valueName: "order"))
  var dates: [String] = []

  @OptionGroup var shared: SharedOptions

  func validate() throws { _ = try choices() }

  func run() throws {
    try Starter.checkIsNew(folder)
    let starter = try Starter(folder: folder, dates: try choices(), jobs: shared.width)
    let written = try starter.write(to: folder)
    for (path, problem) in starter.unread { Terminal.warn("\(path): not read: \(problem)") }
    let ledger = starter.ledger
    if shared.json {
      Terminal.say(
        JSONValue.object([
          ("written", .array(written.map { .string($0) })),
          ("received", .integer(ledger.received)), ("analysed", .integer(ledger.analysed)),
          ("excluded", .integer(ledger.excludedTotal)), ("merged", .integer(ledger.merged)),
          ("comments", .integer(starter.comments)), ("themes", .integer(starter.themes)),
          ("unread", .array(starter.unread.map { .string($0.path) })),
        ]).text)
    } else {
      Terminal.say(
        "\(ledger.received) received = \(ledger.analysed) analysed + \(ledger.excludedTotal) excluded "
          + "+ \(ledger.merged) merged; \(starter.comments) comments")
      for name in written { Terminal.say("Wrote \(folder)/\(name)") }
      if !written.contains("codeframe.yaml") {
        Terminal.say("The code frame that is there was left as it is.")
      }
      Terminal.say("Read both through, then: soundings run \(folder) --to OUT")
    }
    if shared.strict, !starter.unread.isEmpty { throw ExitCode(1) }
  }

  private func choices() throws -> [Starter.DateChoice] {
    try dates.map { text in
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
      guard let last = parts.last, let order = Source.DateOrder(rawValue: String(last)) else {
        throw ValidationError("--dates is dmy, mdy or iso, or PATH=dmy.")
      }
      let path = parts.dropLast().joined(separator: "=")
      return Starter.DateChoice(path: parts.count > 1 ? path : nil, order: order)
    }
  }
}
