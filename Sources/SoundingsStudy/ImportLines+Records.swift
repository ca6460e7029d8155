internal import SoundingsImport
public import SoundingsModel

extension ImportLines {
  /// Counts the records and comments of files that belong to no consultation's folder.
  public static func count(
    _ sources: [Source], jobs: Int
  ) throws(StudyError) -> RecordCounts {
    try count(importer(sources), jobs: jobs)
  }

  /// Writes the records of the tables in such files, a line of JSON each.
  public static func records(
    _ sources: [Source], to descriptor: Int32
  ) throws(StudyError) -> [Finding] {
    try records(importer(sources), to: descriptor)
  }

  static func importer(_ sources: [Source]) -> Importer {
    var consultation = Consultation(title: "", authority: "")
    consultation.sources = sources
    var importer = Importer(consultation: consultation, folder: ".")
    importer.staysInside = false
    return importer
  }

  static func count(_ importer: Importer, jobs: Int) throws(StudyError) -> RecordCounts {
    do throws(ImportError) {
      return RecordCounts(try importer.count(jobs: jobs))
    } catch {
      throw StudyError(error)
    }
  }

  static func records(
    _ importer: Importer, to descriptor: Int32
  ) throws(StudyError) -> [Finding] {
    let lines = RecordLines(descriptor: descriptor)
    do throws(ImportError) {
      let findings = try importer.records(to: lines)
      // Whoever read the output may have gone: nothing is left to say.
      _ = lines.finish()
      return findings
    } catch {
      _ = lines.finish()
      throw StudyError(error)
    }
  }
}

extension Study {
  /// Counts the records and comments of the sources.
  public func countRecords(jobs: Int) throws(StudyError) -> RecordCounts {
    try ImportLines.count(Importer(consultation: consultation, folder: folder), jobs: jobs)
  }

  /// Writes the records of the tables among the sources, a line of JSON each.
  public func writeRecords(to descriptor: Int32) throws(StudyError) -> [Finding] {
    try ImportLines.records(Importer(consultation: consultation, folder: folder), to: descriptor)
  }
}

extension StudyError {
  /// Why files cannot be read, with the place in the configuration where that can be mended.
  init(_ error: ImportError) {
    let place = error.place.map { "\($0.path):\($0.line):\($0.column): " } ?? ""
    self.init(.reading, "\(place)error: \(error.message)")
  }
}
