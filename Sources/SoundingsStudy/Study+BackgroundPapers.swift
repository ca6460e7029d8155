internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

extension Study {
  /// The frames, the draft policy and the decisions that a summary rests on, besides the responses.
  func backgroundPapers() throws(StudyError) -> BackgroundPapers {
    var frames = [(path: framePath, version: frame.frame.version)]
    frames += roundFrames.files.compactMap { file in
      file.map { (path: $0.path, version: $0.frame.frame.version) }
    }
    var policy: [BackgroundPapers.Document] = []
    for name in FileSystem.names(in: Self.path(Self.policyPath, in: folder)) {
      let path = "\(Self.policyPath)/\(name)"
      switch FileSystem.kind(of: Self.path(path, in: folder)) {
      case .folder:
        for file in FileSystem.names(in: Self.path(path, in: folder)) {
          if let document = try policyDocument("\(path)/\(file)") { policy.append(document) }
        }
      case .file: if let document = try policyDocument(path) { policy.append(document) }
      case .other, nil: break
      }
    }
    return BackgroundPapers(
      frames: frames, policy: policy, decisions: decisions.isEmpty ? nil : Self.decisionsPath)
  }

  /// A text of the draft policy, with its first heading; nil for what is no text, and for hidden files.
  private func policyDocument(
    _ path: String
  ) throws(StudyError) -> BackgroundPapers.Document? {
    let (_, ending) = Self.nameAndEnding(path)
    guard path.split(separator: "/").last?.hasPrefix(".") == false,
      FileSystem.kind(of: Self.path(path, in: folder)) == .file
    else { return nil }
    guard let paragraphs = try policyText(path, ending: ending) else {
      return BackgroundPapers.Document(path: path)
    }
    return BackgroundPapers.Document(
      path: path, title: paragraphs.first { $0.headingLevel != nil }?.text)
  }
}
