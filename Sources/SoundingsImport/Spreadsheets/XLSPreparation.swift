/// What must be known of an old workbook before xls2csv reads it, and mended for it.
///
/// catdoc 0.95 takes the mere presence of the record DATEMODE, which Excel always writes, for the epoch
/// of 1904: all dates of other files would come out 1,462 days late. So the record is renamed where it
/// says 1900.
struct XLSPreparation {
  enum Problem: Error {
    /// The workbook is locked with a password.
    case encrypted
    /// Where the epoch should be said, something else stands: dates could be wrong by four years.
    case unknownEpoch
  }

  /// The file as it is handed to the program.
  let bytes: [UInt8]

  /// Walks the first records of the workbook (MS-XLS §2.1.4), which lie side by side in the file.
  init(_ raw: [UInt8]) throws(Problem) {
    guard var offset = Self.beginning(of: raw) else { throw .unknownEpoch }
    func number(_ offset: Int) -> Int { Int(raw[offset]) | Int(raw[offset + 1]) << 8 }
    for _ in 0..<100 {
      guard offset + 6 <= raw.count else { break }
      let (kind, length) = (number(offset), number(offset + 2))
      switch kind {
      case 0x2F: throw .encrypted  // FILEPASS
      case 0x22 where length == 2:  // DATEMODE
        var bytes = raw
        // BACKUP, which says nothing of the cells.
        if number(offset + 4) == 0 { bytes[offset] = 0x40 }
        self.bytes = bytes
        return
      case 0x0A: throw .unknownEpoch  // EOF
      default: offset += 4 + length
      }
    }
    throw .unknownEpoch
  }

  /// Where the workbook's first record begins: its type, length, version and kind (BIFF5 or 8).
  private static func beginning(of raw: [UInt8]) -> Int? {
    let starts: [[UInt8]] = [
      [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00],
      [0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00],
    ]
    // Streams begin at multiples of 64 bytes.
    return stride(from: 0, to: max(0, raw.count - 8), by: 64).first { offset in
      raw[offset] == 0x09 && starts.contains(Array(raw[offset..<offset + 8]))
    }
  }
}
