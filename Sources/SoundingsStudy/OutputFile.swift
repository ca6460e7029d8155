internal import SoundingsImport

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// One file that a command writes where it was told to.
public enum OutputFile {
  /// Opens a file for writing, emptied, for as long as `body` runs.
  public static func writing<Result>(
    _ path: String, _ body: (Int32) throws(StudyError) -> Result
  ) throws(StudyError) -> Result {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw error(path) }
    defer { close(descriptor) }
    return try body(descriptor)
  }

  /// Writes a file beside its final name and renames it, so that no reader sees half of it.
  static func replace(_ path: String, by content: [UInt8]) throws(StudyError) {
    let temporary = path + ".part"
    try writing(temporary) { descriptor throws(StudyError) in
      let isWritten = unsafe content.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
      guard isWritten else { throw error(temporary) }
    }
    guard unsafe rename(temporary, path) == 0 else { throw error(path) }
  }

  public static func write(_ content: String, to path: String) throws(StudyError) {
    try writing(path) { descriptor throws(StudyError) in
      guard write(content, to: descriptor) else { throw error(path) }
    }
  }

  /// Writes all of a text; false where the system does not let it.
  static func write(_ content: String, to descriptor: Int32) -> Bool {
    var content = content
    return content.withUTF8 { bytes in
      unsafe writeAll(UnsafeRawBufferPointer(bytes), to: descriptor)
    }
  }

  /// Writes all bytes; false where the system does not let it.
  @unsafe
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = unsafe bytes
    while unsafe !rest.isEmpty {
      let count = unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      unsafe rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return true
  }

  static func error(_ path: String) -> StudyError {
    StudyError(.writing, "\(path): error: \(ReadError.last.message)")
  }
}

/// `write`, under a name that does not hide behind methods of that name.
@unsafe
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
