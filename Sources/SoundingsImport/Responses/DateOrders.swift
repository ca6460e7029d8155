import SoundingsModel

/// The order of day and month in each source, from all its dates or from what the source declares.
struct DateOrders {
  private var orders: [Int: Source.DateOrder] = [:]

  /// - Throws: where a source's dates can be read both ways, or contradict one another.
  init(_ files: [ParsedFile], _ sources: [Source]) throws(ImportError) {
    for (index, source) in sources.enumerated() {
      if let declared = source.dates {
        orders[index] = declared
        continue
      }
      var evidence = DateEvidence()
      var first: (file: String, cell: Submission.Cell)?
      for file in files where file.source == index {
        for submission in file.submissions {
          guard let date = submission.writtenDate, let cell = submission.date else { continue }
          if evidence.add(date) { first = (file.file.path, cell) }
        }
      }
      switch evidence.decision {
      case .order(let order): orders[index] = order
      case .irrelevant: break
      case .undecidable:
        // Dates that contradict one another, none of them ambiguous, can each be read.
        guard let first else { continue }
        throw .undecidableDates(
          UndecidableDates(
            ambiguous: evidence.ambiguous, dayFirst: evidence.dayFirst,
            monthFirst: evidence.monthFirst, file: first.file, line: first.cell.line,
            column: first.cell.column, place: source.place))
      }
    }
  }

  /// The day; nil where the date cannot be read, or not in the order of its source.
  func day(_ date: WrittenDate, source: Int) -> CalendarDate? {
    if let order = orders[source] { return date.day(order: order) }
    return date.day(order: nil) ?? date.day(order: .dmy) ?? date.day(order: .mdy)
  }
}
