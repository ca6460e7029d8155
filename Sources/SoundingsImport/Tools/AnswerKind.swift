/// Whether the cells of a question are free text or answers to choose from.
///
/// From the content, in this order: a label that says ‘Open-Ended Response’ or ‘Other (please
/// specify)’ is text; values of a known scale or small numbers are closed, so are lists of values
/// that recur, and at most twelve values that stand five times on average; a cell with a line break or
/// over 300 bytes, or six words on average where most values differ, is text; at most 20 values that
/// stand twice on average, of up to twelve words, are closed; then the words of the header; then text, so that no comment is lost as an answer.
enum AnswerKind: Equatable {
  case text
  case choice
  /// Several answers in a cell, with this between.
  case list(String)

  /// - Parameter values: the filled cells of the first rows.
  init(values: [String], header: String, label: String? = nil) {
    if let label, Self.isOpenLabel(label) {
      self = .text
      return
    }
    guard !values.isEmpty else {
      self = Self.looksClosed(header) && !Self.asksForText(header) ? .choice : .text
      return
    }
    let distinct = Set(values.map { Folding.header($0) })
    let words = values.map { Self.wordCount($0) }
    let mean = words.reduce(0, +) / values.count
    if KnownScale(holding: distinct) != nil || Self.areSmallNumbers(values) {
      self = .choice
      return
    }
    if let mark = Self.listMark(values) {
      self = .list(mark)
      return
    }
    let isLong = values.contains { $0.utf8.count > 300 || $0.utf8.contains(0x0A) }
    if distinct.count <= 12, distinct.count * 5 <= values.count, !Self.asksForText(header) {
      self = .choice
    } else if isLong || (mean >= 6 && distinct.count * 2 > values.count)
      || Self.asksForText(header) && mean > 4
    {
      self = .text
    } else if distinct.count <= 20, distinct.count * 2 <= values.count,
      (words.max() ?? 0) <= 12 || mean <= 8
    {
      self = .choice
    } else if Self.asksForText(header) {
      self = .text
    } else {
      let isShort = mean <= 4 && distinct.count <= 7
      self = isShort && Self.looksClosed(header) ? .choice : .text
    }
  }

  /// The labels under which survey tools put free text.
  static func isOpenLabel(_ label: String) -> Bool {
    let label = Folding.phrase(label)
    return label.hasPrefix("open ended response") || label.hasPrefix("other please")
      || label == "please specify" || label == "comment" || label == "comments"
      || label == "other text" || label.hasSuffix(" please specify")
  }

  /// Words of a header that ask for the respondent's own words.
  static func asksForText(_ header: String) -> Bool {
    let phrase = " \(Folding.phrase(header)) "
    return [
      " comment ", " comments ", " why ", " explain ", " reason ", " reasons ", " describe ",
      " tell us ", " your views ", " suggestions ", " anything else ", " any other ",
      " please give ", " feedback ", " thoughts ", " what do you think ", " in your own words ",
      " please specify ", " further details ", " what would ", " how could ", " what could ",
      " concerns ",
    ].contains { Substring(phrase).split(at: $0).after != nil }
  }

  /// Beginnings and words of a header that offer answers.
  static func looksClosed(_ header: String) -> Bool {
    let phrase = " \(Folding.phrase(header)) "
    return [
      " do you ", " are you ", " did you ", " have you ", " would you ", " is the ", " which ",
      " how satisfied ", " how important ", " how likely ", " how often ", " to what extent ",
      " how far do you ", " please select ", " agree ", " support ", " gender ", " age ",
      " select all ", " rate ", " choose ", " tick ",
    ].contains { Substring(phrase).split(at: $0).after != nil }
  }

  private static func areSmallNumbers(_ values: [String]) -> Bool {
    values.allSatisfy { value in
      value.utf8.count <= 3 && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      if byte > 0x20, !isInside { count += 1 }
      isInside = byte > 0x20
    }
    return count
  }

  /// What parts the answers of one cell: `;` as Microsoft Forms writes it, `, ` as Google Forms.
  ///
  /// The parts must come back: fewer distinct ones than occurrences, few that stand once only, and
  /// one at least in several different cells; else it is punctuation.
  static func listMark(_ values: [String]) -> String? {
    for mark in [";", ", ", "|"] {
      var counts: [String: Int] = [:]
      var cells: [String: Set<String>] = [:]
      var total = 0
      var isParted = false
      var longest = 0
      for value in values {
        let parts = value.components(parting: mark, most: 100).map(\.trimmed)
          .filter { !$0.isEmpty }
        if parts.count > 1 || (mark == ";" && value.hasSuffix(";")) { isParted = true }
        for part in parts {
          total += 1
          longest = max(longest, wordCount(part))
          counts[Folding.header(part), default: 0] += 1
          cells[Folding.header(part), default: []].insert(value)
        }
        if counts.count > 30 { break }
      }
      guard isParted, counts.count <= 30, longest <= 12 else { continue }
      if mark == ";", values.allSatisfy({ $0.hasSuffix(";") }) { return mark }
      let single = counts.count { $0.value == 1 }
      if total > counts.count, single * 2 <= counts.count, cells.contains(where: { $1.count > 1 }) {
        return mark
      }
    }
    return nil
  }
}
