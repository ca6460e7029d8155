import SoundingsModel

/// Reads rows of readings one after the other and collects what is wrong with them.
struct ReadingsCheck {
  enum Kind {
    /// `gold.csv`, and which of its columns every row must fill.
    case readings(tellsReader: Bool, tellsPart: Bool)
    /// The file of one coder; with the lengths of the comments, each row has a range.
    case coder(Reading.Reader, lengths: [String: Int]?)
  }

  let source: ConfigurationText
  let kind: Kind
  private(set) var errors: [ConfigurationError] = []
  private var lines: [[String]: Int] = [:]
  private var parts: [String: (part: Reading.Part, line: Int)] = [:]
  private var kinds: [[String]: (isNone: Bool, line: Int)] = [:]

  init(source: ConfigurationText, kind: Kind) {
    self.source = source
    self.kind = kind
  }

  /// Nil where the row has an error.
  mutating func reading(_ row: TeamTable.Row) -> Reading? {
    let before = errors.count
    let comment = FormulaEscape.removed(from: row["comment"].text)
    let theme = FormulaEscape.removed(from: row["theme"].text)
    var reader: Reading.Reader? = .first
    var part: Reading.Part?
    var range: Range<Int>?
    switch kind {
    case .readings(let tellsReader, let tellsPart):
      if tellsReader { reader = value(row["reader"], of: "reader") }
      if tellsPart { part = value(row["part"], of: "part") }
    case .coder(let coder, let lengths):
      reader = coder
      if let lengths { range = self.range(row, of: comment, lengths) }
    }
    guard errors.count == before, let reader else { return nil }
    let line = row.place.line
    let key = [comment, reader.rawValue]
    let whole = key + [theme] + ["start", "end"].map { row[$0].text }
    if let first = lines.updateIfNew(whole, line) {
      report(.repeatedRow(firstLine: first), at: row.place)
      return nil
    }
    if let known = kinds.updateIfNew(key, (theme.isEmpty, line)), known.isNone || theme.isEmpty {
      report(.noneBesideThemes(otherLine: known.line), at: row["theme"].place)
    }
    if let part, let known = parts.updateIfNew(comment, (part, line)), known.part != part {
      report(
        .inTwoParts(comment, known.part.rawValue, otherLine: known.line), at: row["part"].place)
    }
    return Reading(
      comment: comment, theme: theme.isEmpty ? nil : theme, reader: reader, part: part,
      range: range, place: row.place)
  }

  /// The characters that a row is about; nil with an error, and where it gives no theme.
  private mutating func range(
    _ row: TeamTable.Row, of comment: String, _ lengths: [String: Int]
  ) -> Range<Int>? {
    guard let length = lengths[comment] else {
      report(.noLength(comment), at: row["comment"].place)
      return nil
    }
    if row["theme"].text.isEmpty {
      if let cell = ["start", "end"].map({ row[$0] }).first(where: { !$0.text.isEmpty }) {
        report(.rangeWithoutTheme, at: cell.place)
      }
      return nil
    }
    guard let start = number(row, "start"), let end = number(row, "end") else { return nil }
    if end <= start {
      report(.emptyRange(start: start, end: end), at: row["end"].place)
    } else if end > length {
      report(.rangeBeyondText(end: end, length: length), at: row["end"].place)
    } else {
      return start..<end
    }
    return nil
  }

  private mutating func number(_ row: TeamTable.Row, _ column: String) -> Int? {
    let cell = row[column]
    if cell.text.isEmpty {
      report(.emptyCell(column: column), at: cell.place)
      return nil
    }
    if let number = WholeNumber.value(of: cell.text) { return number }
    report(WholeNumber.problem(cell.text, of: column), at: cell.place)
    return nil
  }

  private mutating func value<Value: RawRepresentable<String> & CaseIterable>(
    _ cell: TableCell, of column: String
  ) -> Value? {
    if let value = Value(rawValue: cell.text) { return value }
    let allowed = Value.allCases.map(\.rawValue)
    report(
      cell.text.isEmpty
        ? .emptyCell(column: column) : .unknownValue(cell.text, of: column, allowed: allowed),
      at: cell.place)
    return nil
  }

  private mutating func report(_ problem: ConfigurationProblem, at place: FilePlace) {
    errors.append(source.error(problem, at: place))
  }
}

/// A position or a length in a table: digits alone, at most those of a file of 4 GB.
enum WholeNumber {
  private static let most = 4_294_967_295

  static func value(of text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text)
    else { return nil }
    return number <= most ? number : nil
  }

  static func problem(_ text: String, of column: String) -> ConfigurationProblem {
    .notANumber(key: column, text, from: 0, to: UInt64(most))
  }
}

extension Dictionary {
  /// The value that the key has already; else nil, and it has the new one from now on.
  fileprivate mutating func updateIfNew(_ key: Key, _ value: Value) -> Value? {
    if let known = self[key] { return known }
    self[key] = value
    return nil
  }
}
