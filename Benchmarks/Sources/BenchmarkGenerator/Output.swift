import Glibc

/// A file or standard output.
struct Output {
  /// A call of the system that failed.
  struct Failure: Error, CustomStringConvertible {
    var call: String
    var code: Int32
    var description: String { unsafe "\(call): \(String(cString: strerror(code)))" }
  }

  static let standardError = Output(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  init(path: String?) throws(Failure) {
    guard let path else {
      self.init(descriptor: STDOUT_FILENO)
      return
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if descriptor < 0 { throw Failure(call: "open", code: errno) }
    self.init(descriptor: descriptor)
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
      }
      if count < 0, errno != EINTR { throw Failure(call: "write", code: errno) }
      done += max(count, 0)
    }
  }
}
