import SoundingsModel

/// What a cell says of a day, before the order of day and month is known.
enum WrittenDate: Hashable, Sendable {
  case day(CalendarDate)
  /// Two numbers that can each be the day or the month.
  case numbers(first: Int, second: Int, year: Int)

  /// Reads ISO dates, numbers with `/`, `-` or `.` between, and dates with the month's English name;
  /// a time of day may follow, or stand before the year. Nil where it is none of them.
  init?(_ text: String) {
    let text = text.trimmed
    guard !text.isEmpty, text.utf8.count <= 60 else { return nil }
    // The usual form of exports, without taking the text apart.
    if text.utf8.count == 10, let day = CalendarDate(iso: text) {
      self = .day(day)
      return
    }
    let tokens = Self.tokens(text)
    guard let found = Self.named(tokens) ?? Self.numeric(tokens) else { return nil }
    self = found
  }

  /// The day, with numbers read in the order given; nil where there is no such day.
  func day(order: Source.DateOrder?) -> CalendarDate? {
    switch self {
    case .day(let day): day
    case .numbers(let first, let second, let year):
      switch order {
      case .dmy: CalendarDate(year: year, month: second, day: first)
      case .mdy: CalendarDate(year: year, month: first, day: second)
      case .iso: nil
      case nil: first == second ? CalendarDate(year: year, month: first, day: second) : nil
      }
    }
  }

  private struct Token {
    var text: String
    var before: Unicode.Scalar?
  }

  /// Words and numbers, each with the separator before it.
  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    var separator: Unicode.Scalar?
    var pending: Unicode.Scalar?
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic
    }
    func flush() {
      if !word.isEmpty { tokens.append(Token(text: word.lowercased(), before: separator)) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      let isWord = isDigit(scalar) || isLetter(scalar)
      if isWord {
        if let last = word.unicodeScalars.last, isDigit(last) != isDigit(scalar) {
          // `14th`, `2006T09`: numbers and letters are tokens of their own.
          flush()
          pending = nil
        }
        if word.isEmpty { separator = pending }
        word.unicodeScalars.append(scalar)
        pending = nil
      } else {
        flush()
        // The mark counts more than the spaces around it.
        if pending == nil || !scalar.properties.isWhitespace { pending = scalar }
      }
    }
    flush()
    return tokens
  }

  private static func number(_ token: Token, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(token.text.utf8.count) else { return nil }
    return token.text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(token.text) : nil
  }

  /// `6 November 2006`, `Mon Nov 06, 2006 9:14 am`, `06-Nov-06`.
  private static func named(_ tokens: [Token]) -> Self? {
    let months = CalendarDate.monthNames.map { $0.lowercased() }
    let place = tokens.firstIndex { token in
      token.text == "sept"
        || (token.text.utf8.count >= 3
          && months.contains { name in
            name == token.text || (token.text.utf8.count == 3 && name.hasPrefix(token.text))
          })
    }
    guard let place else { return nil }
    let word = tokens[place].text
    guard let month = months.firstIndex(where: { $0.hasPrefix(word.prefix(3)) }) else { return nil }
    let ordinals: Set<String> = ["st", "nd", "rd", "th", "of"]
    let earlier = tokens[..<place].filter { !ordinals.contains($0.text) }
    let later = tokens[(place + 1)...].filter { !ordinals.contains($0.text) }
    var rest = later[...]
    let day: Int
    if let last = earlier.last, let number = number(last, digits: 1...2), last.before != ":" {
      day = number
    } else if let first = rest.first, let number = number(first, digits: 1...2) {
      day = number
      rest = rest.dropFirst()
    } else {
      return nil
    }
    // `Nov 06 14:02 2006`, as mail programs and Unix write it.
    let full = rest.first { number($0, digits: 4...4) != nil && $0.before != "+" }
    let year: Int
    if let first = rest.first, let number = number(first, digits: 4...4) {
      year = number
    } else if let first = rest.first, let number = number(first, digits: 2...2),
      rest.dropFirst().first?.before != ":"
    {
      year = century(number)
    } else if let full, let number = number(full, digits: 4...4) {
      year = number
    } else {
      return nil
    }
    return CalendarDate(year: year, month: month + 1, day: day).map { .day($0) }
  }

  /// `2006-11-06T09:14Z`, `06/11/2006 09:14`, `6.11.06`.
  private static func numeric(_ tokens: [Token]) -> Self? {
    guard tokens.count >= 3, let mark = tokens[1].before, "/-.".unicodeScalars.contains(mark),
      tokens[2].before == mark, isTime(tokens[3...])
    else { return nil }
    if let year = number(tokens[0], digits: 4...4), let month = number(tokens[1], digits: 1...2),
      let day = number(tokens[2], digits: 1...2)
    {
      return CalendarDate(year: year, month: month, day: day).map { .day($0) }
    }
    guard let first = number(tokens[0], digits: 1...2),
      let second = number(tokens[1], digits: 1...2)
    else { return nil }
    let year: Int
    if let number = number(tokens[2], digits: 4...4) {
      year = number
    } else if let number = number(tokens[2], digits: 2...2) {
      year = century(number)
    } else {
      return nil
    }
    guard
      CalendarDate(year: year, month: second, day: first) != nil
        || CalendarDate(year: year, month: first, day: second) != nil
    else { return nil }
    return .numbers(first: first, second: second, year: year)
  }

  private static func isTime(_ rest: ArraySlice<Token>) -> Bool {
    let words: Set<String> = ["t", "z", "am", "pm", "a", "p", "m", "gmt", "utc", "bst", "at"]
    return rest.count <= 9
      && rest.allSatisfy { number($0, digits: 1...9) != nil || words.contains($0.text) }
      && (rest.isEmpty || rest.contains { $0.before == ":" || $0.before == "." } || rest.count <= 2)
  }

  /// Two digits: 1970–2069, as spreadsheets and POSIX `strptime` nearly agree.
  private static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }
}

/// What all dates of a source together say of their order.
struct DateEvidence: Sendable {
  var dayFirst = 0
  var monthFirst = 0
  var ambiguous = 0

  /// Whether it was the first that can be read both ways.
  mutating func add(_ date: WrittenDate) -> Bool {
    guard case .numbers(let first, let second, _) = date else { return false }
    if date.day(order: .dmy) == nil {
      monthFirst += 1
    } else if date.day(order: .mdy) == nil {
      dayFirst += 1
    } else if first != second {
      ambiguous += 1
      return ambiguous == 1
    }
    return false
  }

  enum Decision: Equatable {
    case order(Source.DateOrder)
    case irrelevant, undecidable
  }

  /// The order that the dates have; where none is ambiguous, each is read in the only way it can be.
  var decision: Decision {
    switch (dayFirst > 0, monthFirst > 0) {
    case (true, false): .order(.dmy)
    case (false, true): .order(.mdy)
    case (false, false): ambiguous > 0 ? .undecidable : .irrelevant
    case (true, true): .undecidable
    }
  }
}
