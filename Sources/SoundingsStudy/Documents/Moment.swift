internal import SoundingsModel

/// A time of UTC without a clock: the noon of a day of the consultation.
struct Moment {
  private let day: CalendarDate
  private let seconds: Int

  init(_ time: Int) {
    let days = time >= 0 ? time / 86400 : (time - 86399) / 86400
    seconds = time - days * 86400
    day = Self.date(days) ?? Self.epoch
  }

  private static let epoch = CalendarDate(iso: "1970-01-01")!

  /// Seconds from 1970 to the noon of a day (Hinnant, "chrono-compatible low-level date algorithms").
  static func noon(of day: CalendarDate) -> Int { days(day) * 86400 + 43200 }

  private static func days(_ day: CalendarDate) -> Int {
    let year = day.month <= 2 ? day.year - 1 : day.year
    let (era, ofEra) = (year / 400, year % 400)
    let ofYear = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  private static func date(_ days: Int) -> CalendarDate? {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return CalendarDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: ofYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// `20070622120000`, as PDF has it.
  var compact: String { iso.filter { $0.isNumber } }

  /// `2007-06-22T12:00:00Z`.
  var iso: String {
    "\(day)T\(Self.two(seconds / 3600)):\(Self.two(seconds / 60 % 60)):\(Self.two(seconds % 60))Z"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
