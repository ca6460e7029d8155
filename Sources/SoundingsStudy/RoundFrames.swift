internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel

/// The frames as they stood in the rounds: the files of `frames/`, each named after a round.
struct RoundFrames: Sendable {
  /// One entry a round; nil where the round has no file of its own.
  let files: [File?]

  struct File: Sendable {
    /// Below the consultation's folder.
    let path: String
    let frame: CompiledFrame
  }

  static let none = RoundFrames(files: [])

  var isEmpty: Bool { files.allSatisfy { $0 == nil } }

  /// The file under which a round stands: its own, or the latest earlier one; nil for today's frame.
  func file(of round: Int) -> (since: Int, file: File)? {
    for earlier in files.indices.prefix(round + 1).reversed() {
      if let file = files[earlier] { return (earlier, file) }
    }
    return nil
  }

  /// One entry a round.
  func frames(of consultation: Consultation, today: CodeFrame) -> [RoundFrame] {
    consultation.rounds.indices.map { round in
      guard let (since, file) = file(of: round) else { return RoundFrame(frame: today) }
      let frame = file.frame.frame
      return RoundFrame(
        frame: frame, file: file.path, since: since, differs: !frame.countsLike(today))
    }
  }
}

extension RoundFrames {
  private static let folderName = "frames"
  private static let endings = [".yaml", ".csv"]

  /// Reads `frames/<round>.yaml`, or `.csv`.
  ///
  /// - Throws: everything that is wrong with any of the files, and with their names, at once.
  init(folder: String, consultation: Consultation) throws(StudyError) {
    let path = Study.path(Self.folderName, in: folder)
    switch FileSystem.kind(of: path) {
    case nil:
      self = .none
      return
    case .folder: break
    case .file, .other: throw StudyError(.frame, "\(path): error: this should be a folder")
    }
    var files: [File?] = Array(repeating: nil, count: consultation.rounds.count)
    var messages: [String] = []
    for name in FileSystem.names(in: path) where !name.hasPrefix(".") {
      let relative = "\(Self.folderName)/\(name)"
      guard let round = Self.round(of: name, in: consultation) else {
        messages.append("\(path)/\(name): error: \(Self.noRound(consultation))")
        continue
      }
      if let other = files[round] {
        messages.append(
          "\(path)/\(name): error: the round ‘\(consultation.rounds[round].id)’ has a frame "
            + "already: \(other.path)")
        continue
      }
      do throws(StudyError) {
        let bytes = try Study.bytes(of: relative, in: folder, stage: .frame)
        files[round] = File(
          path: relative,
          frame: try Study.frame(bytes: bytes, path: "\(path)/\(name)", against: consultation))
      } catch {
        messages += error.messages
      }
    }
    if !messages.isEmpty { throw StudyError(.frame, messages) }
    self.files = files
  }

  /// The round that a file is named after.
  private static func round(of name: String, in consultation: Consultation) -> Int? {
    guard let ending = endings.first(where: name.hasSuffix) else { return nil }
    let id = name.dropLast(ending.count)
    return consultation.rounds.firstIndex { $0.id == id }
  }

  private static func noRound(_ consultation: Consultation) -> String {
    guard !consultation.rounds.isEmpty else {
      return "a file here is named after a round, and consultation.yaml has no rounds"
    }
    let known = consultation.rounds.map { "\($0.id).yaml" }
    let list =
      known.count == 1
      ? known[0] : known.dropLast().joined(separator: ", ") + " or \(known[known.count - 1])"
    return "this is named after no round; a file here is \(list), or the same with .csv"
  }
}
