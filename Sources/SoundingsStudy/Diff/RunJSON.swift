#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The JSON that a run wrote, read again.
enum RunJSON {
  static func figures(_ bytes: [UInt8], path: String) throws(StudyError) -> [RunFigure] {
    try decoded(Summary.self, bytes, path, "figures of a run").figures
  }

  static func evidence(_ bytes: [UInt8], path: String) throws(StudyError) -> [String: [String]] {
    try decoded(Evidence.self, bytes, path, "evidence of a run").evidence
  }

  static func manifest(
    _ bytes: [UInt8], path: String
  ) throws(StudyError) -> (software: String, frame: String, sources: [String: String]) {
    let manifest = try decoded(Manifest.self, bytes, path, "manifest of a run")
    return (
      manifest.software ?? "", manifest.frame ?? "",
      Dictionary(
        (manifest.inputs ?? []).map { ($0.path, $0.sha256) },
        uniquingKeysWith: { first, _ in first })
    )
  }

  private struct Summary: Decodable { var figures: [RunFigure] }
  private struct Evidence: Decodable { var evidence: [String: [String]] }
  private struct Manifest: Decodable {
    struct Input: Decodable {
      var path: String
      var sha256: String
    }

    var software: String?
    var frame: String?
    var inputs: [Input]?
  }

  private static func decoded<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], _ path: String, _ wanted: String
  ) throws(StudyError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      // What the decoder says would show what stands in the file.
      throw StudyError(.reading, "\(path): error: this does not hold the \(wanted)")
    }
  }
}
