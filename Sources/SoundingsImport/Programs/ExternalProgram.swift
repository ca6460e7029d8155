import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that turns bytes into others: formats that no library reads or writes are left to such.
///
/// It is run without a shell, with arguments that no file decides, with nothing of our environment but
/// a language and what it is given here, and with limits on its time, memory and output. It reads the bytes
/// as its standard input, which is a file without a name, so that it can seek in them. What it says on
/// standard error is not kept: it may quote the file.
public struct ExternalProgram: Sendable {
  public var name: String
  var arguments: [String]
  /// What the program finds in its environment besides its language and time zone: "NAME=value".
  public var environment: [String] = []
  /// Whether it may look for programs of its own.
  public var passesPath = false
  public var seconds = 60
  var outputLimit = 512 << 20
  /// Nil for programs that reserve far more memory than they use.
  public var memoryLimit: Int? = 1 << 30

  public init(_ name: String, _ arguments: [String]) {
    self.name = name
    self.arguments = arguments
  }

  /// Whether the program is there.
  public var isInstalled: Bool { path != nil }

  /// Its file in the first folder of `PATH` that has it; relative folders are passed over.
  private var path: String? {
    guard !name.utf8.contains(UInt8(ascii: "/")), let list = unsafe getenv("PATH") else {
      return nil
    }
    return unsafe String(cString: list).split(separator: ":").lazy
      .filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { unsafe access($0, X_OK) == 0 && FileSystem.kind(of: $0) == .file }
  }

  /// What the program writes on standard output when it reads the bytes.
  public func run(on input: [UInt8]) throws(ProgramError) -> [UInt8] {
    guard let path else { throw .missing(program: name) }
    let file = soundings_nameless_file()
    guard file >= 0 else { throw .notStarted(program: name, number: errno) }
    defer { close(file) }
    do throws(ReadError) {
      try Self.write(input, to: file)
    } catch {
      throw .notStarted(program: name, number: error.number)
    }
    var (reading, writing): (Int32, Int32) = (-1, -1)
    guard unsafe soundings_pipe(&reading, &writing) == 0 else {
      throw .notStarted(program: name, number: errno)
    }
    defer { close(reading) }
    let process = try start(path, input: file, output: writing)
    return try Running(process: process, program: self).output(from: reading)
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws(ReadError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe systemWrite(file, rest.baseAddress, rest.count)
      }
      guard count >= 0 || errno == EINTR else { throw .last }
      written += max(0, count)
    }
    guard lseek(file, 0, SEEK_SET) == 0 else { throw .last }
  }

  /// Starts the program and closes our end of what it writes to.
  private func start(
    _ path: String, input: Int32, output: Int32
  ) throws(ProgramError) -> pid_t {
    defer { close(output) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // A group of its own, so that programs which it starts end with it.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words = unsafe Self.list([name] + arguments)
    var variables = unsafe Self.list(["LC_ALL=C.UTF-8", "TZ=UTC"] + environment + searchPath)
    defer { unsafe Self.release(words + variables) }
    var process: pid_t = 0
    let result = unsafe posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    guard result == 0 else { throw .notStarted(program: name, number: result) }
    let memory = memoryLimit.map { UInt($0) } ?? UInt.max
    soundings_limit(process, memory, UInt(seconds), UInt(outputLimit))
    return process
  }
}

extension ExternalProgram {
  private var searchPath: [String] {
    guard passesPath, let list = unsafe getenv("PATH") else { return [] }
    return unsafe ["PATH=" + String(cString: list)]
  }

  /// Words as C has them, with a null at the end; each is the caller's to free.
  private static func list(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var list: [UnsafeMutablePointer<CChar>?] = unsafe []
    for word in words { unsafe list.append(strdup(word)) }
    unsafe list.append(nil)
    return unsafe list
  }

  private static func release(_ list: [UnsafeMutablePointer<CChar>?]) {
    for index in unsafe list.indices { unsafe free(list[index]) }
  }
}

/// A program that runs: it has ended, by itself or by force, when this is done with it.
private struct Running {
  let process: pid_t
  let program: ExternalProgram

  func output(from pipe: Int32) throws(ProgramError) -> [UInt8] {
    let deadline = Self.milliseconds() + program.seconds * 1000
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      let left = deadline - Self.milliseconds()
      let ready = left > 0 ? unsafe poll(&waiting, 1, Int32(left)) : 0
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else {
        end()
        throw .tooSlow(program: program.name, seconds: program.seconds)
      }
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe systemRead(pipe, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      guard bytes.count + count <= program.outputLimit else {
        end()
        throw .tooMuchOutput(program: program.name, limit: program.outputLimit)
      }
      bytes.append(contentsOf: chunk[..<count])
    }
    try wait(until: deadline)
    return bytes
  }

  /// Waits for a program that has closed its output; one that does not end is ended.
  private func wait(until deadline: Int) throws(ProgramError) {
    var status: Int32 = 0
    while true {
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended == process { break }
      guard ended == 0 || errno == EINTR, Self.milliseconds() < deadline else {
        end()
        throw .tooSlow(program: program.name, seconds: program.seconds)
      }
      poll(nil, 0, 2)
    }
    // The macros WIFSIGNALED and WEXITSTATUS, which Swift does not import.
    let signal = status & 0x7F
    guard signal == 0 else { throw .ended(program: program.name, signal: signal) }
    let code = (status >> 8) & 0xFF
    guard code == 0 else { throw .failed(program: program.name, status: code) }
  }

  private func end() {
    kill(-process, SIGKILL)
    kill(process, SIGKILL)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}

/// `write`, under a name that does not hide behind methods of that name.
@unsafe
private func systemWrite(
  _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, buffer, count)
}
