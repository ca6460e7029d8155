#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The JSON that a run wrote, read again.
enum RunJSON {
  static func figures(_ bytes: [UInt8], path: String) throws(StudyError) -> [RunFigure] {
    try decoded(Summary.self, bytes, path, "figures of a run").figures
      .compactMap(\.figure)
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

  private struct Summary: Decodable { var figures: [PublishedFigure] }

  /// A figure whose value may be kept back, since it is small or would tell a small one: then it can be
  /// compared with none.
  private struct PublishedFigure: Decodable {
    var figure: RunFigure?

    private enum Key: String, CodingKey { case suppressed }

    init(from decoder: any Decoder) throws {
      let isSuppressed = try decoder.container(keyedBy: Key.self)
        .decodeIfPresent(Bool.self, forKey: .suppressed)
      figure = isSuppressed ?? false ? nil : try RunFigure(from: decoder)
    }
  }

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
