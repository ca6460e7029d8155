import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Workbooks of old Excel")
struct OldWorkbookTests {
  @Test("rows are read through xls2csv, with the right days in both epochs", arguments: [0, 1])
  func rows(epoch: Int) throws {
    guard XLSWorkbook.program.isInstalled else {
      let result = try imported(OldWorkbook.sample(epoch: epoch), named: "r.xls")
      #expect(result.finding("old-xls")?.message.contains("xls2csv is not installed") == true)
      return
    }
    let result = try imported(OldWorkbook.sample(epoch: epoch), named: "r.xls")
    #expect(result.files.map(\.layout) == ["xls"])
    #expect(result.responses.map(\.id) == ["7"])
    #expect(result.responses.map(\.received) == [day("2006-11-06")])
    #expect(result.comments.map(\.text) == ["Zu viel Papier é"])
    #expect(result.responses.map(\.origin.position) == ["sheet 1, row 2"])
    #expect(result.codes == ["old-xls"])
  }

  @Test("a workbook that does not say how its dates count is not read, and said so")
  func unknownEpoch() throws {
    let result = try imported(OldWorkbook.sample(epoch: nil), named: "r.xls")
    #expect(result.received == 0)
    #expect(result.codes == ["old-xls"])
  }

  @Test("a locked workbook is an error, in the old format and in the new")
  func locked() {
    let expected = ImportError.encrypted(file: "r.xls")
    #expect(throws: expected) { try imported(OldWorkbook.sample(isLocked: true), named: "r.xls") }
    #expect(throws: expected) {
      try imported(OldWorkbook.compound("EncryptedPackage", [1]), named: "r.xls")
    }
    #expect(
      expected.message == "r.xls: the file is locked with a password; save it without one")
  }

  @Test("another compound file is none; one whose directory leads nowhere is known by its names")
  func others() {
    #expect(Layout.table(FileHead(OldWorkbook.compound("WordDocument", [1]))) == nil)
    var broken = OldWorkbook.sample()
    broken.replaceSubrange(48..<52, with: [0xFF, 0xFF, 0xFF, 0x7F])
    #expect(Layout.table(FileHead(broken)) == .xls)
    #expect(CompoundFile.names(in: OldWorkbook.sample()).contains("Workbook"))
  }
}
