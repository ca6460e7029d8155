public import SoundingsModel

/// Lines of JSON as records of CSV, a chunk at a time, so that what codes tables codes them too.
///
/// The columns are the keys of the first lines; a key that comes up later is left out. Objects within
/// objects give keys with a slash, lists have a line an entry.
public struct JSONLineTable: Sendable {
  /// A line that is no object of JSON.
  public struct LineError: Error, Hashable {
    /// Which of the lines that were handed in, from 0.
    public var line: Int
    /// In characters, from 1.
    public var column: Int
    public var reason: String
  }

  public let keys: [String]
  /// What the keys mean by themselves; the id is that of the line.
  public let roles: [Role?]
  private let places: [String: Int]

  /// - Parameter head: what a file begins with; nil where that is not the beginning of an object.
  public init?(head: [UInt8]) {
    guard head.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return nil }
    let end = head.lastIndex(of: 0x0A) ?? head.endIndex
    let table = JSONTable(JSONLines.lines(of: Array(head[..<end])), bytes: head)
    keys = table.keys
    roles = zip(keys, JSONTable.roles(of: keys)).map { key, column in
      if column.role == .id || key == "id" { return key == "id" ? .id : nil }
      return column.role
    }
    places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
  }

  /// The lines as CSV: a record a line, a blank line for a blank one.
  ///
  /// - Parameter lines: valid UTF-8 that ends with a line.
  public func records(of lines: ArraySlice<UInt8>) throws(LineError) -> [UInt8] {
    var records: [UInt8] = []
    records.reserveCapacity(lines.count)
    let bytes = Array(lines)
    var cells = [String](repeating: "", count: keys.count)
    var number = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if !bytes[start..<end].allSatisfy({ $0 <= 0x20 }) {
        for index in cells.indices { cells[index] = "" }
        JSONTable.flatten(try object(of: bytes, start..<end, number)) { key, text, _ in
          if let place = places[key] { cells[place] = text }
        }
        Self.append(cells, to: &records)
      }
      records.append(0x0A)
      number += 1
      start = end + 1
    }
    return records
  }

  private func object(
    of bytes: [UInt8], _ range: Range<Int>, _ number: Int
  ) throws(LineError) -> JSONNode {
    let failure: JSONError
    do throws(JSONError) {
      let value = try JSONReader.value(of: bytes, in: range)
      if case .object = value { return value }
      failure = JSONError(reason: .unexpectedCharacter, offset: range.lowerBound)
    } catch {
      failure = error
    }
    var position = TextPosition(line: 1, offset: range.lowerBound)
    position.move(to: failure.offset, in: bytes.span)
    throw LineError(line: number, column: position.column, reason: failure.message)
  }

  private static func append(_ cells: [String], to records: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { records.append(UInt8(ascii: ",")) }
      records.append(UInt8(ascii: "\""))
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { records.append(byte) }
        records.append(byte)
      }
      records.append(UInt8(ascii: "\""))
    }
  }
}
