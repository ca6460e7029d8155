internal import SoundingsModel

/// Months as integers, read from the bytes of a date.
enum MonthKey {
  /// The key of a comment without a date.
  static let none = 0

  /// Year times 12 plus month (from 0), or `none` for an empty cell; nil where it is no date in the
  /// order given. What follows the date is ignored when it is a time.
  static func read(_ cell: Span<UInt8>, order: Source.DateOrder) -> Int? {
    var index = 0
    while index < cell.count, cell[index] == UInt8(ascii: " ") { index += 1 }
    guard index < cell.count else { return none }
    var numbers = (0, 0, 0)
    var widths = (0, 0, 0)
    for place in 0..<3 {
      var value = 0
      var width = 0
      while index < cell.count, (0x30...0x39).contains(cell[index]), width < 5 {
        value = value * 10 + Int(cell[index] &- 0x30)
        width += 1
        index += 1
      }
      guard width > 0 else { return nil }
      switch place {
      case 0: (numbers.0, widths.0) = (value, width)
      case 1: (numbers.1, widths.1) = (value, width)
      default: (numbers.2, widths.2) = (value, width)
      }
      if place == 2 { break }
      guard index < cell.count, isSeparator(cell[index], order) else { return nil }
      index += 1
    }
    if index < cell.count {
      let next = cell[index]
      guard next == UInt8(ascii: " ") || next == UInt8(ascii: "T") || next == UInt8(ascii: ",")
      else { return nil }
    }
    let (year, month, day, yearWidth) =
      switch order {
      case .iso: (numbers.0, numbers.1, numbers.2, widths.0)
      case .dmy: (numbers.2, numbers.1, numbers.0, widths.2)
      case .mdy: (numbers.2, numbers.0, numbers.1, widths.2)
      }
    guard yearWidth == 4 || (yearWidth == 2 && order != .iso) else { return nil }
    let fullYear = yearWidth == 4 ? year : year < 70 ? 2000 + year : 1900 + year
    guard CalendarDate(year: fullYear, month: month, day: day) != nil else { return nil }
    return fullYear * 12 + month - 1
  }

  static func text(_ key: Int) -> String {
    guard key != none, let date = CalendarDate(year: key / 12, month: key % 12 + 1, day: 1) else {
      return ""
    }
    return date.yearMonth
  }

  private static func isSeparator(_ byte: UInt8, _ order: Source.DateOrder) -> Bool {
    byte == UInt8(ascii: "-")
      || (order != .iso && (byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")))
  }
}
