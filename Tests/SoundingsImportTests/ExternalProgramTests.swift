import Testing

@testable import SoundingsImport

@Suite("Programs of others")
struct ExternalProgramTests {
  @Test("what the program writes comes back, byte for byte", arguments: [0, 1, 65_536, 1_000_000])
  func output(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    #expect(try ExternalProgram("cat", []).run(on: bytes) == bytes)
  }

  @Test("arguments are words, whatever stands in them")
  func arguments() throws {
    let words = ["a b", "$HOME", "; exit 3", "'é\""]
    let output = try ExternalProgram("printf", ["%s\n"] + words).run(on: [])
    #expect(String(decoding: output, as: UTF8.self) == words.map { $0 + "\n" }.joined())
  }

  @Test("of our environment it sees nothing")
  func environment() throws {
    let output = try ExternalProgram("env", []).run(on: [])
    #expect(String(decoding: output, as: UTF8.self) == "LC_ALL=C.UTF-8\nTZ=UTC\n")
  }

  static let errors: [(program: ExternalProgram, error: ProgramError)] = [
    (ExternalProgram("soundings-has-none", []), .missing(program: "soundings-has-none")),
    (ExternalProgram("../bin/cat", []), .missing(program: "../bin/cat")),
    (ExternalProgram("false", []), .failed(program: "false", status: 1)),
    (limited("sleep", ["20"]) { $0.seconds = 1 }, .tooSlow(program: "sleep", seconds: 1)),
    (
      limited("yes", []) { $0.outputLimit = 100_000 },
      .tooMuchOutput(program: "yes", limit: 100_000)
    ),
  ]

  private static func limited(
    _ name: String, _ arguments: [String], _ change: (inout ExternalProgram) -> Void
  ) -> ExternalProgram {
    var program = ExternalProgram(name, arguments)
    change(&program)
    return program
  }

  @Test("what gives no output is an error with its reason", arguments: errors.indices)
  func failure(_ index: Int) {
    let sample = Self.errors[index]
    #expect(throws: sample.error) { try sample.program.run(on: [1, 2, 3]) }
  }
}
