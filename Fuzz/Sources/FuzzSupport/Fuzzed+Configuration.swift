import SoundingsImport

extension Fuzzed {
  /// Reads the bytes as `consultation.yaml` and as a code frame.
  public static func configuration(_ bytes: [UInt8]) {
    do throws(ConfigurationErrors) {
      _ = try ConsultationFile.read(bytes: bytes, path: "consultation.yaml", layouts: ["csv"])
    } catch {
      precondition(!error.errors.isEmpty, "no reason is given")
    }
    do throws(ConfigurationErrors) {
      _ = try CodeFrameFile.read(bytes: bytes, path: "codeframe.yaml", against: nil)
    } catch {
      precondition(error.errors.allSatisfy { !$0.rendered.isEmpty }, "a reason is empty")
    }
  }
}
