public import SoundingsModel

extension Importer {
  /// Hands out the records of all tables in the files as they stand, in the order of the input.
  ///
  /// CSV in UTF-8 is read a chunk at a time: memory does not grow with the file. Others are read whole.
  ///
  /// - Returns: what was odd about the files; one that holds no table is such a finding.
  public func records(to sink: any RecordSink) throws(ImportError) -> [Finding] {
    let (files, consultation) = try sourceFiles()
    let reader = try reader(for: consultation, purpose: .records(sink))
    var findings = files.findings
    for entry in files.entries {
      let path = files.full(entry.path)
      let source = consultation.sources[entry.source]
      if var stream = try CSVStream.open(path, named: entry.path, source: source),
        try stream.isPlain()
      {
        var file = ParsedFile(streamed: entry)
        try reader.readTable(&stream, source, into: &file)
        if let line = stream.unterminatedQuote {
          file.find(
            "unterminated-quote", line: line,
            "a quote is opened in this record and never closed: the rest of the file is one cell")
        }
        findings += file.findings
        continue
      }
      let file = try reader.read(
        FileSystem.read(entry, at: path), named: entry.path, source: entry.source)
      findings += file.findings
      if file.file.table == nil, file.file.bytes > 0 {
        findings.append(
          Finding(
            code: "no-table", file: entry.path, message: "the file holds no table: no records"))
      }
    }
    return Assembler.sorted(findings)
  }
}

extension ParsedFile {
  /// A file of CSV that is read a chunk at a time, and so is never hashed.
  init(streamed entry: SourceFiles.Entry) {
    self.init(
      file: ImportedFile(
        path: entry.path, sha256: "", bytes: 0, layout: Layout.csv.rawValue,
        encoding: TextEncoding.utf8.rawValue, decided: EncodingDecision.validUTF8.rawValue,
        records: 0),
      source: entry.source)
  }
}

extension FileSystem {
  /// The bytes of a source's file.
  static func read(_ entry: SourceFiles.Entry, at path: String) throws(ImportError) -> [UInt8] {
    do throws(ReadError) {
      return try read(path)
    } catch {
      throw .unreadable(file: entry.path, number: error.number)
    }
  }
}
