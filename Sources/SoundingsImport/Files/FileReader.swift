import SoundingsModel

/// Reads one file: bytes to submissions.
struct FileReader: Sendable {
  let consultation: Consultation
  let officer: Officer
  let purpose: ReadingPurpose
  let letterSections: LetterSections
  let layouts: PageLayouts

  init(
    _ consultation: Consultation, _ layouts: PageLayouts, purpose: ReadingPurpose = .responses
  ) {
    self.consultation = consultation
    self.layouts = layouts
    self.purpose = purpose
    officer = Officer(consultation)
    letterSections = LetterSections(consultation.sections)
  }

  /// Pure: the same bytes give the same result on any thread.
  func read(_ raw: [UInt8], named path: String, source index: Int) throws(ImportError) -> ParsedFile
  {
    let source = consultation.sources[index]
    let written = source.layout.flatMap { layouts[$0] }
    let layout = written == nil ? try layout(of: raw, named: path, source) : .htmlBlocks
    if let file = try readSpreadsheet(raw, layout, named: path, source: index) { return file }
    if layout.isLetter, layout != .text {
      return readLetters(raw, layout, named: path, source: index)
    }
    let (text, begun) = try begin(raw, named: path, source: index, as: layout)
    var file = begun
    if let written {
      file.file.layout = source.layout ?? ""
      try readPage(text, by: written, into: &file)
      return file
    }
    switch layout {
    case .csv: try readCSV(text, source, into: &file)
    case .polis: try readPolis(text, source, into: &file)
    case .phpBB2: try readBoard(text, into: &file)
    case .htmlTable: try readTable(text, source, into: &file)
    case .plone, .sharePointList, .sharePointForm, .sharePointDiscussion, .htmlForm, .wordHTML,
      .guestbook, .htmlBlocks:
      try readPage(text, layout, source, into: &file)
    case .jsonLines, .consult: try readJSONLines(text, source, into: &file)
    case .text: readText(text, source, into: &file)
    case .xlsx, .ods, .xls, .eml, .mbox, .docx, .odt, .pdf, .rtf, .msg, .doc: break
    }
    return file
  }

  /// Reads the files of a themefinder folder together.
  func readConsult(
    _ files: [(path: String, bytes: [UInt8])], source index: Int
  ) throws(ImportError) -> [ParsedFile] {
    var reader = ConsultReader()
    for file in files {
      let (text, begun) = try begin(file.bytes, named: file.path, source: index, as: .consult)
      reader.read(text, into: begun)
    }
    return reader.finish()
  }

  /// Decodes a file and notes what was odd about its bytes.
  private func begin(
    _ raw: [UInt8], named path: String, source index: Int, as layout: Layout
  ) throws(ImportError) -> (DecodedText, ParsedFile) {
    let source = consultation.sources[index]
    let declared = try source.encoding.map { (name) throws(ImportError) in
      guard let encoding = TextEncoding(label: name) else {
        throw .unknownEncoding(name: name, place: source.place)
      }
      return encoding
    }
    let label = layout.isPage ? PageLabel.encoding(of: raw) : nil
    let text = DecodedText(raw, declared: declared, label: label)
    var file = ParsedFile(
      file: ImportedFile(
        path: path, sha256: purpose.isResponses ? SHA256.hex(raw) : "", bytes: raw.count,
        layout: layout.rawValue,
        encoding: text.encoding.rawValue, decided: text.decision.rawValue, records: 0),
      source: index)
    note(text, in: &file)
    if raw.isEmpty { file.find("empty-file", "the file is empty") }
    return (text, file)
  }

  private func layout(
    of raw: [UInt8], named path: String, _ source: Source
  ) throws(ImportError) -> Layout {
    let found: Layout
    do {
      found = try Layout(detecting: raw)
    } catch {
      throw .unsupportedFormat(file: path, format: error.format, place: source.place)
    }
    guard let name = source.layout else {
      // Whoever names columns has a table.
      return found == .text && !source.columns.isEmpty ? .csv : found
    }
    guard let layout = Layout(rawValue: name) else {
      throw .unknownLayout(name: name, known: Layout.names, place: source.place)
    }
    return layout
  }

  /// Turns what the decoder noted into findings, with places in the decoded text.
  func note(_ text: DecodedText, in file: inout ParsedFile) {
    for problem in text.problems {
      var position = TextPosition()
      position.move(to: problem.offset, in: text.bytes.span)
      let count = problem.count
      let message =
        switch problem.kind {
        case .invalidBytes:
          "\(count) byte sequences are not \(text.encoding.rawValue): each replaced by U+FFFD, the "
            + "first here"
        case .undefinedBytes:
          "\(count) bytes have no meaning in windows-1252: kept as control characters, the first here"
        case .contradictsLabel:
          "the file says that it is in another encoding: read as \(text.encoding.rawValue) "
            + "(\(text.decision.rawValue))"
        }
      let isWhole = problem.kind == .contradictsLabel
      file.find(
        problem.kind.rawValue, line: isWhole ? 0 : position.line,
        column: isWhole ? 0 : position.column, message)
    }
  }
}
