@testable import SoundingsImport

/// Makes up workbooks of old Excel (BIFF8, MS-XLS).
enum OldWorkbook {
  /// A record (MS-XLS §2.4): its kind, its length, its data.
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

  /// A text with its length in front, in UTF-16.
  private static func wide(_ text: String) -> [UInt8] {
    numbers(text.utf16.count) + [1] + SampleCompound.wide(text)
  }

  /// A compound file with one stream of the name.
  static func compound(_ name: String, _ stream: [UInt8]) -> [UInt8] {
    let root = CompoundWriter.Storage()
    // Streams under 4,096 bytes are kept elsewhere.
    root.add(name, stream + [UInt8](repeating: 0, count: max(0, 4096 - stream.count)))
    return CompoundWriter.bytes(root)
  }

  /// Texts in the first row, and a row of a number, a date and a text under it.
  static func sample(epoch: Int? = 0, isLocked: Bool = false) -> [UInt8] {
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
    return workbook(
      cells, strings: ["id", "date", "text", "Zu viel Papier é"], epoch: epoch, isLocked: isLocked)
  }

  /// A sheet of rows; each cell has its text with it.
  static func workbook(_ rows: [[String]]) -> [UInt8] {
    var cells: [UInt8] = []
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() {
        cells += record(0x204, numbers(row, column, 0) + wide(text))
      }
    }
    return workbook(cells, strings: [], epoch: 0, isLocked: false)
  }

  private static func workbook(
    _ cells: [UInt8], strings: [String], epoch: Int?, isLocked: Bool
  ) -> [UInt8] {
    var table: [UInt8] = []
    for _ in 0..<2 { table.append(strings.count, bytes: 4) }
    for text in strings { table += wide(text) }
    var globals = record(0x809, numbers(0x0600, 5, 0x0DBB, 0x07CC, 0, 0, 6, 0))
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
    return compound(
      "Workbook",
      globals + record(0x809, numbers(0x0600, 0x10, 0x0DBB, 0x07CC, 0, 0, 6, 0)) + cells
        + record(0x0A, []))
  }
}
