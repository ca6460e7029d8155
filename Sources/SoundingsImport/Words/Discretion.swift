/// What of a cell may stand in a finding.
enum Discretion {
  /// The value in quotes where it looks like one of a list (at most 40 characters and five words, no
  /// digit, no `@`, one line); nil where it may be a respondent's own words, or tell who it is.
  static func shown(_ value: String) -> String? {
    let value = value.trimmed
    guard !value.isEmpty, value.unicodeScalars.count <= 40,
      value.split(whereSeparator: \.isWhitespace).count <= 5,
      !value.unicodeScalars.contains(where: {
        $0 == "@" || $0.properties.numericType != nil || $0.value < 0x20
      })
    else { return nil }
    return "‘\(value)’"
  }
}
