internal import SoundingsModel

/// Proposes rounds from the days on which responses came.
enum StarterRounds {
  /// Months without any response part rounds. Where there is no such gap, the months are halved; one
  /// month is one round.
  static func propose(_ days: [CalendarDate]) -> [Round] {
    let months = Set(days.map { $0.year * 12 + $0.month - 1 }).sorted()
    guard let first = months.first, let last = months.last else { return [] }
    var runs: [ClosedRange<Int>] = []
    for month in months {
      if let run = runs.last, run.upperBound + 1 == month {
        runs[runs.count - 1] = run.lowerBound...month
      } else {
        runs.append(month...month)
      }
    }
    if runs.count == 1, last > first {
      let middle = first + (last - first) / 2
      runs = [first...middle, middle + 1...last]
    }
    return runs.enumerated().compactMap { place, run in
      let id =
        runs.count == 1
        ? "all" : place == 0 ? "first" : place == runs.count - 1 ? "last" : "round-\(place + 1)"
      return round(id, run)
    }
  }

  private static func round(_ id: String, _ months: ClosedRange<Int>) -> Round? {
    let (first, last) = (months.lowerBound, months.upperBound)
    guard let from = CalendarDate(year: first / 12, month: first % 12 + 1, day: 1),
      let to = CalendarDate(
        year: last / 12, month: last % 12 + 1,
        day: CalendarDate.days(inMonth: last % 12 + 1, of: last / 12))
    else { return nil }
    let title =
      first == last
      ? from.monthInWords
      : from.year == to.year
        ? "\(CalendarDate.monthNames[from.month - 1]) to \(to.monthInWords)"
        : "\(from.monthInWords) to \(to.monthInWords)"
    return Round(id: id, title: title, from: from, to: to)
  }
}
