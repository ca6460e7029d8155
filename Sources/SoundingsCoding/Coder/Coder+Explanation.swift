import SoundingsText

extension Coder {
  /// Explains how a comment is coded.
  ///
  /// - Complexity: slower than coding by far; quadratic in the matches of a rule.
  public mutating func explain(_ text: String, section: Int? = nil) -> Explanation {
    let bytes = Array(text.utf8)
    scan(bytes.span)
    let explainer = Explainer(frame, tokens, hits)
    var (themes, matches) = explainer.themes(section: section)
    explainStances(of: &themes, bytes.span)
    let words = (0..<tokens.count).map { token in
      let range = Int(tokens.starts[token])..<Int(tokens.ends[token])
      return ExplainedWord(
        range: range, text: String(decoding: bytes[range], as: UTF8.self),
        takenBy: matches.filter { $0.range.overlaps(range) })
    }
    return Explanation(words: words, themes: themes)
  }
}
