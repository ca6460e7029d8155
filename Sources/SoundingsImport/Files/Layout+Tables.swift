extension Layout {
  /// Recognises spreadsheets and other tables that are not CSV.
  static func table(_ head: FileHead) -> Layout? {
    if head.raw.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archivedTable(head.raw) }
    if head.raw.starts(with: CompoundFile.signature) {
      let names = CompoundFile.names(in: head.raw)
      // What is locked with a password shows that only; the reader says so.
      if names.contains("EncryptedPackage") { return .xlsx }
      return names.contains("Workbook") || names.contains("Book") ? .xls : nil
    }
    guard let start = head.start, head.text[start] == UInt8(ascii: "<"),
      head.holds("urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
      head.holds("application/vnd.oasis.opendocument.spreadsheet")
    else { return nil }
    return .ods
  }

  /// Recognises workbooks by the parts of the archive, and one that was cut off by what is left of it.
  private static func archivedTable(_ raw: [UInt8]) -> Layout? {
    guard let archive = try? ZipArchive(raw) else {
      if ByteSearch.first("xl/work", in: raw) != nil { return .xlsx }
      let start = Array(raw.prefix(200))
      return ByteSearch.first("opendocument.spreadsheet", in: start) != nil ? .ods : nil
    }
    if holds(archive, "mimetype", "application/vnd.oasis.opendocument.spreadsheet") { return .ods }
    let mainParts = [
      "spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml",
      "ms-excel.sheet.macroEnabled.main+xml", "ms-excel.template.macroEnabled.main+xml",
    ]
    let types = "[Content_Types].xml"
    return mainParts.contains { holds(archive, types, $0) } || has(archive, "xl/workbook.xml")
      ? .xlsx : nil
  }

  private static func has(_ archive: ZipArchive, _ name: String) -> Bool {
    (try? archive.entry(named: name)) != nil
  }

  private static func holds(_ archive: ZipArchive, _ name: String, _ words: String) -> Bool {
    guard let entry = try? archive.entry(named: name),
      let bytes = try? archive.read(entry, upTo: 1 << 20)
    else { return false }
    return ByteSearch.first(words, in: bytes) != nil
  }
}
