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
    let references = try Self.references(at: options.referenceDocuments)
    progress("reading the sources")
    let imported = try importResponses(jobs: options.jobs)
    progress("coding and counting")
    let results = try results(of: imported, jobs: options.jobs)
    let findings = findings(results, imported)
    progress("writing the summary")
    let appendix = try appendix(of: results, imported: imported, isFinal: options.isFinal)
    var summary = RunSummary(
      ledger: results.ledger, respondents: results.respondents.count,
      comments: results.comments.count,
      coded: results.comments.lazy.filter { !$0.codings.isEmpty }.count, findings: findings,
      missing: appendix.missing, isRefused: false, files: [], failures: [])
    if options.isFinal, !summary.missing.isEmpty {
      summary.isRefused = true
      return summary
    }
    var files = OutputFiles()
    files.addPublished(appendix, consultation: consultation, formats: formats)
    files.addPrivate(results, appendix: appendix, findings: findings)
    if formats.contains(.xlsx) {
      files.add("publish/summary.xlsx", try WorkbookFile.bytes(of: appendix))
      files.add("private/comments.xlsx", try WorkbookFile.bytes(of: results))
    }
    summary.failures = try addDocuments(
      to: &files, appendix.document, formats: formats, references: references)
    files.addManifest(study: self, imported: imported, formats: formats)
    summary.files = try files.write(to: output)
    return summary
  }

  /// All that a run tells the team, what is urgent first.
  func findings(_ results: Results, _ imported: ImportResult) -> [Finding] {
    urgentFindings(results.comments + results.others.flatMap(\.comments)) + lineageFindings
      + DecisionFindings.findings(results.decisions)
      + readingFindings(results.comments, of: results.responses)
      + CommentFindings.findings(results) + ConsulteeList.findings(results)
      + (results.wording?.findings ?? []) + imported.findings
  }

  /// Comments that raise an urgent theme come before all other findings.
  private func urgentFindings(_ comments: [CodedComment]) -> [Finding] {
    comments.flatMap { coded in
      (coded.isRead ? [] : coded.codings).filter { frame.frame.themes[$0.theme].kind == .urgent }
        .map { coding in
          Finding(
            code: "urgent", file: coded.comment.origin.file, line: coded.comment.origin.line,
            column: coded.comment.origin.column,
            message:
              "comment \(coded.comment.id) raises “\(frame.frame.themes[coding.theme].title)”: "
              + "read it first")
        }
    }
  }
}
