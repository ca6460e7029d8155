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
    commandName: "import",
    abstract: "Print the responses in files as JSON, one line a comment.",
    discussion: """
      Files stand for themselves; a consultation's folder is read as its consultation.yaml says.

        soundings import form.csv --column text=Comments --column stakeholder="I am a"
        soundings import corpus/school-improvement
        soundings import --raw form.csv
        soundings import --count form.csv
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

  @Flag(
    name: .long,
    help: "Print each record of a table as it stands: an object of header and cell.")
  var raw = false

  @Flag(name: .long, help: "Read and parse everything, and print only how much there is.")
  var count = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if raw, count { throw ValidationError("--raw and --count are two things: say one of them.") }
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
    if count {
      let counts =
        try study()?.countRecords(jobs: shared.width)
        ?? ImportLines.count(sources(), jobs: shared.width)
      Terminal.write(shared.json ? counts.json : counts.table, to: STDOUT_FILENO)
      return
    }
    if raw {
      let found =
        try study()?.writeRecords(to: STDOUT_FILENO)
        ?? ImportLines.records(sources(), to: STDOUT_FILENO)
      try write(found)
      if shared.strict, !found.isEmpty { throw ExitCode(1) }
      return
    }
    let result =
      try study()?.importResponses(jobs: shared.width)
      ?? ImportLines.read(sources(), jobs: shared.width)
    try write(result.findings)
    // A part at a time: the lines of all of them would take as much memory again.
    var rest = result.responses[...]
    while !rest.isEmpty {
      Terminal.write(ImportLines.comments(rest.prefix(1000)), to: STDOUT_FILENO)
      rest = rest.dropFirst(1000)
    }
    if shared.strict, !result.findings.isEmpty { throw ExitCode(1) }
  }

  /// Writes the findings where they were asked for.
  private func write(_ list: [Finding]) throws {
    if let findings {
      try OutputFile.write(ImportLines.findings(list), to: findings)
    } else {
      Terminal.warn(list)
    }
  }

  /// The consultation whose folder is the only path; nil where files stand for themselves.
  private func study() throws -> Study? {
    guard paths.count == 1, FileSystem.kind(of: paths[0] + "/consultation.yaml") == .file else {
      return nil
    }
    return try Study(folder: paths[0])
  }

  private func sources() throws -> [Source] {
    let mappings = try ColumnOption.mappings(column)
    return paths.map { path in
      var source = Source(path: path)
      source.layout = layout
      source.columns = mappings
      source.dates = dates.flatMap { Source.DateOrder(rawValue: $0) }
      source.encoding = encoding
      return source
    }
  }
}
