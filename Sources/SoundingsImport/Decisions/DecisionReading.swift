import SoundingsModel

/// What one row says, in `decisions.csv` as on a sheet.
struct DecisionReading {
  /// Nil where something is wrong with it.
  private(set) var decision: Decision?
  private(set) var problems: [(problem: ConfigurationProblem, column: String)] = []

  /// - Parameter cell: the text under a column, without blanks around it.
  init(place: FilePlace, cell: (String) -> String) {
    let cells = Dictionary(
      uniqueKeysWithValues: DecisionsFile.columns.map {
        ($0, FormulaEscape.removed(from: cell($0)))
      })
    func text(_ column: String) -> String { cells[column] ?? "" }
    let (date, what) = (text("date"), text("what"))
    let day = date.utf8.count == 10 ? CalendarDate(iso: date) : nil
    if day == nil { problems.append((.notADate(date), "date")) }
    let kind = Decision.What(rawValue: what)
    if kind == nil {
      problems.append(
        (
          .unknownValue(what, of: "what", allowed: Decision.What.allCases.map(\.rawValue)), "what"
        ))
    }
    guard let day, let kind else { return }
    if kind.needsValue, text("value").isEmpty {
      problems.append((.valueMissing(of: kind.rawValue), "what"))
      return
    }
    decision = Decision(
      date: day, who: text("who"), what: kind, target: text("target"), value: text("value"),
      reason: text("reason"), place: place)
  }
}

extension Decision.What {
  /// Whether the column `value` must say something.
  var needsValue: Bool {
    switch self {
    case .addTheme, .removeTheme, .stance, .merge, .section, .redact: true
    case .exclude, .include, .publish, .withdraw, .late, .read, .note: false
    }
  }
}
