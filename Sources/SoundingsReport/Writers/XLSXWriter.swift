/// Writes sheets as a workbook of SpreadsheetML.
public enum XLSXWriter {
  /// - Parameters:
  ///   - path: the file that is written.
  ///   - scratch: a folder that only this user reads; the library keeps what it has written so far in
  ///     nameless files there.
  ///
  /// The same sheets give the same bytes: the time of creation is that of the archive's entries, 1980.
  public static func write(
    _ sheets: [WorkbookSheet], title: String, to path: String, scratch: String
  ) throws(XLSXError) {
    let parts = sheets.flatMap { $0.parts() }
    let file = try XLSXFile(path: path, scratch: scratch)
    try file.describe(title: title)
    let made = SheetNames.names(parts.map(\.name))
    let names = Dictionary(zip(parts.map(\.name), made), uniquingKeysWith: { first, _ in first })
    for (sheet, name) in zip(parts, made) { try file.add(sheet, named: name, names: names) }
    try file.close()
  }
}

/// What libxlsxwriter says was wrong; a number of its own (`lxw_error`) and its words.
public struct XLSXError: Error, Hashable, Sendable {
  public var number: Int
  public var message: String
}
