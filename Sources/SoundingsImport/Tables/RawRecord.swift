/// A record of a table as it stands in the file: cells as ranges of the decoded bytes.
public struct RawRecord: Sendable, Equatable {
  public struct Cell: Sendable, Hashable {
    /// Where the cell stands, without its outer quotes unless it needs unescaping.
    public var range: Range<Int>
    public var needsUnescape: Bool
  }

  /// The row as a spreadsheet numbers it: the header's first row is 1, blank rows count.
  public var row: Int
  /// The line (from 1) on which the record starts.
  public var line: Int
  /// The offset of its first byte.
  public var offset: Int
  public var cells: [Cell]

  public init(row: Int, line: Int, offset: Int, cells: [Cell]) {
    self.row = row
    self.line = line
    self.offset = offset
    self.cells = cells
  }
}

extension RawRecord.Cell {
  /// The cell's text, unescaped and otherwise unchanged.
  public func text(in bytes: [UInt8]) -> String {
    let raw = bytes.span.extracting(range)
    if needsUnescape { return String(decoding: CSVField.unescaped(raw), as: UTF8.self) }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}

/// The names of columns, made unique.
public enum HeaderNames {
  /// A repeated header becomes `Name (2)`, a blank one `column 7`.
  public static func unique(_ headers: [String]) -> [String] {
    var taken: Set<String> = []
    var names: [String] = []
    for (index, header) in headers.enumerated() {
      let plain = header.trimmed.isEmpty ? surplus(index) : header
      var name = plain
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(plain) (\(number))"
        number += 1
      }
      names.append(name)
    }
    return names
  }

  /// The name of a column that the header does not have, or leaves blank.
  public static func surplus(_ index: Int) -> String { "column \(index + 1)" }
}
