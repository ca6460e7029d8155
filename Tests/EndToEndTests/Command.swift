import Foundation

/// Runs the built command as a process, in the repository's folder.
struct Command {
  var status: Int32
  var output: String
  var errors: String

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The binary that was built with the tests.
  static let binary = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "soundings")

  init(
    _ arguments: [String], input: [UInt8] = [], in folder: URL = Self.root,
    environment: [String: String]? = nil
  ) throws {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    if let environment { process.environment = environment }
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files and not pipes: neither side can wait for the other.
    for name in ["in", "out", "err"] {
      try Data(name == "in" ? input : []).write(to: scratch.appending(path: name))
    }
    process.standardInput = try FileHandle(forReadingFrom: scratch.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: scratch.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: scratch.appending(path: "out")), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: scratch.appending(path: "err")), as: UTF8.self)
  }

  /// A folder of its own, which the caller removes.
  static func scratch() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }
}
