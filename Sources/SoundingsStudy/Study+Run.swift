internal import SoundingsAnalysis
internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

extension Study {
  /// The main job: from the folder of responses to the appendix.
  ///
  /// - Parameters:
  ///   - output: the folder that `publish/` and `private/` are written into; files of an earlier run
  ///     that this one does not write again are removed.
  ///   - progress: is told what the run does; for people, not for programs.
  public func run(
    to output: String, options: RunOptions, progress: (String) -> Void = { _ in }
  ) throws(StudyError) -> RunSummary {
    let formats = options.formats.isEmpty ? consultation.report.formats : options.formats
    if let unknown = formats.first(where: { ![.html, .md, .csv, .json].contains($0) }) {
      throw StudyError(
        .asking,
        "error: the format \(unknown.rawValue) is not written yet; formats are html, md, csv, json")
    }
    progress("reading the sources")
    let coded = try codedResponses(jobs: options.jobs)
    progress("counting")
    let results = Analysis.results(
      consultation: consultation, frame: frame.frame, ledger: coded.ledger,
      responses: coded.imported.responses, respondents: coded.respondents, comments: coded.comments)
    let findings = urgentFindings(coded.comments) + coded.imported.findings
    var texts: [Int: [Block]] = [:]
    for (part, markdown) in try officersTexts() {
      texts[part, default: []] += OfficersText.blocks(
        markdown: markdown, anchor: "text-\(part)-\(texts[part]?.count ?? 0)")
    }
    progress("writing the summary")
    let appendix = Appendix.build(
      AppendixInput(
        results: results, officersText: texts,
        method: try methodFacts(coded.imported), isFinal: options.isFinal))
    if let conflict = appendix.figures.conflicts.first {
      throw StudyError(.counting, "error: the figure \(conflict) has two values")
    }
    var summary = RunSummary(
      ledger: coded.ledger, respondents: coded.respondents.count, comments: coded.comments.count,
      coded: coded.comments.lazy.filter { !$0.codings.isEmpty }.count, findings: findings,
      missing: appendix.missing, isRefused: false, files: [])
    if options.isFinal {
      summary.missing.append(
        "Quotations approved by an officer in decisions.csv: approvals are not read yet.")
      summary.isRefused = true
      return summary
    }
    var files = OutputFiles()
    files.addPublished(appendix, consultation: consultation, formats: formats)
    files.addPrivate(results, appendix: appendix, findings: findings)
    files.addManifest(study: self, imported: coded.imported, formats: formats)
    summary.files = try files.write(to: output)
    return summary
  }

  /// Comments that raise an urgent theme come before all other findings.
  private func urgentFindings(_ comments: [CodedComment]) -> [Finding] {
    comments.flatMap { coded in
      coded.codings.filter { frame.frame.themes[$0.theme].kind == .urgent }.map { coding in
        Finding(
          code: "urgent", file: coded.comment.origin.file, line: coded.comment.origin.line,
          column: coded.comment.origin.column,
          message: "comment \(coded.comment.id) raises “\(frame.frame.themes[coding.theme].title)”: "
            + "read it first")
      }
    }
  }

  private func methodFacts(_ imported: ImportResult) throws(StudyError) -> MethodFacts {
    let check = try Self.check(frame)
    var counts: [String: Int] = [:]
    for finding in imported.findings { counts[finding.code, default: 0] += 1 }
    return MethodFacts(
      softwareVersion: Self.version,
      files: imported.files.map {
        MethodFacts.File(
          path: $0.path, layout: $0.layout, encoding: $0.encoding, records: $0.records,
          sha256: $0.sha256)
      },
      frameCheck: Share(check.lazy.filter(\.isAsMeant).count, of: check.count),
      findings: counts.sorted { $0.key < $1.key }.map { (code: $0.key, count: $0.value) })
  }
}
