#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct SystemError: Error {}

/// A file that exists while it is used; its name is gone at once.
final class TemporaryFile {
  let descriptor: Int32

  init(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write("file", bytes)
    descriptor = unsafe open("\(folder.path)/file", O_RDONLY)
    guard descriptor >= 0 else { throw SystemError() }
  }

  deinit { close(descriptor) }
}

/// A folder that is removed with what was written into it.
final class TemporaryFolder {
  let path: String
  private var written: [String] = []

  init() throws {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? P_tmpdir
    var template = Array("\(parent)/soundings-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemError() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let full = "\(path)/\(name)"
    guard let file = unsafe fopen(full, "w") else { throw SystemError() }
    defer { unsafe fclose(file) }
    written.append(full)
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw SystemError() }
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func makeFolder(_ name: String) throws {
    guard unsafe mkdir("\(path)/\(name)", 0o700) == 0 else { throw SystemError() }
    written.append("\(path)/\(name)")
  }

  func link(_ name: String, to target: String) throws {
    guard unsafe symlink(target, "\(path)/\(name)") == 0 else { throw SystemError() }
    written.append("\(path)/\(name)")
  }

  deinit {
    for name in written.reversed() { unsafe remove(name) }
    unsafe rmdir(path)
  }
}
