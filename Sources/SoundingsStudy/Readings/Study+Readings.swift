internal import SoundingsAnalysis
internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel

extension Study {
  static let readingsPath = "gold.csv"

  /// Reads `gold.csv`, if there is one.
  static func readings(in folder: String) throws(StudyError) -> [Reading] {
    let path = path(readingsPath, in: folder)
    guard FileSystem.kind(of: path) != nil else { return [] }
    return try readings(
      bytes(of: readingsPath, in: folder, stage: .configuration), path: path)
  }

  static func readings(_ bytes: [UInt8], path: String) throws(StudyError) -> [Reading] {
    do throws(ConfigurationErrors) {
      return try ReadingsFile.read(bytes: bytes, path: path)
    } catch {
      throw StudyError(.configuration, error.errors.map(\.rendered))
    }
  }

  /// What the team should know of `gold.csv`.
  func readingFindings(_ comments: [CodedComment], of responses: [Response]) -> [Finding] {
    MatchedReadings(readings, coded: comments, responses: responses, frame: frame.frame).findings
  }

  /// Measures the rules by the readings; nothing is noted where there are none to measure by.
  ///
  /// The comments are coded again, as they were received: what officers decided of themes and sections
  /// must not flatter the rules.
  func addReadings(
    to results: inout Results, imported: ImportResult, jobs: Int
  ) throws(StudyError) {
    let matched = MatchedReadings(
      readings, coded: results.comments, responses: results.responses, frame: frame.frame)
    if matched.comments.isEmpty { return }
    let wanted = matched.comments.map { results.comments[$0.index].comment.id }
    let received = Dictionary(
      imported.responses.lazy.flatMap(\.comments).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let codings = try Self.code(
      wanted.map { id in received[id].map { ($0.text, $0.section) } ?? ("", "") }, frame: frame,
      jobs: jobs)
    let twice = matched.comments.compactMap { read in
      read.first.flatMap { first in read.second.map { (first: first, second: $0) } }
    }
    let seed = consultation.seed
    results.readings = ReadingComparison(
      comments: matched.comments.map(\.index), isHeldOut: matched.isHeldOut, open: matched.open,
      adjudicated: matched.adjudicated, leftOut: matched.leftOut,
      rules: CodingAgreement.measure(
        codings.map { $0.map(\.theme) }, against: matched.comments.map(\.measure),
        frame: frame.frame, statistics: [.precision, .recall, .f1], seed: seed, stream: 1),
      readers: twice.isEmpty
        ? nil
        : CodingAgreement.measure(
          twice.map(\.second), against: twice.map(\.first), frame: frame.frame, seed: seed,
          stream: 2))
  }
}
