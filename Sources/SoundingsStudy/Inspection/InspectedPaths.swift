internal import SoundingsImport

/// The files that paths name: files themselves, and what is in folders.
struct InspectedPaths {
  struct Entry {
    var full: String
    var path: String
    /// Below the folder that was named, or below where the command runs.
    var named: String
  }

  static let mostFiles = 10_000
  static let mostDeep = 8
  /// What is not responses in a consultation's folder.
  private static let others: Set<String> = [
    "consultation.yaml", "codeframe.yaml", "codeframe.csv", "decisions.csv", "issues.yaml",
    "consultees.csv", "gold.csv", "frames", "text", "policy", "publish", "private", "site",
  ]

  private(set) var entries: [Entry] = []
  /// Paths that lead nowhere.
  private(set) var missing: [String] = []

  init(_ paths: [String]) {
    for path in paths {
      switch FileSystem.kind(of: path) {
      case .file?, .other?:
        entries.append(Entry(full: path, path: path, named: Self.named(path)))
      case .folder?:
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        if FolderReading.isOne(path) {
          entries.append(Entry(full: path, path: path, named: Self.named(path)))
        } else {
          walk(path, shown: path, named: "", depth: 0)
        }
      case nil: missing.append(path)
      }
    }
  }

  /// The files in a folder that hold responses: below `responses` where that is there.
  init(consultationFolder folder: String) {
    let responses = Study.path("responses", in: folder)
    if FileSystem.kind(of: responses) == .folder, !FileSystem.names(in: responses).isEmpty {
      if FolderReading.isOne(responses) {
        entries = [Entry(full: responses, path: responses, named: "responses")]
      } else {
        walk(responses, shown: responses, named: "responses", depth: 1)
      }
    } else if FolderReading.isOne(folder) {
      for name in ["inputs"] where FolderReading.isOne(Study.path(name, in: folder)) {
        entries.append(
          Entry(full: Study.path(name, in: folder), path: Study.path(name, in: folder), named: name)
        )
      }
    } else {
      walk(folder, shown: folder, named: "", depth: 0)
    }
  }

  /// A path that `consultation.yaml` beside the file, or where the command runs, could name.
  private static func named(_ path: String) -> String {
    let parts = path.split(separator: "/")
    if path.hasPrefix("/") || parts.contains("..") { return parts.last.map(String.init) ?? path }
    return parts.filter { $0 != "." }.joined(separator: "/")
  }

  private mutating func walk(_ folder: String, shown: String, named: String, depth: Int) {
    guard depth < Self.mostDeep else { return }
    for name in FileSystem.names(in: folder) {
      if name.hasPrefix(".") || name.hasSuffix("_files") { continue }
      if depth == 0, Self.others.contains(name) { continue }
      let full = Study.path(name, in: folder)
      let below = named.isEmpty ? name : "\(named)/\(name)"
      switch FileSystem.kind(of: full) {
      case .file?:
        guard entries.count < Self.mostFiles else { return }
        entries.append(Entry(full: full, path: Study.path(name, in: shown), named: below))
      case .folder?:
        // A link could lead round in a ring.
        guard let real = FileSystem.resolved(full), let base = FileSystem.resolved(folder),
          real == Study.path(name, in: base)
        else { continue }
        if FolderReading.isOne(full) {
          entries.append(Entry(full: full, path: Study.path(name, in: shown), named: below))
        } else {
          walk(full, shown: Study.path(name, in: shown), named: below, depth: depth + 1)
        }
      default: continue
      }
    }
  }
}
