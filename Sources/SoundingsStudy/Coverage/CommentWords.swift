internal import SoundingsAnalysis
internal import SoundingsModel
internal import SoundingsText

/// The words of all comments, folded and without their possessive 's, as numbers.
///
/// Each distinct word is folded once; counting then sees integers only.
struct CommentWords {
  private(set) var sequences = TermSequences()
  /// The distinct words, by term.
  private(set) var terms: [[UInt8]] = []

  init(_ comments: [CodedComment]) {
    var lexicon = Lexicon()
    var tokens = TokenBuffer()
    /// The term of each entry of the lexicon.
    var termOf: [UInt32] = []
    var places: [[UInt8]: UInt32] = [:]
    for comment in comments {
      Tokenizer.tokenize(Array(comment.comment.text.utf8).span, into: &tokens, lexicon: &lexicon)
      while termOf.count < lexicon.count {
        let word = lexicon.withTerm(UInt32(termOf.count)) { Self.counted($0) }
        let term = places[word] ?? UInt32(terms.count)
        if Int(term) == terms.count {
          places[word] = term
          terms.append(word)
        }
        termOf.append(term)
      }
      for token in 0..<tokens.count {
        sequences.append(
          termOf[Int(tokens.terms[token])],
          startsSentence: tokens.flags[token].contains(.startsSentence))
      }
      sequences.endComment()
    }
  }

  /// The words of a term or a phrase.
  func text(of terms: [UInt32]) -> String {
    terms.map { String(decoding: self.terms[Int($0)], as: UTF8.self) }.joined(separator: " ")
  }

  /// Where a word or a phrase first stands in a comment; nil if it does not.
  func range(of terms: [UInt32], in text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    var lexicon = Lexicon()
    var tokens = TokenBuffer()
    Tokenizer.tokenize(bytes.span, into: &tokens, lexicon: &lexicon)
    let wanted = terms.map { self.terms[Int($0)] }
    let isWanted = (0..<UInt32(lexicon.count)).map { term in
      let word = lexicon.withTerm(term) { Self.counted($0) }
      return wanted.map { $0 == word }
    }
    for first in 0..<tokens.count where first + terms.count <= tokens.count {
      let fits = terms.indices.allSatisfy { place in
        isWanted[Int(tokens.terms[first + place])][place]
          && (place == 0 || !tokens.flags[first + place].contains(.startsSentence))
      }
      if fits { return Int(tokens.starts[first])..<Int(tokens.ends[first + terms.count - 1]) }
    }
    return nil
  }

  /// The form under which a word is counted.
  private static func counted(_ word: Span<UInt8>) -> [UInt8] {
    strippedPossessive(foldedTerm(word))
  }
}
