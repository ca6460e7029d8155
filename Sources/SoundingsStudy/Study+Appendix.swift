internal import SoundingsAnalysis
internal import SoundingsCoding
public import SoundingsImport
internal import SoundingsModel
public import SoundingsReport

extension Study {
  /// The appendix of responses that were read, as a tree with its figures; nothing is written.
  public func appendix(
    of imported: ImportResult, jobs: Int, isFinal: Bool = false
  ) throws(StudyError) -> Appendix {
    try appendix(of: results(of: imported, jobs: jobs), imported: imported, isFinal: isFinal)
  }

  /// Codes, links and counts responses that were read.
  func results(of imported: ImportResult, jobs: Int) throws(StudyError) -> Results {
    let coded = try coded(imported, jobs: jobs)
    let wording = try policyWording()
    var results = Analysis.results(
      consultation: consultation, frame: frame.frame, ledger: coded.ledger,
      responses: coded.responses, respondents: coded.respondents, comments: coded.comments,
      campaigns: campaigns(among: coded.comments, wording: wording, jobs: jobs))
    results.others = coded.others
    results.decisions = coded.decisions
    results.issues = issues
    results.wording = wording
    results.consultees = consultees.map {
      ConsulteeMatching($0).results(
        responses: coded.responses, respondents: coded.respondents,
        stakeholders: consultation.stakeholders)
    }
    addKeyWords(to: &results)
    try addLineage(to: &results, jobs: jobs)
    try addReadings(to: &results, imported: imported, jobs: jobs)
    return results
  }

  func appendix(
    of results: Results, imported: ImportResult, isFinal: Bool
  ) throws(StudyError) -> Appendix {
    var texts: [Int: [Block]] = [:]
    for (part, markdown) in try officersTexts() {
      texts[part, default: []] += OfficersText.blocks(
        markdown: markdown, anchor: "text-\(part)-\(texts[part]?.count ?? 0)")
    }
    let input = AppendixInput(
      results: results, officersText: texts, method: try methodFacts(results, imported),
      background: try backgroundPapers(), isFinal: isFinal,
      personalData: CommentReading.personalData)
    let appendix = Appendix.build(input)
    if let conflict = appendix.figures.conflicts.first {
      throw StudyError(.counting, "error: the figure \(conflict) has two values")
    }
    try Self.check(appendix, against: results)
    return smallNumbers(in: appendix, input).map(appendix.hiding) ?? appendix
  }

  private func methodFacts(
    _ results: Results, _ imported: ImportResult
  ) throws(StudyError) -> MethodFacts {
    let check = try Self.check(frame)
    var counts: [String: Int] = [:]
    for finding in findings(results, imported) { counts[finding.code, default: 0] += 1 }
    return MethodFacts(
      softwareVersion: Self.version,
      files: imported.files.map {
        MethodFacts.File(
          path: $0.path, layout: $0.layout, encoding: $0.encoding, records: $0.records,
          sha256: $0.sha256)
      },
      frameCheck: Share(check.lazy.filter(\.isAsMeant).count, of: check.count),
      findings: counts.sorted { $0.key < $1.key }.map { (code: $0.key, count: $0.value) },
      stance: frame.frame.stance
        ? MethodFacts.StanceMeasure(
          measured: PublishedStance.all.map { ($0.stance, $0.precision) },
          least: PublishedStance.leastPrecision) : nil,
      respondentKeys: imported.respondentKeys)
  }
}
