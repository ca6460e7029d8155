import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Workbooks of old Excel")
struct OldWorkbookTests {
  /// A record of BIFF8 (MS-XLS §2.4): its kind, its length, its data.
  private static func record(_ kind: Int, _ data: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(kind, bytes: 2)
    bytes.append(data.count, bytes: 2)
    return bytes + data
  }

  private static func numbers(_ values: Int...) -> [UInt8] {
    var bytes: [UInt8] = []
    for value in values { bytes.append(value, bytes: 2) }
    return bytes
  }

  /// A compound file (MS-CFB) with one stream of the name.
  private static func compound(_ name: String, _ stream: [UInt8]) -> [UInt8] {
    // Streams under 4,096 bytes are kept elsewhere.
    let padded = stream + [UInt8](repeating: 0, count: max(0, 4096 - stream.count))
    let sectors = (padded.count + 511) / 512
    var header: [UInt8] = CompoundFile.signature + [UInt8](repeating: 0, count: 16)
    for value in [0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0] { header.append(value, bytes: 2) }
    for value in [0, 1, 1, 0, 4096, 0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0, 0] {
      header.append(value, bytes: 4)
    }
    var table: [UInt8] = []
    for value in [0xFFFF_FFFD, 0xFFFF_FFFE] { table.append(value, bytes: 4) }
    for index in 0..<sectors {
      table.append(index + 1 < sectors ? index + 3 : 0xFFFF_FFFE, bytes: 4)
    }
    func entry(_ name: String, kind: UInt8, child: Int, start: Int, size: Int) -> [UInt8] {
      var bytes: [UInt8] = []
      for unit in name.utf16 { bytes.append(Int(unit), bytes: 2) }
      bytes += [UInt8](repeating: 0, count: 64 - bytes.count)
      bytes.append((name.utf16.count + 1) * 2, bytes: 2)
      bytes += [kind, 1]
      for value in [0xFFFF_FFFF, 0xFFFF_FFFF, child] { bytes.append(value, bytes: 4) }
      bytes += [UInt8](repeating: 0, count: 36)
      bytes.append(start, bytes: 4)
      bytes.append(size, bytes: 8)
      return bytes
    }
    let directory =
      entry("Root Entry", kind: 5, child: 1, start: 0xFFFF_FFFE, size: 0)
      + entry(name, kind: 2, child: 0xFFFF_FFFF, start: 2, size: padded.count)
    func sector(_ bytes: [UInt8], fill: UInt8 = 0) -> [UInt8] {
      bytes + [UInt8](repeating: fill, count: (512 - bytes.count % 512) % 512)
    }
    return sector(header, fill: 0xFF) + sector(table, fill: 0xFF) + sector(directory)
      + sector(padded)
  }

  /// Texts in the first row, and a row of a number, a date and a text under it.
  private static func workbook(epoch: Int? = 0, isLocked: Bool = false) -> [UInt8] {
    let strings = ["id", "date", "text", "Zu viel Papier é"]
    var table: [UInt8] = []
    for _ in 0..<2 { table.append(strings.count, bytes: 4) }
    for text in strings {
      table.append(text.utf16.count, bytes: 2)
      table.append(1)
      for unit in text.utf16 { table.append(Int(unit), bytes: 2) }
    }
    let start = numbers(0x0600, 5, 0x0DBB, 0x07CC, 0, 0, 6, 0)
    var globals = record(0x809, start)
    if isLocked { globals += record(0x2F, numbers(1, 1, 1)) }
    if let epoch { globals += record(0x22, numbers(epoch)) }
    for format in [0, 14] {
      globals += record(0xE0, numbers(0, format) + [UInt8](repeating: 0, count: 16))
    }
    let name = numbers(0, 0, 0) + [4, 0] + Array("June".utf8)
    let length = globals.count + 4 + name.count + 2 + 4 + table.count + 4 + 4
    var sheet = [UInt8]()
    sheet.append(length, bytes: 4)
    globals += record(0x85, sheet + name.dropFirst(4) + [0, 0]) + record(0xFC, table)
    globals += record(0x0A, [])
    func text(_ row: Int, _ column: Int, _ index: Int) -> [UInt8] {
      record(0xFD, numbers(row, column, 0, index, 0))
    }
    func number(_ row: Int, _ column: Int, format: Int, _ value: Double) -> [UInt8] {
      var bytes = numbers(row, column, format)
      bytes.append(Int(bitPattern: UInt(value.bitPattern)), bytes: 8)
      return record(0x203, bytes)
    }
    let cells =
      text(0, 0, 0) + text(0, 1, 1) + text(0, 2, 2) + number(1, 0, format: 0, 7)
      + number(1, 1, format: 1, epoch == 1 ? 37_565 : 39_027) + text(1, 2, 3)
    return compound(
      "Workbook",
      globals + record(0x809, numbers(0x0600, 0x10, 0x0DBB, 0x07CC, 0, 0, 6, 0)) + cells
        + record(0x0A, []))
  }

  @Test("rows are read through xls2csv, with the right days in both epochs", arguments: [0, 1])
  func rows(epoch: Int) throws {
    guard XLSWorkbook.program.isInstalled else {
      let result = try imported(Self.workbook(epoch: epoch), named: "r.xls")
      #expect(result.finding("old-xls")?.message.contains("xls2csv is not installed") == true)
      return
    }
    let result = try imported(Self.workbook(epoch: epoch), named: "r.xls")
    #expect(result.files.map(\.layout) == ["xls"])
    #expect(result.responses.map(\.id) == ["7"])
    #expect(result.responses.map(\.received) == [day("2006-11-06")])
    #expect(result.comments.map(\.text) == ["Zu viel Papier é"])
    #expect(result.responses.map(\.origin.position) == ["sheet 1, row 2"])
    #expect(result.codes == ["old-xls"])
  }

  @Test("a workbook that does not say how its dates count is not read, and said so")
  func unknownEpoch() throws {
    let result = try imported(Self.workbook(epoch: nil), named: "r.xls")
    #expect(result.received == 0)
    #expect(result.codes == ["old-xls"])
  }

  @Test("a locked workbook is an error, in the old format and in the new")
  func locked() {
    let expected = ImportError.encrypted(file: "r.xls")
    #expect(throws: expected) { try imported(Self.workbook(isLocked: true), named: "r.xls") }
    #expect(throws: expected) {
      try imported(Self.compound("EncryptedPackage", [1]), named: "r.xls")
    }
    #expect(
      expected.message == "r.xls: the file is locked with a password; save it without one")
  }

  @Test("another compound file is none; one whose directory leads nowhere is known by its names")
  func others() {
    #expect(Layout.table(FileHead(Self.compound("WordDocument", [1]))) == nil)
    var broken = Self.workbook()
    broken.replaceSubrange(48..<52, with: [0xFF, 0xFF, 0xFF, 0x7F])
    #expect(Layout.table(FileHead(broken)) == .xls)
    #expect(CompoundFile.names(in: Self.workbook()).contains("Workbook"))
  }
}
