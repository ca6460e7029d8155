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
    let layouts = try PageLayouts(of: consultation, in: folder, staysInside: staysInside)
    let reader = FileReader(consultation, layouts)
    let results = Mutex<[Int: Result<ParsedFile, ImportError>]>([:])
    let next = Atomic<Int>(0)
    let workers = max(1, min(jobs, entries.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < entries.count else { return }
        let result = Self.read(entries[index], files.full(entries[index].path), reader)
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
      parsed.append(try result.get())
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
    let layouts = try PageLayouts(of: single, in: folder, staysInside: staysInside)
    let reader = FileReader(single, layouts)
    var parsed: [ParsedFile] = []
    for file in files { parsed.append(try reader.read(file.bytes, named: file.name, source: 0)) }
    var assembler = Assembler(single)
    return try assembler.assemble(parsed)
  }

  private static func read(
    _ entry: SourceFiles.Entry, _ path: String, _ reader: FileReader
  ) -> Result<ParsedFile, ImportError> {
    do throws(ImportError) {
      let bytes: [UInt8]
      do throws(ReadError) {
        bytes = try FileSystem.read(path)
      } catch {
        throw .unreadable(file: entry.path, number: error.number)
      }
      return .success(try reader.read(bytes, named: entry.path, source: entry.source))
    } catch {
      return .failure(error)
    }
  }
}
