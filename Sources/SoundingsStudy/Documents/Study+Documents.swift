internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

extension Study {
  /// The time that stands in documents which must have one: the noon of the last day for responses, else of
  /// the day of the decision, else of the last round's end.
  var documentTime: Int {
    let day = consultation.cutoff ?? consultation.date ?? consultation.rounds.map(\.to).max()
    return day.map(Moment.noon) ?? Moment.noon(of: CalendarDate(iso: "1980-01-01")!)
  }

  /// Adds the documents that were asked for; what went wrong is told in the summary of the run.
  func addDocuments(
    to files: inout OutputFiles, _ document: ReportDocument, formats: [ReportSettings.Format],
    references: [String: [UInt8]]
  ) throws(StudyError) -> [String] {
    guard formats.contains(where: { [.docx, .odt, .pdf].contains($0) }) else { return [] }
    var prepared: [OfficeFormat: [OfficePart]] = [:]
    for (path, bytes) in references.sorted(by: { $0.key < $1.key }) {
      guard let format = Self.format(ofReference: path) else { continue }
      guard let parts = try? ArchiveFile.entries(of: bytes),
        let reference = ReferenceDocument.prepared(
          parts.map { OfficePart(name: $0.name, content: $0.content) }, format, for: document)
      else {
        throw StudyError(
          .asking, "\(path): error: this is no \(format.rawValue.uppercased()) document")
      }
      prepared[format] = reference
    }
    let made = try DocumentFiles(document: document, time: documentTime, references: prepared)
      .files(formats)
    for (path, content) in made.files { files.add(path, content) }
    return made.failures
  }

  /// Reads the council's reference documents before a run begins.
  static func references(at paths: [String]) throws(StudyError) -> [String: [UInt8]] {
    var references: [String: [UInt8]] = [:]
    var formats: Set<String> = []
    for path in paths {
      guard let format = format(ofReference: path) else {
        throw StudyError(
          .asking, "\(path): error: a reference document's name ends with .docx or .odt")
      }
      guard formats.insert(format.rawValue).inserted else {
        throw StudyError(
          .asking, "\(path): error: there is another reference document for \(format.rawValue)")
      }
      do throws(ReadError) {
        references[path] = try FileSystem.read(path)
      } catch {
        throw StudyError(.asking, "\(path): error: \(error.message)")
      }
    }
    return references
  }

  private static func format(ofReference path: String) -> OfficeFormat? {
    OfficeFormat.allCases.first { path.lowercased().hasSuffix(".\($0.rawValue)") }
  }
}
