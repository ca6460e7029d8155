import SoundingsModel

extension FileReader {
  /// Reads a spreadsheet; nil where the layout is none.
  func readSpreadsheet(
    _ raw: [UInt8], _ layout: Layout, named path: String, source index: Int
  ) throws(ImportError) -> ParsedFile? {
    guard [.xlsx, .ods, .xls].contains(layout) else { return nil }
    let source = consultation.sources[index]
    var file = ParsedFile(
      file: ImportedFile(
        path: path, sha256: SHA256.hex(raw), bytes: raw.count, layout: layout.rawValue,
        encoding: TextEncoding.utf8.rawValue, decided: "format", records: 0),
      source: index)
    switch layout {
    case .xlsx:
      var workbook = try XLSXWorkbook(raw, file: path)
      try read(&workbook, source, into: &file)
    case .ods:
      var workbook = try ODSWorkbook(raw, file: path)
      try read(&workbook, source, into: &file)
    default: try readOldWorkbook(raw, source, into: &file)
    }
    return file
  }

  private func readOldWorkbook(
    _ raw: [UInt8], _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    let path = file.file.path
    let advice = "open it in a spreadsheet program and save it as XLSX"
    var prepared: [UInt8] = []
    do throws(XLSPreparation.Problem) {
      prepared = try XLSPreparation(raw).bytes
    } catch {
      switch error {
      case .encrypted: throw .encrypted(file: path)
      case .unknownEpoch:
        file.find(
          "old-xls",
          "this is an old workbook that does not say how its dates count: nothing is read; \(advice)"
        )
        return
      }
    }
    let output: [UInt8]
    do throws(ProgramError) {
      output = try XLSWorkbook.program.run(on: prepared)
    } catch {
      guard case .missing = error else { throw .program(file: path, failure: error) }
      file.find(
        "old-xls",
        "this is a workbook of Excel 97–2003, and \(error.message): nothing is read; \(advice), or "
          + "install catdoc")
      return
    }
    let text = DecodedText(output, declared: .utf8, label: nil)
    note(text, in: &file)
    file.find(
      "old-xls",
      "a workbook of Excel 97–2003 is read by a program: blank rows are not counted, some dates "
        + "come as numbers, and a text with a letter such as ā or 一 can come out wrong from there on; "
        + "to have all, \(advice)")
    var workbook = XLSWorkbook(text.bytes, file: path)
    try read(&workbook, source, into: &file)
  }

  /// Reads each sheet that holds responses, and says which those are.
  private func read(
    _ workbook: inout some Workbook, _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    let choice = try SheetChoice(&workbook, source, file: file.file.path)
    choice.report(workbook.sheets, to: &file)
    for sheet in choice.read {
      var table = try workbook.table(sheet: sheet)
      try readTable(&table, source, into: &file)
      workbook.report(sheet: sheet, to: &file)
    }
  }
}

/// Which sheets of a workbook hold responses.
///
/// Those whose columns are texts or answers; where no sheet has such columns, those with any role. A
/// sheet of notes or of lists is left out, and a finding says so.
struct SheetChoice {
  private(set) var read: [Int] = []
  private(set) var leftOut: [Int] = []
  private var blank = 0

  init(_ workbook: inout some Workbook, _ source: Source, file: String) throws(ImportError) {
    var (withRoles, withResponses): ([Int], [Int]) = ([], [])
    var failure: ImportError?
    for sheet in workbook.sheets.indices {
      let sample = try workbook.sample(sheet: sheet)
      guard !sample.isEmpty else {
        blank += 1
        continue
      }
      let shape = TableShape(
        of: sample.map { record, bytes in record.cells.map { $0.text(in: bytes) } },
        source: source)
      let name = workbook.sheets[sheet].name
      do throws(ImportError) {
        let columns = try Columns(
          headers: shape.headers, roles: shape.roles, source: source,
          file: "\(file), sheet \(name)")
        withRoles.append(sheet)
        if columns.holdsResponses { withResponses.append(sheet) }
      } catch {
        failure = failure ?? error
        if case .missingHeader = error, Self.isNearly(shape.headers, source) { throw error }
      }
    }
    read = withResponses.isEmpty ? withRoles : withResponses
    if read.isEmpty, let failure { throw failure }
    leftOut = workbook.sheets.indices.filter { sheet in !read.contains(sheet) }
  }

  /// Whether a sheet that lacks a mapped header is one of responses nevertheless: it has a header that
  /// is mapped to text, or half of those that are mapped.
  private static func isNearly(_ headers: [String], _ source: Source) -> Bool {
    let folded = Set(headers.map { Folding.header($0) })
    let found = source.columns.filter { folded.contains(Folding.header($0.header)) }
    return found.count * 2 >= source.columns.count
      || found.contains { mapping in
        switch mapping.role {
        case .text, .textUnder: true
        default: false
        }
      }
  }

  /// Says which sheets were read where there was anything to choose.
  func report(_ sheets: [SheetName], to file: inout ParsedFile) {
    func names(_ chosen: [Int]) -> String {
      chosen.prefix(10).map { "‘\(sheets[$0].name)’" }.joined(separator: ", ")
        + (chosen.count > 10 ? " …" : "")
    }
    guard !read.isEmpty else {
      file.find("nothing-found", "no sheet of the workbook has any text")
      return
    }
    if sheets.count - blank > 1 {
      file.find(
        "sheets-read",
        "of the \(sheets.count) sheets, these are read: \(names(read))"
          + (leftOut.isEmpty ? "" : "; without columns of responses: \(names(leftOut))"))
    }
    let hidden = read.filter { sheets[$0].isHidden }
    if !hidden.isEmpty {
      file.find("hidden-sheets", "hidden sheets are read like the others: \(names(hidden))")
    }
  }
}

extension Columns {
  /// Whether a column holds comments or answers.
  fileprivate var holdsResponses: Bool {
    columns.contains { column in
      switch column.role {
      case .text, .textUnder, .question: true
      default: false
      }
    }
  }
}
