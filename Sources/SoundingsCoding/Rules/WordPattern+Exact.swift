extension WordPattern {
  /// Whether a word of a text, or the word without its possessive 's, is written as the exact
  /// pattern is: case and accents count; composed and decomposed letters, ’ and ' are equal.
  func isWritten(_ raw: Span<UInt8>) -> Bool {
    var bytes: [UInt8] = []
    for index in raw.indices { bytes.append(raw[index]) }
    let word = ExactForm.of(String(decoding: bytes, as: UTF8.self))
    if isWritten(in: word[...]) { return true }
    guard word.count > 2, word.hasSuffix("'s") || word.hasSuffix("'S") else { return false }
    return isWritten(in: word.dropLast(2))
  }

  private func isWritten(in word: Substring) -> Bool {
    switch (isOpenAtStart, isOpenAtEnd) {
    case (false, false): word == text[...]
    case (false, true): word.starts(with: text)
    case (true, false): word.reversed().starts(with: text.reversed())
    case (true, true): word.indices.contains { word[$0...].starts(with: text) }
    }
  }
}

/// How a word is compared with `=IT`: as written, but that ’ ʼ and ＇ are ', and that soft hyphens
/// and other format characters, which nobody sees, do not count.
enum ExactForm {
  static func of(_ text: String) -> String {
    var form = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .format {
      form.append(isCurved(scalar) ? "'" : scalar)
    }
    return String(form)
  }

  private static func isCurved(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2019}" || scalar == "\u{2BC}" || scalar == "\u{FF07}"
  }
}
