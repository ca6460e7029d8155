internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

/// `private/manifest.json`: what a run was made from and what it made; no clock and no machine in it.
enum Manifest {
  static func json(
    study: Study, imported: ImportResult, formats: [ReportSettings.Format],
    outputs: [(path: String, sha256: String)]
  ) -> String {
    let frames = study.roundFrames.files.compactMap(\.self)
    var members: [(key: String, value: JSONValue)] = [
      ("schema", .string("soundings/manifest/1")),
      ("software", .string("soundings \(Study.version)")),
      ("frame", .string(study.frame.frame.version)),
    ]
    if !frames.isEmpty {
      members.append(
        (
          "frames",
          .array(
            frames.map {
              .object([
                ("path", .string($0.path)), ("version", .string($0.frame.frame.version)),
              ])
            })
        ))
    }
    members += [
      ("seed", .string(String(study.consultation.seed))),
      ("formats", .array(formats.map { .string($0.rawValue) })),
      (
        "inputs",
        .array(
          imported.files.map {
            .object([
              ("path", .string($0.path)), ("bytes", .integer($0.bytes)),
              ("sha256", .string($0.sha256)),
              ("layout", .string($0.layout)), ("encoding", .string($0.encoding)),
              ("records", .integer($0.records)),
            ])
          })
      ),
      (
        "outputs",
        .array(
          outputs.map { .object([("path", .string($0.path)), ("sha256", .string($0.sha256))]) })
      ),
    ]
    return JSONValue.object(members).text + "\n"
  }
}
