import ArgumentParser
import SoundingsModel
import SoundingsStudy

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct Code: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Code the comments of a file, CSV or JSON Lines, with a frame.",
    discussion: """
      Prints one JSON line a comment, or counts comments by theme and group.

        soundings code comments.csv --frame codeframe.yaml
        soundings code comments.csv --frame frame.csv --tally tally.csv --by stakeholder,month
      """)

  @Argument(
    help: ArgumentHelp(
      "A file of CSV or JSON Lines; standard input without one.", valueName: "file"))
  var file: String?

  @Option(name: .long, help: ArgumentHelp("The code frame, YAML or CSV.", valueName: "frame"))
  var frame: String

  @Option(
    name: .long,
    help: ArgumentHelp("Which column plays which role.", valueName: "role=header"))
  var column: [String] = []

  @Option(name: .long, help: ArgumentHelp("Write counts to this file.", valueName: "file"))
  var tally: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Roles or headers to count by, and month.", valueName: "list"))
  var by: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write the codings to this file as well as the tally; - is standard output.",
      valueName: "file"))
  var codings: String?

  @Option(
    name: .long, help: ArgumentHelp("The order of dates: iso, dmy or mdy.", valueName: "order"))
  var dates: String = "iso"

  @Option(name: .long, help: ArgumentHelp("The file's encoding.", valueName: "name"))
  var encoding: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if tally == nil, by != nil { throw ValidationError("--by goes with --tally.") }
    guard Source.DateOrder(rawValue: dates) != nil else {
      throw ValidationError("--dates is iso, dmy or mdy.")
    }
    _ = try mappings()
  }

  func run() throws {
    var request = CodeRequest(file: file, frame: try Study.frame(at: frame))
    request.columns = try mappings()
    request.by = (by ?? "").split(separator: ",").map { CodeRequest.Grouping(String($0)) }
    request.dates = Source.DateOrder(rawValue: dates) ?? .iso
    request.encoding = encoding
    request.wantsTally = tally != nil
    request.wantsCodings = tally == nil || codings != nil
    request.jobs = shared.width
    let counts: TallyTable
    if let codings, codings != "-" {
      counts = try OutputFile.writing(codings) { descriptor throws(StudyError) in
        try CodeFile.code(request, codings: descriptor)
      }
    } else {
      counts = try CodeFile.code(request)
    }
    if let tally { try OutputFile.write(counts.csv, to: tally) }
  }

  private func mappings() throws -> [ColumnMapping] { try ColumnOption.mappings(column) }
}

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Add the tallies of parts to the tally of the whole.",
    discussion: "  soundings merge november.csv june.csv > all.csv")

  @Argument(help: ArgumentHelp("Tallies that soundings code wrote.", valueName: "tally"))
  var tallies: [String]

  @OptionGroup var shared: SharedOptions

  func run() throws {
    Terminal.write(try TallyTable.merged(paths: tallies).csv, to: STDOUT_FILENO)
  }
}

/// `--column role=header`.
enum ColumnOption {
  static func mappings(_ options: [String]) throws -> [ColumnMapping] {
    try options.map { option in
      guard let equals = option.firstIndex(of: "="),
        let role = Role(name: option[..<equals]) ?? Role(header: option[..<equals]),
        option.index(after: equals) < option.endIndex
      else {
        throw ValidationError(
          "'\(option)' is not role=header; roles are \(Role.plainNames.joined(separator: ", ")), "
            + "text/SECTION, question/ID and attribute/ID.")
      }
      return ColumnMapping(role: role, header: String(option[option.index(after: equals)...]))
    }
  }
}
