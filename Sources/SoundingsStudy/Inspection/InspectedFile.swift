public import SoundingsImport
public import SoundingsModel

/// What one file, or a folder that is read as one, was found to be.
public struct InspectedFile: Sendable {
  /// As it was asked for.
  public var path: String
  /// The source that would read it, its path as `consultation.yaml` would name it.
  public var source: Source
  /// Why it is not read; nil where it is.
  public var problem: String?
  public var look: FileLook?
  /// What would become of it.
  public var outcome: Outcome?
  /// Why its dates cannot be decided, with the line to add.
  public var undecidableDates: String?

  /// What reading the source gives.
  public struct Outcome: Sendable {
    public var ledger: Ledger
    public var comments: Int
    public var findings: [Finding]
    public var files: [ImportedFile]
  }

  /// A sample of each column, masked: up to three distinct values.
  public func samples(of column: Int) -> [String] {
    guard let look, look.profiles.indices.contains(column) else { return [] }
    let values = look.profiles[column].values.prefix(3).map(\.value)
    let isPersonal =
      look.guesses.indices.contains(column)
      && (look.guesses[column].isPersonal || look.guesses[column].role == .respondent)
    if isPersonal { return values.map { Self.short(Masking.shape($0)) } }
    if isDated(column) { return values.map(Self.short) }
    let masking = isListed(column) ? Masking() : self.masking
    return values.map { Self.short(masking.text(String($0.prefix(120)))) }
  }

  /// Whether the cells are dates, which look like telephone numbers, or numbers of responses.
  private func isDated(_ column: Int) -> Bool {
    guard let look, column < look.guesses.count else { return false }
    if look.guesses[column].role == .id { return look.profiles[column].emails == 0 }
    return look.profiles[column].dates * 5 >= look.profiles[column].filled * 4
  }

  /// Whether the cells come from a list that somebody else made.
  private func isListed(_ column: Int) -> Bool {
    guard let look, column < look.guesses.count else { return false }
    switch look.guesses[column].role {
    case .stakeholder, .kind, .section, .channel, .round, .permission, .question, .attribute:
      return true
    default: return false
    }
  }

  private var masking: Masking {
    guard let look else { return Masking() }
    let names = zip(look.guesses, look.profiles).filter { $0.0.role == .name || $0.0.isPersonal }
      .flatMap { $0.1.values.map(\.value) }
    return Masking(names: names)
  }

  private static func short(_ text: String) -> String {
    let line = YamlText.oneLine(text)
    return line.count > 48 ? String(line.prefix(47)) + "…" : line
  }
}

extension InspectedFile {
  /// Looks at one file and reads it as the proposed source would.
  ///
  /// - Parameters:
  ///   - full: where the file is.
  ///   - path: how people know it.
  ///   - named: its path below the consultation's folder.
  init(full: String, path: String, named: String) {
    self.path = path
    source = Source(path: named)
    if FileSystem.kind(of: full) == .folder {
      read(folder: full)
      return
    }
    let bytes: [UInt8]
    do throws(ReadError) {
      bytes = try FileSystem.read(full)
    } catch {
      problem = error.message
      return
    }
    do throws(ImportError) {
      let look = try FileLook(named: named, bytes: bytes)
      if look.file.layout == Layout.csv.rawValue, FileLook.looksBinary(bytes) {
        problem = "it is neither text nor a format that is known"
        return
      }
      self.look = look
      source = SourceProposal.plain(source, look)
      if look.file.table != nil, source.columns.isEmpty, look.file.table?.tool == nil,
        !look.guesses.contains(where: { $0.role != nil })
      {
        problem = "none of its \(look.guesses.count) columns looks like anything that is read"
      }
    } catch {
      problem = error.message
    }
    if problem == nil { read(bytes) }
  }

  private mutating func read(folder: String) {
    let (base, name) = Self.parts(of: folder)
    var consultation = Consultation(title: "", authority: "")
    consultation.sources = [Source(path: name)]
    do throws(ImportError) {
      outcome = Self.outcome(
        try Importer(consultation: consultation, folder: base).run(jobs: 1))
    } catch {
      problem = error.message
    }
  }

  private mutating func read(_ bytes: [UInt8]) {
    let importer = Importer(consultation: Consultation(title: "", authority: ""), folder: ".")
    var source = source
    do throws(ImportError) {
      outcome = Self.outcome(
        try importer.importFile(named: source.path, bytes: bytes, source: source))
    } catch {
      guard case .undecidableDates = error else {
        problem = error.message
        return
      }
      undecidableDates = error.message
      // Read once more, so that the rest can be told.
      source.dates = .dmy
      outcome = (try? importer.importFile(named: source.path, bytes: bytes, source: source))
        .map(Self.outcome)
    }
  }

  private static func outcome(_ result: ImportResult) -> Outcome {
    Outcome(
      ledger: result.ledger,
      comments: result.responses.reduce(0) { $0 + $1.comments.count },
      findings: result.findings, files: result.files)
  }

  static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }
}
