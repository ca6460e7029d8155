internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

/// `private/comments.xlsx`.
enum WorkbookFile {
  /// The workbook as it is written; the library that makes it needs files to do so.
  static func bytes(of results: Results) throws(StudyError) -> [UInt8] {
    let workbook = TeamWorkbook(
      results, stances: PublishedStance.all.filter(\.isGoodEnough).map(\.stance),
      personalData: CommentReading.personalData)
    let scratch = try ScratchFolder()
    let path = "\(scratch.path)/comments.xlsx"
    do throws(XLSXError) {
      try XLSXWriter.write(
        workbook.sheets, title: results.consultation.title, to: path, scratch: scratch.path)
    } catch {
      throw StudyError(.writing, "private/comments.xlsx: error: \(error.message)")
    }
    do throws(ReadError) {
      let bytes = try FileSystem.read(path)
      return withExtendedLifetime(scratch) { bytes }
    } catch {
      throw StudyError(.writing, "private/comments.xlsx: error: \(error.message)")
    }
  }
}
