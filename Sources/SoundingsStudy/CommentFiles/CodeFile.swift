internal import Dispatch
internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Codes a file of comments, in batches on all cores; memory does not grow with the file.
public enum CodeFile {
  /// - Parameter codings: where the JSON lines go, in the order of the rows; standard output.
  /// - Returns: the tally, empty where none was asked for.
  public static func code(
    _ request: CodeRequest, codings: Int32 = 1
  ) throws(StudyError) -> TallyTable {
    let name = request.file ?? "standard input"
    let descriptor: Int32
    if let file = request.file {
      descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw StudyError(
          .reading, "\(file): error: \(ReadError.last.message)")
      }
    } else {
      descriptor = STDIN_FILENO
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    let source = try CommentSource.open(descriptor, encoding: request.encoding, name: name)
    let layout = try CommentLayout(
      columns: CommentColumns(
        headers: source.headers, roles: source.roles, request: request, name: name),
      separator: source.separator, lines: source.lines, name: name)
    let work = CodeWork(source: source, output: OrderedOutput(descriptor: codings))
    let width = max(1, request.jobs)
    DispatchQueue.concurrentPerform(iterations: width) { _ in
      work.run(request: request, layout: layout)
    }
    return try work.result(request)
  }
}

/// What the threads of one file share.
private final class CodeWork: Sendable {
  private let source: Mutex<CommentSource>
  private let output: OrderedOutput
  private let outcome: Mutex<Outcome>

  private struct Outcome {
    var tally: TallyTable?
    /// The error in the earliest chunk, so that the message does not depend on the threads.
    var error: (chunk: Int, error: StudyError)?
  }

  init(source: consuming sending CommentSource, output: OrderedOutput) {
    self.source = Mutex(source)
    self.output = output
    outcome = Mutex(Outcome())
  }

  func run(request: CodeRequest, layout: CommentLayout) {
    var number = 0
    do throws(StudyError) {
      var coder = try ChunkCoder(request: request, layout: layout)
      var chunk = CSVChunkReader.Chunk()
      while try next(into: &chunk, name: layout.name) {
        number = chunk.number
        try coder.code(chunk, skippingHeader: number == 0 && layout.lines == nil)
        if request.wantsCodings, !output.write(coder.lines.bytes, part: number) {
          let hasOther = outcome.withLock { $0.error != nil }
          if hasOther { return }
          throw StudyError(.writing, "error: the codings cannot be written")
        }
      }
      guard request.wantsTally else { return }
      let tally = coder.counter.tally(request: request)
      outcome.withLock { outcome in
        if outcome.tally == nil { outcome.tally = tally } else { outcome.tally?.merge(tally) }
      }
    } catch {
      outcome.withLock { outcome in
        if outcome.error.map({ number < $0.chunk }) ?? true { outcome.error = (number, error) }
      }
      output.stop()
    }
  }

  private func next(
    into chunk: inout CSVChunkReader.Chunk, name: String
  ) throws(StudyError) -> Bool {
    if outcome.withLock({ $0.error != nil }) { return false }
    let found = source.withLock { source -> Result<Bool, ReadError> in
      do throws(ReadError) {
        return .success(try source.reader.next(into: &chunk))
      } catch {
        return .failure(error)
      }
    }
    switch found {
    case .success(let isThere): return isThere
    case .failure(let error): throw StudyError(.reading, "\(name): error: \(error.message)")
    }
  }

  func result(_ request: CodeRequest) throws(StudyError) -> TallyTable {
    let outcome = outcome.withLock { ($0.tally, $0.error?.error) }
    if let error = outcome.1 { throw error }
    return outcome.0
      ?? TallyTable(
        themes: request.frame.frame.themes.map(\.id), groupings: request.by.map(\.name))
  }
}
