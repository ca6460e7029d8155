internal import SoundingsImport
internal import SoundingsModel
public import SoundingsReport

extension Inspection {
  /// For programs: the same, file by file.
  public var json: JSONValue {
    .object([
      ("files", .array(files.map(\.json))), ("sources", sources.map { .string($0) } ?? .null),
    ])
  }
}

extension InspectedFile {
  var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("path", .string(path)), ("read", .bool(problem == nil)),
      ("problem", problem.map { .string($0) } ?? .null),
    ]
    if let file = look?.file {
      members += [
        ("bytes", .integer(file.bytes)), ("sha256", .string(file.sha256)),
        ("layout", .string(file.layout)), ("encoding", .string(file.encoding)),
        ("decided", .string(file.decided)),
      ]
      if let table = file.table {
        members += [
          (
            "separator",
            table.separator.map { .string(String(Character(Unicode.Scalar($0)))) } ?? .null
          ),
          ("preamble", .integer(table.preamble)), ("headerRows", .integer(table.headerRows)),
          ("tool", table.tool.map { .string($0.rawValue) } ?? .null),
          ("columns", .array(table.headers.indices.map(column))),
        ]
      }
    }
    members.append(("undecidableDates", undecidableDates.map { .string($0) } ?? .null))
    if let outcome {
      let ledger = outcome.ledger
      members += [
        ("received", .integer(ledger.received)), ("analysed", .integer(ledger.analysed)),
        ("excluded", .object(ledger.excluded.map { ($0.code, .integer($0.count)) })),
        ("merged", .integer(ledger.merged)), ("comments", .integer(outcome.comments)),
        ("coverage", .array(outcome.files.compactMap { $0.coverage.map(Self.coverage) })),
        ("findings", .array(outcome.findings.map(Self.finding))),
      ]
    }
    return .object(members)
  }

  private func column(_ index: Int) -> JSONValue {
    guard let look, let table = look.file.table, index < look.guesses.count,
      index < look.profiles.count
    else { return .object([]) }
    let (guess, profile) = (look.guesses[index], look.profiles[index])
    return .object([
      ("header", .string(table.headers[index])),
      ("role", guess.role.map { .string($0.name) } ?? .null), ("reason", .string(guess.reason)),
      ("filled", .integer(profile.filled)), ("blank", .integer(profile.blank)),
      ("distinct", profile.hasMoreValues ? .null : .integer(profile.values.count)),
      ("dates", .integer(profile.dates)),
      ("dateReading", profile.dateReading.map { .string($0) } ?? .null),
      ("samples", .array(samples(of: index).map { .string($0) })),
    ])
  }

  private static func coverage(_ coverage: PageCoverage) -> JSONValue {
    .object([
      ("visible", .integer(coverage.visible)), ("taken", .integer(coverage.taken)),
      (
        "left",
        .array(
          coverage.left.map {
            .object([("line", .integer($0.line)), ("bytes", .integer($0.bytes))])
          })
      ),
    ])
  }

  private static func finding(_ finding: Finding) -> JSONValue {
    .object([
      ("file", .string(finding.file)), ("line", .integer(finding.line)),
      ("column", .integer(finding.column)), ("code", .string(finding.code)),
      ("message", .string(finding.message)),
    ])
  }
}
