/// Compares what people typed without what they did not mean: case, white space, punctuation.
enum Folding {
  /// The words in lower case. Apostrophes join (`governors’` is `governors`), a full stop between
  /// digits stays (`4.10`), `&` is the word ‘and’, and everything else that is neither letter nor
  /// digit parts.
  static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    let scalars = Array(text.lowercased().unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isWordCharacter(scalar) {
        word.append(scalar)
      } else if "'’‘`´".unicodeScalars.contains(scalar) {
        continue
      } else if scalar == ".", index > 0, index + 1 < scalars.count,
        isDigit(scalars[index - 1]), isDigit(scalars[index + 1])
      {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
      if scalar == "&" { words.append("and") }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// The words with one space between.
  static func phrase(_ text: some StringProtocol) -> String {
    words(text).joined(separator: " ")
  }

  /// The words without plural endings and without spaces: `Head-teachers` is `headteacher`.
  static func compact(_ text: some StringProtocol) -> String {
    words(text).map(singular).joined()
  }

  /// A header: as it is seen, in lower case.
  static func header(_ text: some StringProtocol) -> String { visible(text).lowercased() }

  /// What is seen of a header or an id: white space runs, hard spaces among them, are one space, none
  /// at the edges; zero-width characters are nothing.
  static func visible(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return String(text) }
    var seen = String.UnicodeScalarView()
    var isApart = false
    for scalar in text.unicodeScalars {
      if scalar.isEdge {
        if scalar.properties.isWhitespace { isApart = !seen.isEmpty }
        continue
      }
      if isApart { seen.append(" ") }
      isApart = false
      seen.append(scalar)
    }
    return String(seen)
  }

  /// E-mail addresses are compared so: RFC 5321 lets a host tell cases apart, and none does.
  static func address(_ text: String) -> String { text.trimmed.lowercased() }

  private static func singular(_ word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    if word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
    return String(word.dropLast())
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isDigit(scalar) || ("a"..."z").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
