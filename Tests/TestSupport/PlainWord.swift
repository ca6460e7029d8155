import SoundingsCoding
import SoundingsText

/// A word of a text in all forms in which a pattern may find it: as it is, and without 's.
struct PlainWord {
  /// As written, but with straight apostrophes and without what nobody sees.
  var spellings: [[Character]]
  var folded: [[UInt8]]
  var stems: [[UInt8]]

  init(_ word: String, _ stemmer: Stemmer) {
    let visible = String.UnicodeScalarView(
      word.unicodeScalars.filter { $0.properties.generalCategory != .format })
    let straight = String(visible).replacing("’", with: "'").replacing("ʼ", with: "'")
      .replacing("＇", with: "'")
    var forms = [straight]
    let isPossessive = straight.hasSuffix("'s") || straight.hasSuffix("'S")
    if isPossessive && straight.count > 2 { forms.append(String(straight.dropLast(2))) }
    spellings = forms.map { Array($0) }
    // What folds to 's is a possessive too: the folded word decides for itself.
    let whole = String(decoding: foldedTerm(Array(straight.utf8).span), as: UTF8.self)
    folded = [Array(whole.utf8)]
    if whole.hasSuffix("'s") && whole.count > 2 { folded.append(Array(whole.utf8.dropLast(2))) }
    stems = folded.map { stemmer.stem(of: $0.span) }
  }

  /// Whether the word is what the pattern says.
  func matches(_ pattern: WordPattern, _ stemmer: Stemmer) -> Bool {
    let text = Array(pattern.text.utf8)
    return switch pattern.comparison {
    case .exact: spellings.contains { pattern.isFound(Array(pattern.text), in: $0) }
    case .folded: folded.contains { pattern.isFound(text, in: $0) }
    case .stem: stems.contains(stemmer.stem(of: text.span))
    }
  }
}

extension WordPattern {
  fileprivate func isFound<Element: Equatable>(_ part: [Element], in word: [Element]) -> Bool {
    switch (isOpenAtStart, isOpenAtEnd) {
    case (false, false): part == word
    case (false, true): word.starts(with: part)
    case (true, false): word.reversed().starts(with: part.reversed())
    case (true, true): word.indices.contains { word[$0...].starts(with: part) }
    }
  }
}
