public import SoundingsModel

/// Why a consultation's responses cannot be imported: facts only, never a respondent's words.
///
/// A bad record is a `Finding`; an error is thrown where going on would lose or misread a file.
public enum ImportError: Error, Hashable, Sendable {
  /// There is no such folder.
  case noFolder(String)
  /// A source's path or pattern matches no file.
  case noFile(pattern: String, place: FilePlace?)
  /// A source's path is a folder, or something that is not a file.
  case notAFile(path: String, place: FilePlace?)
  /// A source's path leads out of the consultation's folder.
  case outsideFolder(path: String, place: FilePlace?)
  /// The operating system does not let the file be read; the number is `errno`.
  case unreadable(file: String, number: Int32)
  /// The file is in a format that is not read.
  case unsupportedFormat(file: String, format: FileFormat, place: FilePlace?)
  /// The file, or one record of it, is longer than can be read.
  case tooLong(file: String)
  case unknownEncoding(name: String, place: FilePlace?)
  case unknownLayout(name: String, known: [String], place: FilePlace?)
  /// A header that the mapping names is not in the file; `columns` is how many the file has.
  case missingHeader(header: String, role: Role, file: String, columns: Int, place: FilePlace?)
  /// No column of the file has a role.
  case noRoles(file: String, columns: Int, place: FilePlace?)
  /// A page that should hold a table or a board does not.
  case nothingRepeats(file: String, layout: String, place: FilePlace?)
  /// The dates of a source can be read day first or month first.
  case undecidableDates(UndecidableDates)
  case unknownRound(id: String, place: FilePlace?)
  /// The file is an archive, or a document kept in one, that cannot be read.
  case archive(file: String, reason: ZipError)
  /// A part of such a document (nothing where the file is XML itself) is not XML that is read.
  case part(file: String, part: String, failure: XMLFailure)
  /// A program that reads the file's format gave nothing that can be used.
  case program(file: String, failure: ProgramError)
  /// The file is locked with a password.
  case encrypted(file: String)
  /// A layout for pages that the team wrote cannot be used.
  case pageLayout(ConfigurationErrors)

  /// Where in `consultation.yaml` the error can be mended.
  public var place: FilePlace? {
    switch self {
    case .noFolder, .unreadable, .tooLong, .archive, .part, .program, .encrypted, .pageLayout: nil
    case .noFile(_, let place), .notAFile(_, let place), .outsideFolder(_, let place),
      .unsupportedFormat(_, _, let place), .unknownEncoding(_, let place),
      .unknownLayout(_, _, let place), .missingHeader(_, _, _, _, let place),
      .noRoles(_, _, let place), .nothingRepeats(_, _, let place), .unknownRound(_, let place):
      place
    case .undecidableDates(let facts): facts.place
    }
  }
}

/// Formats that are recognised by their first bytes and not read.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  case zip = "a ZIP archive that is no workbook or document"
  case compound = "a compound file, as old Office programs write them"
  case pdf = "PDF"
  case rtf = "RTF"
}

/// What is known of dates whose order cannot be decided.
public struct UndecidableDates: Hashable, Sendable {
  /// How many dates can be read both ways.
  public var ambiguous: Int
  /// How many can be read day first only, and month first only; both where they contradict.
  public var dayFirst: Int
  public var monthFirst: Int
  /// Where the first ambiguous date stands.
  public var file: String
  public var line: Int
  public var column: Int
  public var place: FilePlace?
}
