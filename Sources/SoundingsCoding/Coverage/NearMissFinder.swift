public import SoundingsText

/// Finds the words that people wrote and rules just miss.
///
/// Looked at are the words of rules without `*` before them and without `=`. A plain word and `fund~`
/// stand against whole words: from eight letters on two may differ, from four on one; shorter ones
/// are near everything. `fund*` stands against beginnings: from ten letters on two may differ, from
/// six on one. A word is missed by a rule if no word of that rule finds it, and no one-word rule of
/// the same theme does.
public struct NearMissFinder {
  /// The letters that a rule's word has at least, where one may differ and where two may.
  private static let word = (forOne: 4, forTwo: 8)
  private static let beginning = (forOne: 6, forTwo: 10)

  private let frame: CompiledFrame
  private let stemmer: Stemmer
  /// For each pattern of the frame's word table, the include rules that have it.
  private var rulesOf: [[Int]]
  /// For each pattern, the themes of which it is a rule by itself.
  private var themesOf: [[Int]]
  private var distance = EditDistance()

  public init(_ frame: CompiledFrame) throws(StemmerError) {
    self.frame = frame
    stemmer = try Stemmer()
    let patterns = frame.words.patterns
    let places = Dictionary(uniqueKeysWithValues: patterns.enumerated().map { ($1, $0) })
    rulesOf = Array(repeating: [], count: patterns.count)
    themesOf = rulesOf
    for (index, rule) in frame.rules.enumerated() where rule.list == .include {
      for word in Set(rule.expression.root.positivePhrases.flatMap(\.words)) {
        if let place = places[word] { rulesOf[place].append(index) }
      }
      if case .phrase(let phrase) = rule.expression.root, phrase.words.count == 1,
        let place = places[phrase.words[0]]
      {
        themesOf[place].append(rule.theme)
      }
    }
  }

  /// The near misses among distinct words, by pattern in the order of the frame and then by word.
  ///
  /// - Parameter words: folded, without their possessive 's.
  /// - Complexity: a few steps for each pair of a pattern and a word; most are ruled out by length or
  ///   by their letters.
  public mutating func nearMisses(among words: [[UInt8]]) -> [NearMiss] {
    let candidates = words.enumerated().compactMap { SpelledWord($1, index: $0) }
    var found: [NearMiss] = []
    for (place, pattern) in frame.words.patterns.enumerated() where !rulesOf[place].isEmpty {
      guard pattern.comparison != .exact, !pattern.isOpenAtStart,
        let wanted = SpelledWord(Array(pattern.text.utf8), index: 0)
      else { continue }
      let letters = wanted.letters.count
      let least = pattern.isOpenAtEnd ? Self.beginning : Self.word
      guard letters >= least.forOne else { continue }
      let most = letters >= least.forTwo ? 2 : 1
      for candidate in candidates {
        guard candidate.mayBeNear(wanted, most: most, isBeginning: pattern.isOpenAtEnd) else {
          continue
        }
        guard let distance = distance(wanted, candidate, pattern, most: most) else { continue }
        let word = words[candidate.index]
        let missing = rulesMissing(word, of: place)
        guard !missing.isEmpty else { continue }
        found.append(
          NearMiss(
            pattern: pattern, word: candidate.index, distance: distance,
            reason: hasStem(of: pattern, word) ? .inflection : .spelling, rules: missing))
      }
    }
    return found
  }

  private mutating func distance(
    _ wanted: SpelledWord, _ candidate: SpelledWord, _ pattern: WordPattern, most: Int
  ) -> Int? {
    pattern.isOpenAtEnd
      ? distance.toBeginning(wanted.letters, of: candidate.letters, most: most)
      : distance.between(wanted.letters, candidate.letters, most: most)
  }

  /// The rules with the pattern that do not find the word in any way.
  private func rulesMissing(_ word: [UInt8], of place: Int) -> [Int] {
    var matching: [UInt32] = []
    frame.words.match(word.span, stemmer: stemmer, into: &matching)
    let found = Set(matching.flatMap { rulesOf[Int($0)] })
    let themes = Set(matching.flatMap { themesOf[Int($0)] })
    return rulesOf[place].filter {
      !found.contains($0) && !themes.contains(frame.rules[$0].theme)
    }
  }

  private func hasStem(of pattern: WordPattern, _ word: [UInt8]) -> Bool {
    stemmer.stem(of: Array(pattern.text.utf8).span) == stemmer.stem(of: word.span)
  }
}

/// A word as letters, with what rules out most pairs at once.
private struct SpelledWord {
  let index: Int
  let letters: [UInt32]
  /// A bit for each letter in it; letters share bits.
  let set: UInt64

  /// Nil for a word that holds anything but letters.
  init?(_ folded: [UInt8], index: Int) {
    var letters: [UInt32] = []
    var set: UInt64 = 0
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      guard scalar.properties.isAlphabetic else { return nil }
      letters.append(scalar.value)
      set |= 1 << UInt64(scalar.value & 63)
    }
    guard !letters.isEmpty else { return nil }
    self.index = index
    self.letters = letters
    self.set = set
  }

  /// False only where the words are further apart than `most`: each letter that one word has and the
  /// other lacks costs a step, and a replaced one takes care of one on both sides.
  func mayBeNear(_ wanted: SpelledWord, most: Int, isBeginning: Bool) -> Bool {
    guard wanted.letters.count - letters.count <= most,
      (wanted.set & ~set).nonzeroBitCount <= most
    else { return false }
    return isBeginning
      || (letters.count - wanted.letters.count <= most
        && (set & ~wanted.set).nonzeroBitCount <= most)
  }
}
