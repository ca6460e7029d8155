import SoundingsReport
import SoundingsStudy

@testable import SoundingsImport

/// A workbook as the project's own importer reads it.
struct WorkbookReading {
  /// Each sheet's name, and its rows by their numbers.
  var sheets: [(name: String, rows: [Int: [String]])] = []

  init(_ bytes: [UInt8]) throws {
    var workbook = try XLSXWorkbook(bytes, file: "workbook.xlsx")
    for (index, sheet) in workbook.sheets.enumerated() {
      var rows: [Int: [String]] = [:]
      var table = try workbook.table(sheet: index)
      while let record = try table.next() {
        rows[record.row] = record.cells.map { $0.text(in: table.bytes) }
      }
      sheets.append((sheet.name, rows))
    }
  }

  /// What `XLSXWriter` writes.
  static func bytes(of sheets: [WorkbookSheet]) throws -> [UInt8] {
    let scratch = try WorkedConsultation.Scratch()
    let path = scratch.path + "/sheets.xlsx"
    try XLSXWriter.write(sheets, title: "Sheets", to: path, scratch: scratch.path)
    return try withExtendedLifetime(scratch) { try FileSystem.read(path) }
  }

  /// The text of an entry of the archive.
  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(bytes)
    guard let entry = try archive.entry(named: name) else { return "" }
    return String(decoding: try archive.read(entry), as: UTF8.self)
  }

  func rows(of name: String) -> [Int: [String]] {
    sheets.first { $0.name == name }?.rows ?? [:]
  }

  /// The cells under a column, from the row after the header on.
  func column(_ title: String, of name: String) -> [String] {
    let rows = rows(of: name)
    guard let place = rows[1]?.firstIndex(of: title) else { return [] }
    return rows.keys.sorted().dropFirst().map { number in
      let row = rows[number] ?? []
      return row.indices.contains(place) ? row[place] : ""
    }
  }
}
