internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

/// The files of one run, made in memory and written together, so that a run that fails leaves what
/// was there.
struct OutputFiles {
  private(set) var files: [(path: String, content: [UInt8])] = []

  mutating func add(_ path: String, _ content: String) { add(path, Array(content.utf8)) }

  mutating func add(_ path: String, _ content: [UInt8]) { files.append((path, content)) }

  mutating func addPublished(
    _ appendix: Appendix, consultation: Consultation, formats: [ReportSettings.Format]
  ) {
    if formats.contains(.html) {
      add("publish/summary.html", HTMLWriter.write(appendix.document))
      for file in SiteWriter.write(appendix.site) {
        add("publish/site/\(file.name)", file.content)
      }
    }
    if formats.contains(.md) {
      add("publish/summary.md", MarkdownWriter.write(appendix.document))
      add("publish/cabinet.md", CabinetWriter.write(appendix.cabinet))
      add("publish/method.md", MarkdownWriter.write(appendix.method))
      add("publish/transparency.md", MarkdownWriter.write(appendix.transparency))
    }
    if formats.contains(.json) {
      add(
        "publish/summary.json",
        FiguresWriter.write(
          title: appendix.document.title,
          metadata: appendix.document.titleBlock.map {
            (key: $0.label.lowercased(), value: .string($0.text))
          }, figures: appendix.figures))
    }
    if formats.contains(.csv) {
      for table in appendix.document.tables {
        add("publish/data/\(Self.fileName(table.id)).csv", CSVTableWriter.write(table))
      }
    }
  }

  mutating func addPrivate(_ results: Results, appendix: Appendix, findings: [Finding]) {
    add("private/register.csv", Register.csv(results))
    add("private/comments.csv", CommentList.csv(results))
    add("private/redactions.csv", RedactionList.csv(appendix.redactions))
    add("private/decisions.csv", DecisionList.csv(results.decisions))
    add("private/issues.yaml", IssueDraft.yaml(results))
    if !results.campaigns.isEmpty { add("private/campaigns.csv", CampaignList.csv(results)) }
    add("private/findings.csv", FindingList.csv(findings))
    if let consultees = ConsulteeList.csv(results) { add("private/consultees.csv", consultees) }
    add("private/evidence.json", EvidenceWriter.write(appendix.figures))
    for page in EvidencePages.write(results, figures: appendix.figures) {
      add("private/evidence/\(page.name).html", page.html)
    }
  }

  mutating func addManifest(
    study: Study, imported: ImportResult, formats: [ReportSettings.Format]
  ) {
    add(
      "private/manifest.json",
      Manifest.json(
        study: study, imported: imported, formats: formats,
        outputs: files.map { (path: $0.path, sha256: SHA256.hex($0.content)) }))
  }

  /// Writes all files and removes what an earlier run wrote and this one did not.
  ///
  /// - Returns: the paths written, below `folder`.
  func write(to folder: String) throws(StudyError) -> [String] {
    let output = OutputFolder(folder)
    let stale = output.filesOfLastRun().subtracting(files.map(\.path))
    for (path, content) in files { try output.write(content, to: path) }
    for path in stale.sorted() { output.remove(path) }
    return files.map(\.path)
  }

  /// An id as the name of a file: letters, numbers, dashes, dots and underscores; all else in hex.
  static func fileName(_ id: String) -> String {
    var name = ""
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "%" + String(byte, radix: 16)
      }
    }
    return name.allSatisfy { $0 == "." } ? "%" + name : name
  }
}
