import SoundingsModel
import SoundingsStudy

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What goes to the terminal: results to standard output, all else to standard error.
enum Terminal {
  /// Prints lines that end with their own line breaks.
  static func print(_ lines: String) { write(lines, to: STDOUT_FILENO) }

  static func say(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  static func warn(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// Prints why a run stopped and ends with status 2.
  static func fail(_ error: StudyError) -> Never {
    for message in error.messages { warn(message) }
    exit(2)
  }

  /// Findings as a compiler prints warnings.
  static func warn(_ findings: [Finding], most: Int = .max) {
    for finding in findings.prefix(most) {
      let line = finding.line > 0 ? ":\(finding.line)" : ""
      let column = finding.line > 0 && finding.column > 0 ? ":\(finding.column)" : ""
      warn("\(finding.file)\(line)\(column): \(finding.code): \(finding.message)")
    }
    if findings.count > most {
      warn("and \(findings.count - most) more findings, all in private/findings.csv")
    }
  }

  /// Shows what long work is doing, only where a person looks at it.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
  }

  static func endProgress() {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    unsafe bytes.withUnsafeBytes { bytes in
      var rest = unsafe bytes
      while unsafe !rest.isEmpty {
        let count = unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        // Whoever read the output has gone: nothing is left to say.
        guard count > 0 else { return }
        unsafe rest = unsafe UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
  }
}

/// `write`, under a name that does not hide behind methods of that name.
@unsafe
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
