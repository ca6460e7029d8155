/// A language other than English in which people answer consultations in the United Kingdom.
public struct Language: Hashable, Sendable {
  /// ISO 639-1, or 639-3 where there is none.
  public var code: String
  /// Its name in English.
  public var name: String

  init(_ code: String, _ name: String) { (self.code, self.name) = (code, name) }
}

/// Tells whether a text is in another language than English: by its script, else by its function words.
public enum LanguageGuess {
  /// Fewer words than this are taken as English where the script is Latin: names, places and loans.
  static let fewestWords = 6
  /// Different function words that must be there.
  static let fewestHits = 3
  /// No more words than this are looked at; a comment rarely changes its language after them.
  static let mostWords = 400
  /// After this many words a text that is plainly English is looked at no further.
  static let firstLook = 32

  /// The language of valid UTF-8; nil where it is English, mixed, too short to tell, or unknown.
  ///
  /// A text with a sentence in another language stays English as long as the English words outweigh it.
  public static func language(of text: Span<UInt8>) -> Language? {
    if let script = Scripts(text).dominant { return script }
    var counter = FunctionWords()
    counter.read(text)
    return counter.language
  }
}
