import SoundingsText

extension PlainComment {
  /// Whether between a word and the next stand only a hyphen and a line break, with blanks, and
  /// both sides are lower case; the hyphen may be a soft one, at the word's end.
  func isBrokenOverLine(after word: Int) -> Bool {
    var before = scalars(words[word])[...]
    var gap = scalars(words[word].upperBound..<words[word + 1].lowerBound)[...]
    if gap.first == "-" || gap.first == "\u{2010}" {
      gap.removeFirst()
    } else if before.last == "\u{AD}" {
      before.removeLast()
    } else {
      return false
    }
    guard let last = before.last, let next = scalars(words[word + 1]).first else { return false }
    let blanks: Set<Unicode.Scalar> = [" ", "\t"]
    let line = String(String.UnicodeScalarView(gap.filter { !blanks.contains($0) }))
    return isLower(last) && isLower(next) && ["\n", "\r", "\r\n"].contains(line.unicodeScalars)
  }

  private func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
    Array(String(decoding: text[range], as: UTF8.self).unicodeScalars)
  }

  private func isLower(_ scalar: Unicode.Scalar) -> Bool {
    Unicode15.sentenceBreak(of: scalar.value) == .lower
  }
}

extension [String] {
  fileprivate func contains(_ scalars: String.UnicodeScalarView) -> Bool {
    contains { $0.unicodeScalars.elementsEqual(scalars) }
  }
}
