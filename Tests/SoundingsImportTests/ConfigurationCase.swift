import Testing

@testable import SoundingsImport

/// A file with something wrong in it, and what is said of it.
struct ConfigurationCase: CustomTestStringConvertible, Sendable {
  let name: String
  let input: [UInt8]
  let expected: String

  var testDescription: String { name }

  init(_ name: String, _ input: String, _ expected: String) {
    self.init(name, bytes: Array(input.utf8), expected)
  }

  init(_ name: String, bytes: [UInt8], _ expected: String) {
    self.name = name
    input = bytes
    self.expected = expected
  }

  /// What the frame reader says of the input.
  func frameErrors(path: String) -> String {
    do {
      _ = try CodeFrameFile.read(bytes: input, path: path)
      return "no error"
    } catch {
      return error.rendered
    }
  }

  func consultationErrors() -> String {
    do {
      _ = try ConsultationFile.read(
        bytes: input, path: "consultation.yaml", layouts: ["csv", "phpbb2"])
      return "no error"
    } catch {
      return error.rendered
    }
  }
}
