internal import SoundingsImport
public import SoundingsModel

/// A first `consultation.yaml` and `codeframe.yaml` for a folder of responses.
public struct Starter: Sendable {
  /// The files' texts; nothing is written yet.
  public private(set) var consultationText: String
  public private(set) var frameText: String
  public private(set) var ledger: Ledger
  public private(set) var comments: Int
  /// The files that nothing is read of, with the reason.
  public private(set) var unread: [(path: String, problem: String)]
  /// How many themes are proposed.
  public private(set) var themes: Int

  /// The order of dates where they do not tell: for all sources, or for one by its path.
  public struct DateChoice: Sendable {
    public var path: String?
    public var order: Source.DateOrder

    public init(path: String?, order: Source.DateOrder) {
      self.path = path
      self.order = order
    }
  }

  /// Looks at everything in a folder, or in `responses` below it, and changes nothing.
  ///
  /// - Throws: where nothing can be read, or the order of a source's dates cannot be decided; the
  ///   messages then name the lines to add.
  public init(folder: String, dates: [DateChoice] = [], jobs: Int) throws(StudyError) {
    guard FileSystem.kind(of: folder) == .folder else {
      throw StudyError(.reading, "error: there is no folder \(folder)")
    }
    let files = InspectedPaths(consultationFolder: folder).entries.map {
      InspectedFile(full: $0.full, path: $0.path, named: $0.named)
    }
    unread = files.compactMap { file in file.problem.map { (file.source.path, $0) } }
    let read = files.filter { $0.problem == nil && ($0.look?.file.bytes ?? 1) > 0 }
    guard !read.isEmpty else {
      let reasons = unread.map { "\(Study.path($0.path, in: folder)): not read: \($0.problem)" }
      throw StudyError(
        .reading, reasons + ["error: no file in \(folder) can be read as responses"])
    }
    var draft = StarterDraft(SourceGroups(read, among: files).groups, dates: dates)
    let result = try draft.read(folder, jobs: jobs)
    let consultation = StarterConsultation(draft, result)
    consultationText = consultation.text(unread: unread)
    let parsed: Consultation
    do throws(ConfigurationErrors) {
      parsed = try ConsultationFile.read(
        bytes: Array(consultationText.utf8), path: Study.path("consultation.yaml", in: folder),
        layouts: Layout.allCases.map(\.rawValue))
    } catch {
      throw StudyError(.configuration, error.errors.map(\.rendered))
    }
    let imported = try Self.read(parsed, folder, jobs: jobs)
    ledger = imported.ledger
    comments = imported.responses.lazy.filter(\.isCounted).map(\.comments.count).reduce(0, +)
    let frame = try StarterFrame(imported, consultation: parsed)
    frameText = frame.text
    themes = frame.themeCount
    _ = try Study.frame(
      bytes: Array(frameText.utf8), path: Study.path("codeframe.yaml", in: folder),
      against: parsed)
  }

  /// Writes what is not there yet.
  ///
  /// - Returns: the names of the files written.
  public func write(to folder: String) throws(StudyError) -> [String] {
    var written: [String] = []
    let hasFrame = ["codeframe.yaml", "codeframe.csv"].contains {
      FileSystem.kind(of: Study.path($0, in: folder)) != nil
    }
    if !hasFrame {
      try OutputFile.write(frameText, to: Study.path("codeframe.yaml", in: folder))
      written.append("codeframe.yaml")
    }
    try OutputFile.write(consultationText, to: Study.path("consultation.yaml", in: folder))
    written.insert("consultation.yaml", at: 0)
    return written
  }

  /// Refuses a folder that has been begun already.
  public static func checkIsNew(_ folder: String) throws(StudyError) {
    let path = Study.path("consultation.yaml", in: folder)
    if FileSystem.kind(of: path) != nil {
      throw StudyError(.asking, "\(path): error: the file is there already: nothing was written")
    }
  }

  static func read(
    _ consultation: Consultation, _ folder: String, jobs: Int
  ) throws(StudyError) -> ImportResult {
    do throws(ImportError) {
      return try Importer(consultation: consultation, folder: folder).run(jobs: jobs)
    } catch {
      throw StudyError(.reading, "error: \(error.message)")
    }
  }
}
