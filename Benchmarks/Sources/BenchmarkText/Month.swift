/// A month of a year.
public struct Month: Sendable {
  public var year: Int
  public var month: Int

  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// Reads `2006-11`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-")
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  func advanced(by months: Int) -> Month {
    let total = year * 12 + month - 1 + months
    return Month(year: total / 12, month: total % 12 + 1)
  }

  /// The days of the month in ISO 8601.
  var days: [String] {
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).map { day in
      "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
  }

  private var isLeap: Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
