internal import SoundingsModel
internal import SoundingsReport

extension Study {
  /// Stops a run whose tables do not add up: nothing is written.
  ///
  /// - Throws: the first numbers that do not reconcile, with table, row, column, expected and found.
  static func check(_ appendix: Appendix, against results: Results) throws(StudyError) {
    let failures = Reconciliation(appendix, results: results).failures
    guard !failures.isEmpty else { return }
    throw StudyError(.counting, failures.prefix(10).map(\.message))
  }
}
