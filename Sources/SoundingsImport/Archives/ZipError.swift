/// Why an archive cannot be read.
///
/// Entries are named as the archive names them: these are names of parts (`word/document.xml`), which
/// programs give, never a respondent's words.
public enum ZipError: Error, Hashable, Sendable {
  /// There is no directory at the end: cut off, or no archive at all.
  case notAnArchive
  /// The directory, or what an entry holds, breaks off or contradicts itself.
  case damaged(entry: String?)
  /// An entry was unpacked and is not what was packed (CRC-32).
  case checksum(entry: String)
  case encrypted(entry: String)
  /// Neither stored nor deflated; the number is that of APPNOTE.TXT 4.4.5.
  case unknownCompression(entry: String, method: Int)
  case tooManyEntries(count: Int, limit: Int)
  /// An entry is, or unpacks to, more than is read.
  case tooLarge(entry: String, limit: Int)
  case archiveTooLarge(limit: Int)
  /// An entry unpacks to so many times its size that nobody's document does.
  case expandsTooMuch(entry: String, ratio: Int)
  /// Several entries have the name: which of them counts, nobody can say.
  case repeatedName(String)
  /// The archive lacks an entry that its format must have.
  case missing(entry: String)
  /// An archive could not be made: there is no memory left.
  case notWritten
}

/// How much of an archive is unpacked before it counts as hostile.
struct ZipLimits: Sendable, Hashable {
  /// What `ZipArchive.read` hands out whole unless it is told otherwise: 256 MB.
  static let whole = 256 << 20

  var entries = 20_000
  /// Unpacked bytes of one entry: a sheet of a million rows has under two billion.
  var entryBytes = 4 << 30
  /// Unpacked bytes of all that is read from one archive.
  var archiveBytes = 8 << 30
  /// How many times its packed size an entry may unpack to once it is over `ratioFloor` bytes. Sheets of
  /// equal rows reach some 100; deflate ends at 1,032.
  var ratio = 250
  var ratioFloor = 16 << 20
}

extension ZipError {
  /// What is wrong, for a sentence that begins with the file's name.
  public var message: String {
    switch self {
    case .notAnArchive: "the archive has no directory at its end: it was cut off, or is not a ZIP"
    case .damaged(nil): "the archive's directory is damaged"
    case .damaged(let entry?): "the archive is damaged in ‘\(entry)’"
    case .checksum(let entry): "the archive is damaged in ‘\(entry)’: its checksum is wrong"
    case .encrypted(let entry): "‘\(entry)’ in the archive is encrypted: save it without a password"
    case .unknownCompression(let entry, let method):
      "‘\(entry)’ in the archive is compressed by method \(method), which is not read"
    case .tooManyEntries(let count, let limit):
      "the archive has \(count) entries; more than \(limit) are not read"
    case .tooLarge(let entry, let limit):
      "‘\(entry)’ in the archive unpacks to more than \(limit) bytes"
    case .archiveTooLarge(let limit): "the archive unpacks to more than \(limit) bytes"
    case .expandsTooMuch(let entry, let ratio):
      "‘\(entry)’ in the archive unpacks to more than \(ratio) times its size"
    case .repeatedName(let name): "the archive has several entries named ‘\(name)’"
    case .missing(let entry): "the archive has no ‘\(entry)’"
    case .notWritten: "the archive could not be made: there is no memory left"
    }
  }
}
