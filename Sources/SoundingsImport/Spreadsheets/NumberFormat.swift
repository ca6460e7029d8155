/// What the format of a cell makes of its number.
enum NumberFormat: Sendable, Hashable {
  case plain
  /// A day, with or without a time.
  case date
  /// A time of day without a day.
  case time
  /// Hours that can be more than a day has: `[h]:mm`.
  case elapsed
  /// Only zeros, so that ids keep theirs in front: `0000`.
  case padded(Int)

  /// A format that has no code in the file (ECMA-376-1 §18.8.30, with those of East Asia).
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .elapsed
    default: self = .plain
    }
  }

  /// Reads a format code: letters of days and times count outside quotes and brackets only.
  init(code: String) {
    let bytes = Array(code.utf8)
    var (hasDay, hasMonth, hasTime, isElapsed) = (false, false, false, false)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        index += 1
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["):
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "]") { index += 1 }
        let inside = bytes[start..<index].map { $0 | 0x20 }
        if let letter = inside.first, "hms".utf8.contains(letter),
          inside.allSatisfy({ $0 == letter })
        {
          isElapsed = true
        }
      default:
        switch byte | 0x20 {
        case UInt8(ascii: "d"), UInt8(ascii: "y"): hasDay = true
        case UInt8(ascii: "m"): hasMonth = true
        case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
        default: break
        }
      }
    }
    if hasDay || (hasMonth && !hasTime && !isElapsed) {
      self = .date
    } else if isElapsed {
      self = .elapsed
    } else if hasTime {
      self = .time
    } else if (2...20).contains(bytes.count), bytes.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      self = .padded(bytes.count)
    } else {
      self = .plain
    }
  }
}
