import SoundingsCoding
import SoundingsText

extension WordPattern {
  /// Whether a word of a text, or the word without 's, is what the pattern says.
  func matches(_ word: String) -> Bool {
    let visible = String(
      String.UnicodeScalarView(
        word.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    let straight = visible.replacing("’", with: "'").replacing("ʼ", with: "'")
      .replacing("＇", with: "'")
    var spellings = [straight]
    let isPossessive = straight.hasSuffix("'s") || straight.hasSuffix("'S")
    if isPossessive && straight.count > 2 { spellings.append(String(straight.dropLast(2))) }
    return spellings.contains { spelling in
      switch comparison {
      case .exact: isFound(Array(text), in: Array(spelling))
      case .folded: isFound(Array(text.utf8), in: Array(folded(spelling).utf8))
      case .stem: stem(text) == stem(folded(spelling))
      }
    }
  }

  private func isFound<Element: Equatable>(_ part: [Element], in word: [Element]) -> Bool {
    switch (isOpenAtStart, isOpenAtEnd) {
    case (false, false): part == word
    case (false, true): word.starts(with: part)
    case (true, false): word.reversed().starts(with: part.reversed())
    case (true, true): word.indices.contains { word[$0...].starts(with: part) }
    }
  }
}

private func folded(_ word: String) -> String {
  String(decoding: foldedTerm(Array(word.utf8).span), as: UTF8.self)
}

private func stem(_ folded: String) -> [UInt8] {
  guard let stemmer = try? Stemmer() else { fatalError("libstemmer has no English") }
  return stemmer.stem(of: Array(folded.utf8).span)
}
