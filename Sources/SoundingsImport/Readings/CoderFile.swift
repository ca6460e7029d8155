public import SoundingsModel

/// What one coder gave some comments: a table `comment,theme[,start,end]`, or a filled-in coding sheet.
public struct CoderFile: Sendable {
  /// In the order of the file.
  public private(set) var readings: [Reading]
  /// Rows of a coding sheet that have no theme and are not marked as having none: not read.
  public private(set) var open = 0
  /// What a coding sheet has beside the themes, by comment; a table has none.
  public private(set) var remarks: [String: Remark] = [:]

  public struct Remark: Hashable, Sendable {
    public var text: String
    public var note: String
  }

  /// - Parameters:
  ///   - path: how errors name the file; nothing is opened.
  ///   - reader: who coded.
  ///   - lengths: of the comments, where ranges are read; nil where it is asked only which comments have
  ///     a theme, and ranges play no part.
  /// - Throws: everything in it that cannot be read, at once.
  public init(
    bytes: [UInt8], path: String, reader: Reading.Reader, lengths: [String: Int]? = nil
  ) throws(CoderFileError) {
    if FilledTable.isWorkbook(bytes) {
      if lengths != nil { throw .noRanges(path: path) }
      do throws(FilledSheetError) {
        let sheet = try CodingSheet(bytes: bytes, path: path, reader: reader)
        readings = sheet.readings
        open = sheet.open
        remarks = sheet.remarks
      } catch {
        throw .sheet(error)
      }
    } else {
      do throws(ConfigurationErrors) {
        readings = try Self.table(bytes, path: path, reader: reader, lengths: lengths)
      } catch {
        throw .table(error)
      }
    }
  }

  private static func table(
    _ bytes: [UInt8], path: String, reader: Reading.Reader, lengths: [String: Int]?
  ) throws(ConfigurationErrors) -> [Reading] {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .table)
    let ranges = ["start", "end"]
    let table = try TeamTable(
      source, kind: .coder, required: ["comment"],
      fillable: ["theme"] + (lengths == nil ? [] : ranges), optional: lengths == nil ? ranges : [])
    var check = ReadingsCheck(source: source, kind: .coder(reader, lengths: lengths))
    let readings = table.rows.compactMap { check.reading($0) }
    let errors = table.errors + check.errors
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    return readings
  }
}

/// Why a coder's file cannot be read.
public enum CoderFileError: Error, Hashable, Sendable {
  case table(ConfigurationErrors)
  case sheet(FilledSheetError)
  /// A coding sheet, where characters are compared.
  case noRanges(path: String)

  public var messages: [String] {
    switch self {
    case .table(let errors): errors.errors.map(\.rendered)
    case .sheet(let error): error.messages
    case .noRanges(let path):
      ["\(path): error: a workbook has no start and end: characters are compared from CSV files"]
    }
  }
}
