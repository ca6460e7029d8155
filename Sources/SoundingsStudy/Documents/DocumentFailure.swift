internal import SoundingsImport

/// Why a document was not made.
enum DocumentFailure: Error {
  case program(ProgramError)
  case archive(ZipError)
  case file(StudyError)
  /// A program ended well and its file is not there.
  case unread(ReadError)

  var message: String {
    switch self {
    case .program(.missing(let program)): "\(program) is not installed: \(Self.advice(program))"
    case .program(let error): error.message
    case .archive(let error): error.message
    case .file(let error): error.messages.joined(separator: "; ")
    case .unread(let error): "the program wrote no file: \(error.message)"
    }
  }

  /// How a program comes to a Debian system.
  private static func advice(_ program: String) -> String {
    switch program {
    case "soffice": "apt-get install libreoffice-writer-nogui fonts-liberation2"
    default: "apt-get install pandoc librsvg2-bin"
    }
  }
}
