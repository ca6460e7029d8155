/// A spreadsheet of OpenDocument 1.x, in an archive or as one file of XML.
///
/// All sheets stand in one part: it is parsed once for their beginnings and once for their rows.
struct ODSWorkbook: Workbook {
  let sheets: [SheetName]
  private let samples: [[(RawRecord, [UInt8])]]
  private let handler = ODSHandler()
  private let stream: SheetStream
  private let file: String
  private let budget = SheetBudget()

  init(_ raw: [UInt8], file: String) throws(ImportError) {
    self.file = file
    var archive: ZipArchive?
    if raw.starts(with: [0x50, 0x4B]) {
      let package = try OfficePackage(raw, file: file)
      // What is encrypted is so part by part, and the manifest says with what (ODF 1.2 part 3 §4.8).
      if try package.holds("encryption-data", in: "META-INF/manifest.xml") {
        throw .encrypted(file: file)
      }
      archive = package.archive
    }
    func open(_ handler: ODSHandler) throws(ImportError) -> SheetStream {
      if let archive { return try SheetStream(handler, "content.xml", of: archive, file: file) }
      return SheetStream(handler, plain: raw, file: file)
    }
    let first = ODSHandler()
    first.sample = TableShape.sample
    let beginnings = try open(first)
    var samples: [[(RawRecord, [UInt8])]] = []
    while let row = try beginnings.head() {
      while samples.count < row.sheet { samples.append([]) }
      var table = SheetTable(
        beginnings, number: row.sheet, name: "", merged: [:], budget: budget, file: file)
      samples.append(try table.sample())
      while let row = try beginnings.head(), row.sheet < samples.count {
        beginnings.handler.rows.dropHead()
      }
    }
    sheets = first.sheets.map { SheetName(name: $0.name, isHidden: $0.isHidden) }
    while samples.count < sheets.count { samples.append([]) }
    self.samples = samples
    stream = try open(handler)
  }

  func sample(sheet: Int) -> [(RawRecord, [UInt8])] { samples[sheet] }

  func table(sheet: Int) -> SheetTable {
    SheetTable(
      stream, number: sheet, name: sheets[sheet].name, merged: [:], budget: budget, file: file)
  }

  func report(sheet: Int, to file: inout ParsedFile) {
    handler.notes(sheet: sheet).report(sheet: sheets[sheet].name, to: &file)
  }
}
