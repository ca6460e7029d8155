import Foundation

/// A block of a document marked `console`: commands after `$ `, and what the last of them prints.
struct ConsoleSession: Sendable, CustomStringConvertible {
  var commands: [String]
  /// What is shown; a line of three dots stands for lines that are left out.
  var output: String

  var description: String { commands.joined(separator: "; ") }

  static func all(in document: String) -> [ConsoleSession] {
    let url = Command.root.appending(path: document)
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```console\n").dropFirst().compactMap { block in
      guard let end = block.range(of: "```") else { return nil }
      let lines = block[..<end.lowerBound].components(separatedBy: "\n")
      let commands = lines.prefix { $0.hasPrefix("$ ") }
      return ConsoleSession(
        commands: commands.map { String($0.dropFirst(2)) },
        output: lines.dropFirst(commands.count).joined(separator: "\n"))
    }
  }

  /// The pieces of the output between the dots that do not stand in `printed`, in that order.
  func missing(in printed: String) -> [String] {
    var rest = printed[...]
    var missing: [String] = []
    for piece in ("\n" + output).components(separatedBy: "\n…\n") {
      let piece = piece.trimmingCharacters(in: .newlines)
      if piece.isEmpty { continue }
      if let found = rest.range(of: piece) {
        rest = rest[found.upperBound...]
      } else {
        missing.append(piece)
      }
    }
    return missing
  }

  /// Runs the commands as a shell does, in a folder that holds `corpus/` and what was made there.
  func run(in folder: URL) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", commands.joined(separator: " && ")]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    let path = Command.binary.deletingLastPathComponent().path
    environment["PATH"] = path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    process.environment = environment
    let output = folder.appending(path: "output-of-the-session")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self)
    )
  }
}
