/// The rows of a CSV file, read byte by byte as RFC 4180 says.
struct PlainTable {
  struct Row: Sendable {
    var stakeholder: String
    var month: String
    var text: Range<Int>
    var isEscaped: Bool
  }

  struct NoColumn: Error { var name: String }

  let bytes: [UInt8]
  private(set) var rows: [Row] = []

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    var records = Records(bytes)
    guard let header = records.next() else { throw NoColumn(name: "comment") }
    func column(_ name: String) throws -> Int {
      guard let index = header.firstIndex(where: { records.text($0) == name }) else {
        throw NoColumn(name: name)
      }
      return index
    }
    let (date, stakeholder) = (try column("date"), try column("stakeholder"))
    let comment = try column("comment")
    while let cells = records.next() {
      rows.append(
        Row(
          stakeholder: records.text(cells[stakeholder]),
          month: String(records.text(cells[date]).prefix(7)), text: cells[comment].range,
          isEscaped: cells[comment].isQuoted))
    }
  }

  func text(of row: Row) -> String {
    Records.text(bytes, .init(range: row.text, isQuoted: row.isEscaped))
  }

  struct Cell {
    var range: Range<Int>
    var isQuoted: Bool
  }

  /// The records of a file, one after another, as ranges of its bytes.
  struct Records {
    let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> [Cell]? {
      guard index < bytes.count else { return nil }
      var cells: [Cell] = []
      while true {
        cells.append(cell())
        guard index < bytes.count else { return cells }
        index += 1
        if bytes[index - 1] == UInt8(ascii: "\n") { return cells }
      }
    }

    private mutating func cell() -> Cell {
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        index += 1
        let start = index
        while index < bytes.count {
          if bytes[index] != 0x22 {
            index += 1
          } else if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
            index += 2
          } else {
            break
          }
        }
        defer { index = min(index + 1, bytes.count) }
        return Cell(range: start..<index, isQuoted: true)
      }
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0A {
        index += 1
      }
      return Cell(range: start..<index, isQuoted: false)
    }

    func text(_ cell: Cell) -> String { Self.text(bytes, cell) }

    static func text(_ bytes: [UInt8], _ cell: Cell) -> String {
      let text = String(decoding: bytes[cell.range], as: UTF8.self)
      return cell.isQuoted ? text.replacing("\"\"", with: "\"") : text
    }
  }
}
