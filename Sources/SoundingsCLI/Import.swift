import ArgumentParser
import SoundingsImport
import SoundingsModel
import SoundingsStudy

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the responses in files as JSON, one line a comment.",
    discussion: """
      Files stand for themselves; a consultation's folder is read as its consultation.yaml says.

        soundings import form.csv --column text=Comments --column stakeholder="I am a"
        soundings import corpus/school-improvement
      """)

  @Argument(help: ArgumentHelp("Files, or a consultation's folder.", valueName: "path"))
  var paths: [String]

  @Option(name: .long, help: ArgumentHelp("The layout of the files.", valueName: "name"))
  var layout: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Which column plays which role.", valueName: "role=header"))
  var column: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("The order of dates: iso, dmy or mdy.", valueName: "order"))
  var dates: String?

  @Option(name: .long, help: ArgumentHelp("The files' encoding.", valueName: "name"))
  var encoding: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Write the findings to this file, as JSON Lines.", valueName: "file"))
  var findings: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    _ = try ColumnOption.mappings(column)
    if let dates, Source.DateOrder(rawValue: dates) == nil {
      throw ValidationError("--dates is iso, dmy or mdy.")
    }
    if let layout, !Layout.isName(layout) {
      throw ValidationError(
        "Layouts are \(Layout.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
  }

  func run() throws {
    let result = try read()
    if let findings {
      try OutputFile.write(ImportLines.findings(result.findings), to: findings)
    } else {
      Terminal.warn(result.findings)
    }
    Terminal.write(ImportLines.comments(result.responses), to: STDOUT_FILENO)
    if shared.strict, !result.findings.isEmpty { throw ExitCode(1) }
  }

  private func read() throws -> ImportResult {
    if paths.count == 1, FileSystem.kind(of: paths[0] + "/consultation.yaml") == .file {
      return try Study(folder: paths[0]).importResponses(jobs: shared.width)
    }
    let mappings = try ColumnOption.mappings(column)
    let sources = paths.map { path in
      var source = Source(path: path)
      source.layout = layout
      source.columns = mappings
      source.dates = dates.flatMap { Source.DateOrder(rawValue: $0) }
      source.encoding = encoding
      return source
    }
    return try ImportLines.read(sources, jobs: shared.width)
  }
}
