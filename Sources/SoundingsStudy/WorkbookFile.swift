internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

/// Workbooks as they are written; the library that makes them needs files to do so.
enum WorkbookFile {
  /// `private/comments.xlsx`.
  static func bytes(of results: Results) throws(StudyError) -> [UInt8] {
    let workbook = TeamWorkbook(
      results, stances: PublishedStance.all.filter(\.isGoodEnough).map(\.stance),
      personalData: CommentReading.personalData)
    return try bytes(
      of: workbook.sheets, title: results.consultation.title, name: "private/comments.xlsx")
  }

  /// - Parameter name: how errors name the file; nothing is written there.
  static func bytes(
    of sheets: [WorkbookSheet], title: String, name: String
  ) throws(StudyError) -> [UInt8] {
    let scratch = try ScratchFolder()
    let path = "\(scratch.path)/workbook.xlsx"
    do throws(XLSXError) {
      try XLSXWriter.write(sheets, title: title, to: path, scratch: scratch.path)
    } catch {
      throw StudyError(.writing, "\(name): error: \(error.message)")
    }
    do throws(ReadError) {
      let bytes = try FileSystem.read(path)
      return withExtendedLifetime(scratch) { bytes }
    } catch {
      throw StudyError(.writing, "\(name): error: \(error.message)")
    }
  }
}
