import SoundingsModel

extension AppendixBuilder {
  /// Entries of `sensitive` that protect nothing, since the report has no such thing: a slip of the pen
  /// there would publish what was to be kept back.
  func unknownSensitive(_ document: ReportDocument) -> [String] {
    guard consultation.report.suppress != nil else { return [] }
    let known = Set(
      consultation.attributes.map(\.id) + consultation.questions.map(\.id)
        + document.tables.map(\.id))
    return consultation.report.sensitive.filter { !known.contains($0) }.map {
      "‘\($0)’ in report: sensitive (consultation.yaml) is no attribute, question or table of this "
        + "report, so nothing is kept back for it."
    }
  }
}
