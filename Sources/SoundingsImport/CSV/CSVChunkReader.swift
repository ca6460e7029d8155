#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a file of CSV into reused buffers that each end at a record boundary.
///
/// Where a record ends is decided exactly, not guessed: between quotes nothing can be a boundary,
/// and only a quote at the start of a field opens a quoted one. Looking for quotes alone (`memchr`)
/// suffices for that, since a field starts after a separator or a line end, which is the byte before
/// the quote. What remains after the last boundary is carried over to the next chunk. Memory is two
/// buffers of the size asked for, or of the longest record; mapped pages would count as resident.
///
/// A reader is used by one thread at a time; the chunks can be scanned by others.
public struct CSVChunkReader: ~Copyable {
  /// A piece of the file that starts and ends at a record boundary.
  public struct Chunk: Sendable {
    public var bytes: [UInt8] = []
    /// How many of the bytes belong to the chunk.
    public var count = 0
    /// The line (from 1) on which it starts.
    public var line = 1
    /// Its place among the chunks, from 0.
    public var number = 0
    /// Where it starts in the file.
    public var offset = 0

    public init() {}
  }

  /// What a record must stay under, so that offsets in a chunk fit into 31 bits.
  private static let longest = 1 << 30

  private let descriptor: Int32
  private let separator: UInt8
  private let size: Int
  private var carried: [UInt8] = []
  private var carriedCount: Int
  private var isAtEnd = false
  private var line: Int
  private let countsLines: Bool
  private var offset: Int
  private var number = 0
  private var boundary = CSVBoundary()

  /// - Parameters:
  ///   - descriptor: open for reading; it stays the caller's to close.
  ///   - head: bytes that were read from it already, as for finding the separator, from a record
  ///     boundary on.
  ///   - line: the line on which `head` starts.
  ///   - offset: where `head` starts in the file.
  ///   - countsLines: whether the lines of chunks are wanted; finding them costs a pass.
  public init(
    descriptor: Int32, separator: UInt8, size: Int = 1 << 20, head: [UInt8] = [], line: Int = 1,
    offset: Int = 0, countsLines: Bool = true
  ) {
    self.countsLines = countsLines
    self.descriptor = descriptor
    self.separator = separator
    self.size = max(size, 64)
    carried = head
    carriedCount = head.count
    self.line = line
    self.offset = offset
  }

  /// Fills the chunk with what comes next; false at the end of the file.
  ///
  /// A record that is longer than the size asked for makes its chunk as long as it is.
  ///
  /// - Throws: the error number of `read`; `EFBIG` for a record of 1 GB or more.
  public mutating func next(into chunk: inout Chunk) throws(ReadError) -> Bool {
    var capacity = max(size, carriedCount)
    Self.grow(&chunk.bytes, to: capacity)
    chunk.count = carriedCount
    Self.copy(carried, 0..<carriedCount, to: &chunk.bytes)
    carriedCount = 0
    boundary = CSVBoundary()
    while true {
      while !isAtEnd, chunk.count < capacity {
        let read = try Self.read(descriptor, into: &chunk.bytes, from: chunk.count, to: capacity)
        if read == 0 { isAtEnd = true }
        chunk.count += read
      }
      if isAtEnd { break }
      let end = boundary.last(in: chunk.bytes, count: chunk.count, separator: separator)
      if end > 0 {
        carriedCount = chunk.count - end
        Self.grow(&carried, to: carriedCount)
        Self.copy(chunk.bytes, end..<chunk.count, to: &carried)
        chunk.count = end
        break
      }
      guard capacity < Self.longest else { throw .tooLong }
      capacity *= 2
      Self.grow(&chunk.bytes, to: capacity)
    }
    guard chunk.count > 0 else { return false }
    chunk.line = line
    chunk.offset = offset
    chunk.number = number
    if countsLines { line += LineCount.lineEnds(in: chunk.bytes, count: chunk.count) }
    offset += chunk.count
    number += 1
    return true
  }

  private static func grow(_ bytes: inout [UInt8], to count: Int) {
    if bytes.count < count {
      bytes.append(contentsOf: repeatElement(0, count: count - bytes.count))
    }
  }

  private static func copy(_ source: [UInt8], _ range: Range<Int>, to target: inout [UInt8]) {
    guard !range.isEmpty else { return }
    unsafe target.withUnsafeMutableBytes { target in
      unsafe source.withUnsafeBytes { source in
        unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[range]))
      }
    }
  }

  private static func read(
    _ descriptor: Int32, into bytes: inout [UInt8], from start: Int, to end: Int
  ) throws(ReadError) -> Int {
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start..<end])
        return unsafe systemRead(descriptor, target.baseAddress, target.count)
      }
      if count >= 0 { return count }
      if errno != EINTR { throw ReadError(number: errno) }
    }
  }
}

/// The error number of a system call that failed.
public struct ReadError: Error, Hashable {
  public var number: Int32

  /// A record that is longer than can be read.
  static var tooLong: ReadError { ReadError(number: EFBIG) }
}
