import SoundingsModel

/// The files that the sources of a consultation name.
struct SourceFiles {
  /// A file to read, with the source that named it.
  struct Entry: Sendable {
    /// The path below the folder.
    var path: String
    /// The index of the source.
    var source: Int
    /// The files of a folder that is read as one.
    var members: [String] = []
  }

  private let folder: String
  private let staysInside: Bool
  private(set) var entries: [Entry] = []
  private(set) var findings: [Finding] = []

  /// Finds the files of all sources: those of the first source first, each source's sorted bytewise.
  ///
  /// - Parameter staysInside: whether files outside the folder are refused.
  init(of sources: [Source], in folder: String, staysInside: Bool) throws(ImportError) {
    self.folder = folder
    self.staysInside = staysInside
    guard let root = FileSystem.resolved(folder), FileSystem.kind(of: folder) == .folder else {
      throw .noFolder(folder)
    }
    var taken: Set<String> = []
    for (index, source) in sources.enumerated() {
      let paths = try paths(of: source)
      guard !paths.isEmpty else { throw .noFile(pattern: source.path, place: source.place) }
      for path in paths {
        guard let target = FileSystem.resolved(full(path)) else { continue }
        if staysInside, !Self.isInside(target, root) {
          findings.append(
            Finding(
              code: "link-outside", file: path,
              message: "a symbolic link leads out of the consultation's folder: not read"))
        } else if taken.insert(target).inserted {
          let folder = ConsultFolder.at(path, full: full)
          entries.append(Entry(path: path, source: index, members: folder?.files ?? []))
        } else {
          findings.append(
            Finding(
              code: "named-twice", file: path,
              message: "another source, or another name, already led to this file: read once"))
        }
      }
    }
  }

  func full(_ path: String) -> String {
    path.hasPrefix("/") && !staysInside ? path : "\(folder)/\(path)"
  }

  private static func isInside(_ path: String, _ root: String) -> Bool {
    root == "/" || path.utf8.starts(with: "\(root)/".utf8)
  }

  private func paths(of source: Source) throws(ImportError) -> [String] {
    let components = source.path.split(separator: "/").filter { $0 != "." }
    if staysInside, source.path.hasPrefix("/") || components.contains("..") {
      throw .outsideFolder(path: source.path, place: source.place)
    }
    let start = source.path.hasPrefix("/") ? "/" : ""
    let literal = start + components.joined(separator: "/")
    switch FileSystem.kind(of: full(literal)) {
    case .file: return [literal]
    case .folder where ConsultFolder.at(literal, full: full) != nil: return [literal]
    case .folder, .other: throw .notAFile(path: source.path, place: source.place)
    case nil: break
    }
    guard Glob.isPattern(source.path) else { return [] }
    var found: [String] = []
    walk(start, components[...], into: &found)
    return Set(found).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// `**` stands for any number of folders; links to folders are not followed through it, so that
  /// a ring of links ends.
  private func walk(_ base: String, _ rest: ArraySlice<Substring>, into found: inout [String]) {
    guard let part = rest.first else { return }
    let remaining = rest.dropFirst()
    func joined(_ name: some StringProtocol) -> String {
      base.isEmpty || base.hasSuffix("/") ? "\(base)\(name)" : "\(base)/\(name)"
    }
    let here = full(base)
    if part == "**" {
      walk(base, remaining, into: &found)
      for name in FileSystem.names(in: here) where !name.hasPrefix(".") {
        let path = joined(name)
        if FileSystem.kind(of: full(path)) == .folder,
          FileSystem.resolved(full(path)) == FileSystem.resolved(here).map({ "\($0)/\(name)" })
        {
          walk(path, rest, into: &found)
        }
      }
      return
    }
    let glob = Glob(part)
    let names = Glob.isPattern(part) ? FileSystem.names(in: here) : [String(part)]
    for name in names where !Glob.isPattern(part) || glob.matches(name) {
      let path = joined(name)
      switch FileSystem.kind(of: full(path)) {
      case .file? where remaining.isEmpty: found.append(path)
      case .folder? where !remaining.isEmpty: walk(path, remaining, into: &found)
      default: break
      }
    }
  }
}
