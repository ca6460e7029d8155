/// A day of the proleptic Gregorian calendar, without time zone or locale.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil where no such day exists.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `YYYY-MM-DD` (ISO 8601 calendar date, extended form); what follows a space or `T` is ignored.
  public init?(iso text: some StringProtocol) {
    let parts = text.utf8.prefix(10).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard text.utf8.count >= 10, parts.count == 3, parts[0].count == 4, parts[1].count == 2,
      parts[2].count == 2
    else { return nil }
    if let next = text.utf8.dropFirst(10).first, next != UInt8(ascii: " "),
      next != UInt8(ascii: "T")
    {
      return nil
    }
    guard let year = Self.number(parts[0]), let month = Self.number(parts[1]),
      let day = Self.number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit &- 0x30)
    }
    return digits.isEmpty ? nil : value
  }
}

extension CalendarDate: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String { "\(yearMonth)-\(Self.padded(day, to: 2))" }

  /// `YYYY-MM`, the key of a month.
  public var yearMonth: String { "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))" }

  /// `6 November 2006`, as a report prints it.
  public var inWords: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

  /// `November 2006`.
  public var monthInWords: String { "\(Self.monthNames[month - 1]) \(year)" }

  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
