import SoundingsModel

/// Reads one file: bytes to submissions.
struct FileReader: Sendable {
  let consultation: Consultation
  let officer: Officer
  let layouts: PageLayouts

  init(_ consultation: Consultation, _ layouts: PageLayouts) {
    self.consultation = consultation
    self.layouts = layouts
    officer = Officer(consultation)
  }

  /// Pure: the same bytes give the same result on any thread.
  func read(_ raw: [UInt8], named path: String, source index: Int) throws(ImportError) -> ParsedFile
  {
    let source = consultation.sources[index]
    let written = source.layout.flatMap { layouts[$0] }
    let layout = written == nil ? try layout(of: raw, named: path, source) : .htmlBlocks
    let declared = try source.encoding.map { (name) throws(ImportError) in
      guard let encoding = TextEncoding(label: name) else {
        throw .unknownEncoding(name: name, place: source.place)
      }
      return encoding
    }
    let label = layout == .csv ? nil : PageLabel.encoding(of: raw)
    let text = DecodedText(raw, declared: declared, label: label)
    var file = ParsedFile(
      file: ImportedFile(
        path: path, sha256: SHA256.hex(raw), bytes: raw.count,
        layout: written == nil ? layout.rawValue : source.layout ?? "",
        encoding: text.encoding.rawValue, decided: text.decision.rawValue, records: 0),
      source: index)
    note(text, in: &file)
    if raw.isEmpty { file.find("empty-file", "the file is empty") }
    if let written {
      try readPage(text, by: written, into: &file)
      return file
    }
    switch layout {
    case .csv: try readCSV(text, source, into: &file)
    case .phpBB2: try readBoard(text, into: &file)
    case .htmlTable: try readTable(text, source, into: &file)
    case .plone, .sharePointList, .sharePointForm, .sharePointDiscussion, .htmlForm, .wordHTML,
      .guestbook, .htmlBlocks:
      try readPage(text, layout, source, into: &file)
    }
    return file
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
    guard let name = source.layout else { return found }
    guard let layout = Layout(rawValue: name) else {
      throw .unknownLayout(name: name, known: Layout.names, place: source.place)
    }
    return layout
  }

  /// Turns what the decoder noted into findings, with places in the decoded text.
  private func note(_ text: DecodedText, in file: inout ParsedFile) {
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
