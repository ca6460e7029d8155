internal import SoundingsImport
public import SoundingsModel

/// What files are, before anybody has configured how to read them.
public struct Inspection: Sendable {
  public private(set) var files: [InspectedFile]

  /// Looks at files, and at what is in folders; never stops at one that cannot be read.
  public init(paths: [String]) throws(StudyError) {
    let found = InspectedPaths(paths)
    if let missing = found.missing.first {
      throw StudyError(.reading, "error: there is no file or folder \(missing)")
    }
    guard !found.entries.isEmpty else {
      throw StudyError(.reading, "error: there are no files in \(paths.joined(separator: ", "))")
    }
    let entries = found.entries
    files = entries.map { InspectedFile(full: $0.full, path: $0.path, named: $0.named) }
  }

  /// All findings of all files.
  public var findings: [Finding] { files.flatMap { $0.outcome?.findings ?? [] } }

  /// Why files cannot be read before somebody says the order of their dates, an error a file.
  public var undecidable: [String] {
    files.compactMap { file in file.undecidableDates.map { "\(file.path): error: \($0)" } }
  }

  /// `sources:` as it can be pasted into `consultation.yaml`; nil where nothing is read.
  public var sources: String? {
    let read = files.filter { $0.problem == nil }
    guard !read.isEmpty else { return nil }
    return "sources:\n"
      + SourceGroups(read, among: files).groups.map { group in
        let first = group.members[0]
        let dates = group.members.first { $0.undecidableDates != nil } ?? first
        return YamlText.source(group.source, comments: first.comments) + dates.dateComment
      }.joined()
  }
}

extension InspectedFile {
  /// What the source does not say of itself, for the people who paste it.
  var comments: [String] {
    guard let look else { return [] }
    var comments: [String] = []
    if let tool = look.file.table?.tool {
      comments.append("\(tool.title): its columns are known, nothing need be mapped")
      return comments
    }
    for (index, guess) in look.guesses.enumerated() {
      guard let table = look.file.table, index < table.headers.count else { continue }
      let header = YamlText.value(HeaderText.trimmed(table.headers[index]))
      switch guess.role {
      case .textUnder(let section)?:
        comments.append("text/\(section): \(header)    with a section \(section) in ‘sections’")
      case .question(let id)? where Role(header: table.headers[index]) == nil:
        let scale = guess.answers.map { Masking().text($0) }
        comments.append(
          "question/\(id): \(header)    with "
            + (scale.isEmpty ? "its scale" : "the scale \(YamlText.list(scale))")
            + " in ‘questions’")
      case .attribute(let id)? where Role(header: table.headers[index]) == nil:
        comments.append("attribute/\(id): \(header)    with its name in ‘attributes’")
      default: continue
      }
    }
    return comments.isEmpty ? [] : ["could be added below columns:"] + comments
  }

  var dateComment: String {
    undecidableDates == nil
      ? ""
      : "    # The dates can be read both ways; say which:\n    # dates: dmy\n    # dates: mdy\n"
  }
}
