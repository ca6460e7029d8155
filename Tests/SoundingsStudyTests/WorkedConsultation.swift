import Foundation
import SoundingsImport
import SoundingsModel
import SoundingsStudy

/// The worked consultation of this repository.
enum WorkedConsultation {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appending(path: "corpus/school-improvement").path

  /// The first file of each source, with the source that names it.
  static let files: [(path: String, source: Source)] = {
    guard let study = try? Study(folder: folder),
      let result = try? study.importResponses(jobs: 1)
    else { return [] }
    return study.consultation.sources.compactMap { source in
      let ends = source.path.split(separator: "*", omittingEmptySubsequences: false)
      let path = result.files.map(\.path).first { path in
        path == source.path
          || ends.count == 2 && path.hasPrefix(ends[0]) && path.hasSuffix(ends[1])
      }
      return path.map { ($0, source) }
    }
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: folder).appending(path: path)))
  }

  /// A folder of its own for a test, removed with the value.
  final class Scratch {
    let path: String

    init() throws {
      let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      let url = URL(filePath: path).appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    func remove(_ name: String) throws {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    func read(_ name: String) throws -> String {
      String(
        decoding: try Data(contentsOf: URL(filePath: path).appending(path: name)), as: UTF8.self)
    }
  }
}
