import Foundation
import Testing

@Suite("README")
struct ReadmeTests {
  private static let text =
    (try? String(contentsOf: Command.root.appending(path: "README.md"), encoding: .utf8)) ?? ""

  /// The blocks marked `console`: a command after `$ `, then what it prints.
  private static let sessions: [(command: String, output: String)] =
    text
    .components(separatedBy: "```console\n$ ").dropFirst().compactMap { block in
      guard let end = block.range(of: "```") else { return nil }
      let lines = block[..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
      return (String(lines[0]), lines.dropFirst().joined(separator: "\n"))
    }

  @Test("Each command prints what README shows", arguments: sessions.map(\.command))
  func prints(command: String) throws {
    let shown = try #require(Self.sessions.first { $0.command == command }?.output)
    var arguments = command.split(separator: " ").map(String.init)
    #expect(arguments.removeFirst() == "soundings")
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let target = arguments.firstIndex(of: "--to").map { arguments[$0 + 1] }
    if let target, let place = arguments.firstIndex(of: target) {
      arguments[place] = scratch.path
    }
    let run = try Command(arguments)
    #expect(run.status == 0)
    let printed = target.map { run.output.replacing(scratch.path, with: $0) } ?? run.output
    // A line of three dots stands for lines that are left out.
    var rest = printed[...]
    for piece in shown.components(separatedBy: "…\n") {
      let piece = piece.trimmingCharacters(in: .newlines)
      if piece.isEmpty { continue }
      let found = try #require(rest.range(of: piece), "\(piece)")
      rest = rest[found.upperBound...]
    }
  }

  @Test("The excerpt stands in the committed summary, line by line")
  func excerpt() throws {
    let summary = try String(
      contentsOf: Command.root.appending(path: "output/school-improvement/publish/summary.md"),
      encoding: .utf8)
    let lines = Self.text.split(separator: "\n").filter { $0.hasPrefix("> ") }.map {
      $0.dropFirst(2)
    }
    #expect(lines.count >= 5)
    for line in lines where !line.isEmpty {
      #expect(summary.contains(line), "\(line)")
    }
  }

  @Test("Every command of the table has help with an example")
  func help() throws {
    let commands = Self.text.split(separator: "\n").filter { $0.hasPrefix("| `soundings ") }
    #expect(commands.count >= 6)
    for line in commands {
      let words = line.split(separator: "`")[1].split(separator: " ").dropFirst()
      let name = words.prefix { $0.allSatisfy(\.isLowercase) }.map(String.init)
      let run = try Command(name + ["--help"])
      #expect(run.status == 0)
      #expect(run.output.contains("soundings \(name.joined(separator: " ")) "))
    }
  }
}
