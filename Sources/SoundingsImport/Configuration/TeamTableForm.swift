/// How a table that the team writes is written, so that lines can be added to it in the same way.
public struct TeamTableForm: Sendable, Hashable {
  public var separator: UInt8
  public var lineEnd: String
  /// The header's names in lower case, in the order of the file; blank where a column has none.
  public var columns: [String]
  /// Whether the last line has a line end.
  public var isEnded: Bool

  /// That of a file that is new.
  public init(columns: [String]) {
    separator = UInt8(ascii: ",")
    lineEnd = "\n"
    self.columns = columns
    isEnded = true
  }

  /// - Parameter bytes: a table with a header, of ``TeamTable``'s kind.
  public init(bytes: [UInt8], path: String) throws(ConfigurationErrors) {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .table)
    let splitter = TableSplitter(source)
    let header = try splitter.records().first ?? []
    let last = bytes.last
    separator = splitter.separator
    lineEnd = Self.lineEnd(bytes)
    columns = header.map { $0.trimmed.text.lowercased() }
    isEnded = last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
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
