import SoundingsModel

/// A date that is written as a number alone.
enum DateNumber: Sendable, CaseIterable {
  /// Days since 30 December 1899, as Excel counts from March 1900 on; a fraction is the time of day.
  case serial
  /// Seconds, or milliseconds, since 1970 in UTC.
  case seconds, milliseconds

  /// The day that a cell names when it is read so; nil where it is no such number.
  ///
  /// Serial numbers run from 30000 (February 1982) to 60000 (April 2064).
  func day(_ text: String) -> CalendarDate? {
    let text = text.trimmed
    guard text.utf8.count <= 24 else { return nil }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, let number = Self.number(whole) else { return nil }
    switch self {
    case .serial:
      guard whole.utf8.count == 5, (30_000...60_000).contains(number),
        parts.count == 1 || Self.number(parts[1]) != nil
      else { return nil }
      return CalendarDate(daysSince1970: number - 25_569)
    case .seconds:
      guard parts.count == 1, (9...10).contains(whole.utf8.count) else { return nil }
      return CalendarDate(daysSince1970: number / 86_400)
    case .milliseconds:
      guard parts.count == 1, (12...13).contains(whole.utf8.count) else { return nil }
      return CalendarDate(daysSince1970: number / 86_400_000)
    }
  }

  private static func number(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.utf8.count <= 20,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits.prefix(18))
  }
}

extension CalendarDate {
  /// The proleptic Gregorian day; after Hinnant's `civil_from_days` (2013), days from 1970 on.
  init?(daysSince1970 days: Int) {
    guard days >= 0 else { return nil }
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }
}

extension WrittenDate {
  /// Reads the dates of a table that are numbers alone, where all of them are numbers of one kind.
  static func readNumbers(in submissions: inout [Submission], of file: inout ParsedFile) {
    for kind in DateNumber.allCases {
      guard let (days, first) = days(of: submissions, as: kind) else { continue }
      for (index, day) in days { submissions[index].writtenDate = .day(day) }
      let (code, meaning) =
        switch kind {
        case .serial: ("serial-dates", "numbers, as a spreadsheet counts days (from 1900)")
        case .seconds: ("epoch-dates", "numbers of seconds since 1970 (UTC)")
        case .milliseconds: ("epoch-dates", "numbers of milliseconds since 1970 (UTC)")
        }
      file.find(
        code, line: first.line, column: first.column,
        "all \(days.count) dates are \(meaning), the first here: read as days")
      return
    }
  }

  private static func days(
    of submissions: [Submission], as kind: DateNumber
  ) -> (days: [(Int, CalendarDate)], first: Submission.Cell)? {
    var days: [(Int, CalendarDate)] = []
    var first: Submission.Cell?
    for (index, submission) in submissions.enumerated() {
      guard let cell = submission.date, !SaysNothing.isTrue(of: cell.text) else { continue }
      guard let day = kind.day(cell.text) else { return nil }
      if first == nil { first = cell }
      days.append((index, day))
    }
    return first.map { (days, $0) }
  }
}
