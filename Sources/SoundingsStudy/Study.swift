public import SoundingsCoding
internal import SoundingsImport
public import SoundingsModel

/// A consultation's folder, read and checked.
public struct Study: Sendable {
  public static let version = "0.1.0"

  public let folder: String
  public let consultation: Consultation
  public let frame: CompiledFrame
  /// The code frame's file, below the folder.
  let framePath: String
  /// The frames as they stood in the rounds.
  let roundFrames: RoundFrames
  /// Who was asked to respond; nil where the folder has no list.
  let consultees: [Consultee]?

  /// What people decided, in the order of the file.
  let decisions: [Decision]
  /// What officers say to the themes.
  let issues: [KeyIssue]
  /// What readers found in comments, in the order of the file.
  let readings: [Reading]

  /// Reads `consultation.yaml`, the code frame (`codeframe.yaml`, else `codeframe.csv`), the frames of
  /// the rounds (`frames/`) and who was asked (`consultees.csv`).
  public init(folder: String) throws(StudyError) {
    guard FileSystem.kind(of: folder) == .folder else {
      throw StudyError(.configuration, "error: there is no folder \(folder)")
    }
    self.folder = folder
    let configuration = "consultation.yaml"
    let bytes = try Self.bytes(of: configuration, in: folder, stage: .configuration)
    do throws(ConfigurationErrors) {
      consultation = try ConsultationFile.read(
        bytes: bytes, path: Self.path(configuration, in: folder),
        layouts: Layout.allCases.map(\.rawValue))
    } catch {
      throw StudyError(.configuration, error.errors.map(\.rendered))
    }
    let name =
      ["codeframe.yaml", "codeframe.csv"].first {
        FileSystem.kind(of: Self.path($0, in: folder)) == .file
      } ?? "codeframe.yaml"
    frame = try Self.frame(
      bytes: Self.bytes(of: name, in: folder, stage: .frame), path: Self.path(name, in: folder),
      against: consultation)
    framePath = name
    do throws(ConfigurationErrors) {
      try ConsultationFile.check(
        consultation, against: frame.frame, bytes: bytes,
        path: Self.path(configuration, in: folder))
    } catch {
      throw StudyError(.configuration, error.errors.map(\.rendered))
    }
    roundFrames = try RoundFrames(folder: folder, consultation: consultation)
    decisions = try Self.decisions(in: folder)
    issues = try Self.issues(in: folder, themes: frame.frame.themes.map(\.id))
    readings = try Self.readings(in: folder)
    consultees = try Self.consultees(in: folder, consultation: consultation)
  }

  /// Reads and compiles a code frame.
  public static func frame(
    at path: String, against consultation: Consultation? = nil
  ) throws(StudyError) -> CompiledFrame {
    let bytes: [UInt8]
    do throws(ReadError) {
      bytes = try FileSystem.read(path)
    } catch {
      throw StudyError(.frame, "\(path): error: \(error.message)")
    }
    return try frame(bytes: bytes, path: path, against: consultation)
  }

  static func frame(
    bytes: [UInt8], path: String, against consultation: Consultation?
  ) throws(StudyError) -> CompiledFrame {
    let frame: CodeFrame
    do throws(ConfigurationErrors) {
      frame = try CodeFrameFile.read(bytes: bytes, path: path, against: consultation)
    } catch {
      throw StudyError(.frame, error.errors.map(\.rendered))
    }
    do throws(CompileError) {
      return try CompiledFrame(frame)
    } catch {
      switch error {
      case .rules(let problems): throw StudyError(.frame, problems.map(\.report.description))
      case .stemmer: throw StudyError(.frame, "error: the English stemmer cannot be opened")
      }
    }
  }

  /// The officers' own words, by the number that their file's name begins with.
  func officersTexts() throws(StudyError) -> [(part: Int, markdown: String)] {
    var texts: [(part: Int, markdown: String)] = []
    for name in FileSystem.names(in: Self.path("text", in: folder)) where name.hasSuffix(".md") {
      guard let part = Int(name.prefix { $0.isASCII && $0.isNumber }), (1...15).contains(part)
      else {
        throw StudyError(
          .configuration,
          "\(Self.path("text", in: folder))/\(name): error: a text's name begins with the number of its part, 1 to 15"
        )
      }
      let bytes = try Self.bytes(of: "text/\(name)", in: folder, stage: .configuration)
      texts.append((part, String(decoding: bytes, as: UTF8.self)))
    }
    return texts
  }

  static func bytes(
    of name: String, in folder: String, stage: StudyError.Stage
  ) throws(StudyError) -> [UInt8] {
    do throws(ReadError) {
      return try FileSystem.read(path(name, in: folder))
    } catch {
      throw StudyError(stage, "\(path(name, in: folder)): error: \(error.message)")
    }
  }

  static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
