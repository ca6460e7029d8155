import SoundingsModel

/// The order of day and month in each source, from all its dates or from what the source declares.
struct DateOrders {
  private var orders: [Int: Source.DateOrder] = [:]
  /// One for each source whose order the tool decided that wrote it.
  private(set) var findings: [Finding] = []

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
        if evidence.dayFirst + evidence.monthFirst == 0,
          let (tool, order) = Self.known(files.filter { $0.source == index })
        {
          orders[index] = order
          findings.append(
            Finding(
              code: "dates-by-tool", file: first.file, line: first.cell.line,
              column: first.cell.column,
              message:
                "all \(evidence.ambiguous) dates can be read with the day first or the month "
                + "first, the first here: read as \(order.rawValue), which \(tool.title) always writes"
            ))
          continue
        }
        throw .undecidableDates(
          UndecidableDates(
            ambiguous: evidence.ambiguous, dayFirst: evidence.dayFirst,
            monthFirst: evidence.monthFirst, file: first.file, line: first.cell.line,
            column: first.cell.column, place: source.place))
      }
    }
  }

  /// The order in which the tool writes dates that wrote all of the files.
  private static func known(_ files: [ParsedFile]) -> (SurveyTool, Source.DateOrder)? {
    guard let tool = files.first?.file.table?.tool, let order = tool.dateOrder,
      files.allSatisfy({ $0.file.table?.tool == tool })
    else { return nil }
    return (tool, order)
  }

  /// The day; nil where the date cannot be read, or not in the order of its source.
  func day(_ date: WrittenDate, source: Int) -> CalendarDate? {
    if let order = orders[source] { return date.day(order: order) }
    return date.day(order: nil) ?? date.day(order: .dmy) ?? date.day(order: .mdy)
  }
}
