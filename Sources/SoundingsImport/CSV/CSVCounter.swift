internal import Dispatch
import SoundingsModel
internal import Synchronization

/// Counts the records and comments of a file of CSV on several threads.
enum CSVCounter {
  /// - Returns: nil where the file must be read as a whole: it is something else, not UTF-8, or its
  ///   quotes may be written with backslashes.
  static func count(
    _ path: String, named name: String, source: Source, types: [StakeholderType], jobs: Int
  ) throws(ImportError) -> RecordTally? {
    guard let stream = try CSVStream.open(path, named: name, source: source) else { return nil }
    guard let (columns, start) = try stream.body(source, types) else {
      return RecordTally(texts: [])
    }
    let (separator, texts, width) = (stream.separator, columns.texts, columns.count)
    let outcome: CountWork.Outcome
    do throws(ReadError) {
      let file = try OpenFile(path)
      try file.seek(to: start)
      let work = CountWork(
        file,
        CSVChunkReader(
          descriptor: file.descriptor, separator: separator, size: 1 << 18, countsLines: false))
      DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { _ in
        work.run(separator: separator, texts: texts, width: width)
      }
      outcome = try work.result()
    } catch {
      throw error == .tooLong
        ? .tooLong(file: name) : .unreadable(file: name, number: error.number)
    }
    guard outcome.isUTF8 else { return nil }
    // Rare: whether that is for quotes with a backslash, one more pass tells.
    if outcome.isIrregular, try !stream.isPlain() { return nil }
    return outcome.tally
  }
}

/// What the threads that count one file share.
private final class CountWork: Sendable {
  struct Outcome {
    var tally = RecordTally(texts: [])
    var isUTF8 = true
    var isIrregular = false
    var error: ReadError?
  }

  /// What the reader reads from: open as long as this lives.
  private let file: OpenFile
  private let reader: Mutex<CSVChunkReader>
  private let outcome = Mutex(Outcome())

  init(_ file: OpenFile, _ reader: consuming sending CSVChunkReader) {
    self.file = file
    self.reader = Mutex(reader)
  }

  func run(separator: UInt8, texts: [Int], width: Int) {
    var counter = ChunkCounter(separator: separator, texts: texts, width: width)
    var chunk = CSVChunkReader.Chunk()
    do throws(ReadError) {
      while counter.isUTF8, try next(into: &chunk) { counter.count(chunk) }
    } catch {
      outcome.withLock { $0.error = error }
    }
    outcome.withLock { outcome in
      outcome.tally = outcome.tally + counter.tally
      outcome.isUTF8 = outcome.isUTF8 && counter.isUTF8
      outcome.isIrregular = outcome.isIrregular || counter.isIrregular
    }
  }

  private func next(into chunk: inout CSVChunkReader.Chunk) throws(ReadError) -> Bool {
    let result = reader.withLock { reader -> Result<Bool, ReadError> in
      do throws(ReadError) {
        return .success(try reader.next(into: &chunk))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  func result() throws(ReadError) -> Outcome {
    let outcome = outcome.withLock { $0 }
    if let error = outcome.error { throw error }
    return outcome
  }
}
