internal import Dispatch
public import SoundingsModel
internal import Synchronization

/// Reads the responses to a consultation from the files that its sources name.
public struct Importer: Sendable {
  private let consultation: Consultation
  private let folder: String
  /// Whether files outside the folder are refused; a consultation's folder is to hold all of it.
  public var staysInside = true

  /// - Parameter folder: where `consultation.yaml` stands; sources are relative to it.
  public init(consultation: Consultation, folder: String) {
    self.consultation = consultation
    self.folder = folder
  }

  /// Reads all files, several at a time, and puts their responses together in the order of the input.
  ///
  /// The result is the same at any number of jobs; so is the error, which is that of the first file
  /// that has one.
  ///
  /// - Parameter progress: called after each file with how many are read, of how many; from any
  ///   thread.
  public func run(
    jobs: Int, progress: (@Sendable (_ read: Int, _ of: Int) -> Void)? = nil
  ) throws(ImportError) -> ImportResult {
    let files = try SourceFiles(
      of: consultation.sources, in: folder, staysInside: staysInside)
    let entries = files.entries
    let reader = try reader(for: consultation)
    let results = Mutex<[Int: Result<[ParsedFile], ImportError>]>([:])
    let next = Atomic<Int>(0)
    let workers = max(1, min(jobs, entries.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < entries.count else { return }
        let result = Self.read(entries[index], files, reader)
        let done = results.withLock { results in
          results[index] = result
          return results.count
        }
        progress?(done, entries.count)
      }
    }
    let read = results.withLock { $0 }
    var parsed: [ParsedFile] = []
    for index in entries.indices {
      guard let result = read[index] else { continue }
      parsed += try result.get()
    }
    var assembler = Assembler(consultation)
    assembler.findings = files.findings
    return try assembler.assemble(parsed)
  }

  /// Reads one file from memory, as if `source` were the consultation's only one.
  public func importFile(
    named path: String, bytes: [UInt8], source: Source
  ) throws(ImportError) -> ImportResult {
    try importFiles([(path, bytes)], source: source)
  }

  /// Reads several files of one source from memory, in the order given.
  public func importFiles(
    _ files: [(name: String, bytes: [UInt8])], source: Source
  ) throws(ImportError) -> ImportResult {
    var single = consultation
    single.sources = [source]
    let reader = try reader(for: single)
    var parsed: [ParsedFile] = []
    for file in files { parsed.append(try reader.read(file.bytes, named: file.name, source: 0)) }
    var assembler = Assembler(single)
    return try assembler.assemble(parsed)
  }

  /// A reader that has the layouts for pages that the sources name.
  func reader(
    for consultation: Consultation, purpose: ReadingPurpose = .responses
  ) throws(ImportError) -> FileReader {
    FileReader(
      consultation, try PageLayouts(of: consultation, in: folder, staysInside: staysInside),
      purpose: purpose)
  }

  /// The files that the sources name, and the consultation that they are read for.
  func sourceFiles() throws(ImportError) -> (files: SourceFiles, consultation: Consultation) {
    (
      try SourceFiles(of: consultation.sources, in: folder, staysInside: staysInside), consultation
    )
  }

  private static func read(
    _ entry: SourceFiles.Entry, _ files: SourceFiles, _ reader: FileReader
  ) -> Result<[ParsedFile], ImportError> {
    do throws(ImportError) {
      if entry.members.isEmpty {
        let bytes = try bytes(entry.path, files)
        return .success([try reader.read(bytes, named: entry.path, source: entry.source)])
      }
      var members: [(path: String, bytes: [UInt8])] = []
      for path in entry.members { members.append((path, try bytes(path, files))) }
      return .success(try reader.readConsult(members, source: entry.source))
    } catch {
      return .failure(error)
    }
  }

  private static func bytes(_ path: String, _ files: SourceFiles) throws(ImportError) -> [UInt8] {
    do throws(ReadError) {
      return try FileSystem.read(files.full(path))
    } catch {
      throw .unreadable(file: path, number: error.number)
    }
  }
}
