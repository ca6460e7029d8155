extension DecisionsFile {
  /// How a file of decisions is written, so that lines can be added to it in the same way.
  public struct Form: Sendable, Hashable {
    public var separator: UInt8
    public var lineEnd: String
    /// The header's names in lower case, `date` to `reason` in any order; blank where a column has none.
    public var columns: [String]
    /// Whether the last line has a line end.
    public var isEnded: Bool

    public static let new = Form(
      separator: UInt8(ascii: ","), lineEnd: "\n", columns: DecisionsFile.columns, isEnded: true)
  }

  /// - Parameter bytes: a file that ``read(bytes:path:)`` takes.
  public static func form(bytes: [UInt8], path: String) throws(ConfigurationErrors) -> Form {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .table)
    let splitter = TableSplitter(source)
    let header = try splitter.records().first ?? []
    let last = bytes.last
    return Form(
      separator: splitter.separator, lineEnd: lineEnd(bytes),
      columns: header.map { $0.trimmed.text.lowercased() },
      isEnded: last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r"))
  }

  /// That of the first line: the header, or what stands above it.
  private static func lineEnd(_ bytes: [UInt8]) -> String {
    let breaks = bytes.drop { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if breaks.first == UInt8(ascii: "\r") {
      return breaks.dropFirst().first == UInt8(ascii: "\n") ? "\r\n" : "\r"
    }
    return "\n"
  }
}
