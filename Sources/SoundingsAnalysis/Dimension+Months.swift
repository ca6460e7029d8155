import SoundingsModel

extension Dimension {
  /// So many months without a response in a row are filled in where there are no rounds; a longer gap is
  /// rather a mistyped year.
  private static let longestGap = 24

  /// The months in which responses came, and those between them without any, so that none is left out.
  ///
  /// Months that no round reaches are filled in only between those of the rounds: a date far outside
  /// is a month of its own.
  static func months(of responses: [Response], rounds: [Round]) -> [Group] {
    let found = Set(
      responses.lazy.filter { $0.isCounted && $0.form == .response }.compactMap(\.received).map {
        $0.year * 12 + $0.month - 1
      }
    ).sorted()
    var months = Set(found)
    let inside = found.filter { month in
      rounds.isEmpty
        || rounds.contains { number($0.from) <= month && month <= number($0.to) }
    }
    for (month, next) in zip(inside, inside.dropFirst())
    where !rounds.isEmpty || next - month <= longestGap {
      months.formUnion(month..<next)
    }
    return months.sorted().compactMap { month in
      CalendarDate(year: month / 12, month: month % 12 + 1, day: 1).map {
        Group(id: $0.yearMonth, title: $0.monthInWords)
      }
    }
  }

  /// Months since the year 0.
  private static func number(_ date: CalendarDate) -> Int { date.year * 12 + date.month - 1 }
}
