/// A folder as themefinder and Consult lay it out: respondents, and a folder for each part of a
/// question.
struct ConsultFolder: Sendable {
  /// The files to read, below the source's path, `respondents.jsonl` first.
  var files: [String]

  /// - Parameters:
  ///   - path: the folder, or the one whose `inputs` it is.
  ///   - full: the path under which the file system knows a path.
  /// - Returns: nil where the folder holds no such files.
  init?(at path: String, full: (String) -> String) {
    for base in [path, "\(path)/inputs"] {
      let names = FileSystem.names(in: full(base))
      let parts = names.filter { $0.hasPrefix("question_part") && Self.number($0) != nil }
        .sorted { (Self.number($0) ?? 0, $0) < (Self.number($1) ?? 0, $1) }
      var files: [String] = []
      for name in ["respondents.jsonl"] where names.contains(name) {
        files.append("\(base)/\(name)")
      }
      for part in parts {
        for name in ["question.json", "responses.jsonl", "multi_choice.jsonl"] {
          let file = "\(base)/\(part)/\(name)"
          if FileSystem.kind(of: full(file)) == .file { files.append(file) }
        }
      }
      if files.contains(where: { $0.hasSuffix("/responses.jsonl") || $0.hasSuffix("choice.jsonl") })
      {
        self.files = files
        return
      }
    }
    return nil
  }

  /// The folder at a path; nil where none is there, or a file.
  static func at(_ path: String, full: (String) -> String) -> ConsultFolder? {
    FileSystem.kind(of: full(path)) == .folder ? ConsultFolder(at: path, full: full) : nil
  }

  /// The number at the end of a part's name.
  private static func number(_ name: String) -> Int? {
    Int(String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()))
  }
}

/// Folders whose files are read together.
public enum FolderReading {
  /// Whether a folder is read as one source.
  public static func isOne(_ path: String) -> Bool { ConsultFolder.at(path) { $0 } != nil }
}
