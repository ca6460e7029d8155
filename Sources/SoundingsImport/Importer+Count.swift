import SoundingsModel

extension Importer {
  /// How many records and comments a file has.
  public struct FileCount: Sendable, Equatable {
    /// The path below the folder.
    public var file: String
    /// Records of a table, submissions elsewhere; nothing is put together by ids.
    public var records: Int
    /// Text cells that hold more than white space.
    public var comments: Int
    /// Records without a comment.
    public var blank: Int
  }

  /// Reads and parses all files, and only counts: nothing is hashed, matched or put together.
  ///
  /// CSV in UTF-8 is read a chunk at a time on all threads; others are read whole, one after another.
  public func count(jobs: Int) throws(ImportError) -> [FileCount] {
    let (files, consultation) = try sourceFiles()
    let reader = try reader(for: consultation, purpose: .counts)
    var counts: [FileCount] = []
    for entry in files.entries {
      let path = files.full(entry.path)
      let source = consultation.sources[entry.source]
      if let tally = try CSVCounter.count(
        path, named: entry.path, source: source, types: consultation.stakeholders, jobs: jobs)
      {
        counts.append(FileCount(entry.path, tally))
        continue
      }
      let file = try reader.read(
        FileSystem.read(entry, at: path), named: entry.path, source: entry.source)
      counts.append(FileCount(entry.path, file.counted ?? RecordTally(file)))
    }
    return counts
  }
}

extension Importer.FileCount {
  init(_ file: String, _ tally: RecordTally) {
    self.init(
      file: file, records: tally.records, comments: tally.comments, blank: tally.blank)
  }
}

extension RecordTally {
  /// What a file holds that is no table: posts, letters.
  init(_ file: ParsedFile) {
    self.init(texts: [])
    records = file.received
    for submission in file.submissions {
      let found = submission.texts.count { !$0.text.text.trimmed.isEmpty }
      comments += found
      if found == 0 { blank += 1 }
    }
  }
}
