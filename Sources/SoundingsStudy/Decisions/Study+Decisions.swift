internal import SoundingsImport
internal import SoundingsModel

extension Study {
  static let decisionsPath = "decisions.csv"

  /// Reads `decisions.csv`, if there is one.
  static func decisions(in folder: String) throws(StudyError) -> [Decision] {
    let path = path(decisionsPath, in: folder)
    guard FileSystem.kind(of: path) != nil else { return [] }
    let bytes = try bytes(of: decisionsPath, in: folder, stage: .configuration)
    do throws(ConfigurationErrors) {
      return try DecisionsFile.read(bytes: bytes, path: path)
    } catch {
      throw StudyError(.configuration, error.errors.map(\.rendered))
    }
  }

  /// Reads `issues.yaml`, if there is one.
  static func issues(in folder: String, themes: [String]) throws(StudyError) -> [KeyIssue] {
    let name = "issues.yaml"
    let path = path(name, in: folder)
    guard FileSystem.kind(of: path) != nil else { return [] }
    let bytes = try bytes(of: name, in: folder, stage: .configuration)
    do throws(ConfigurationErrors) {
      return try IssuesFile.read(bytes: bytes, path: path, themes: themes)
    } catch {
      throw StudyError(.configuration, error.errors.map(\.rendered))
    }
  }

  /// Responses as they were read, with what was decided of them.
  func decided(
    _ imported: ImportResult
  ) throws(StudyError) -> (responses: [Response], ledger: Ledger, log: DecisionLog) {
    var log = DecisionLog(decisions)
    var responses = imported.responses
    log.apply(to: &responses, of: consultation)
    let ledger = Ledger(received: imported.received, responses: responses)
    try Self.check(ledger)
    return (responses, ledger, log)
  }

  /// The sources as they are read, with what was decided of the responses.
  func decidedImport(jobs: Int) throws(StudyError) -> ImportResult {
    var imported = try importResponses(jobs: jobs)
    imported.responses = try decided(imported).responses
    return imported
  }

  /// The equation on which everything rests.
  static func check(_ ledger: Ledger) throws(StudyError) {
    guard !ledger.holds else { return }
    throw StudyError(
      .counting,
      "error: the ledger does not hold: received \(ledger.received), analysed \(ledger.analysed), "
        + "excluded \(ledger.excludedTotal), merged \(ledger.merged)")
  }
}
