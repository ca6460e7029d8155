internal import SoundingsImport

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The folder that a run writes into.
struct OutputFolder {
  private let root: String

  init(_ root: String) { self.root = root }

  /// Writes a file beside its final name and renames it, so that no reader sees half of it.
  func write(_ content: [UInt8], to path: String) throws(StudyError) {
    let target = "\(root)/\(path)"
    try makeFolders(of: target)
    try OutputFile.replace(target, by: content)
  }

  func remove(_ path: String) { _ = unsafe unlink("\(root)/\(path)") }

  /// Everything below `publish/` and `private/` that has the name of something a run writes.
  func filesOfLastRun() -> Set<String> {
    var found: Set<String> = []
    for (folder, endings) in [
      (
        "publish",
        [
          "summary.html", "summary.md", "summary.json", "summary.docx", "summary.odt",
          "summary.pdf", "summary.xlsx", "cabinet.md", "method.md", "transparency.md",
        ]
      ),
      ("publish/data", [".csv"]), ("publish/site", [".html", ".csv"]),
      (
        "private",
        [
          "register.csv", "comments.csv", "comments.xlsx", "redactions.csv", "decisions.csv",
          "issues.yaml", "findings.csv", "campaigns.csv", "consultees.csv", "evidence.json",
          "manifest.json",
        ]
      ),
      ("private/evidence", [".html"]),
    ] {
      for name in FileSystem.names(in: "\(root)/\(folder)")
      where endings.contains(where: { $0.hasPrefix(".") ? name.hasSuffix($0) : name == $0 }) {
        found.insert("\(folder)/\(name)")
      }
    }
    return found
  }

  private func makeFolders(of path: String) throws(StudyError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += part
      if unsafe mkdir(folder, 0o755) != 0, errno != EEXIST { throw OutputFile.error(folder) }
      folder += "/"
    }
  }
}
