/// Cues of one kind and strength, as phrases of the rule language: `;` or a new line between two.
struct CueGroup: Sendable {
  var cue: Cue
  var phrases: [Substring]

  init(_ kind: CueKind, _ strength: Int, _ phrases: String) {
    cue = Cue(kind: kind, strength: strength)
    // By bytes, since splitting by characters takes ten times as long, on every start.
    self.phrases = phrases.utf8.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\n") }
      .map { Substring($0) }
  }
}

/// The words by which a stance is told: phrases of the rule language, with no stem and no open
/// beginning, so that most words are dismissed within a few bytes.
final class CueLexicon: Sendable {
  /// Made when the first coder asks for it.
  static let shared = CueLexicon()

  /// All groups; of two that have the same phrase the first counts.
  static let groups =
    structure + qualities + everyday + idioms + wishes + plain + support + opposition

  let words: WordTable
  let phrases: PhraseTrie
  /// The cue of each leaf of ``phrases``.
  let cues: [Cue]

  private init() {
    var patterns: [WordPattern] = []
    var ids: [Substring: UInt32] = [:]
    var phrases = PhraseTrie()
    var cues: [Cue] = []
    for group in Self.groups {
      for phrase in group.phrases {
        let words = phrase.utf8.split(separator: UInt8(ascii: " ")).map { bytes in
          let word = Substring(bytes)
          if let id = ids[word] { return id }
          let id = UInt32(patterns.count)
          ids[word] = id
          patterns.append(Self.pattern(word))
          return id
        }
        if Int(phrases.add(words)) == cues.count { cues.append(group.cue) }
      }
    }
    phrases.sort()
    words = WordTable(patterns, stemmer: nil)
    self.phrases = phrases
    self.cues = cues
  }

  /// What the rule language makes of a word; a test holds the two together.
  static func pattern(_ word: Substring) -> WordPattern {
    word.last == "*"
      ? WordPattern(String(word.dropLast()), openAtEnd: true) : WordPattern(String(word))
  }
}
