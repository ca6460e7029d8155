/// Names of people: after titles, in salutations and signatures, after words for one's own people,
/// and whole names that begin with a usual given name.
struct NameRule {
  let words: PersonalWords
  private var found: [PersonalData.Item]

  static func find(
    in words: PersonalWords, text: Span<UInt8>, into found: inout [PersonalData.Item]
  ) {
    var rule = NameRule(words: words, found: [])
    rule.run()
    found += rule.found
  }

  private mutating func run() {
    var index = 0
    while index < words.count {
      index = step(index)
    }
  }

  /// Tries the rules at a word, the surest first, and gives the word to go on with.
  private mutating func step(_ index: Int) -> Int {
    let word = words[index]
    if let end = afterTitle(index) ?? afterCue(index) { return end }
    guard word.isCapital, !word.hasDigit else { return index + 1 }
    if let end = initials(index) ?? wholeName(index) ?? surnameAlone(index) {
      take(index, end)
      return end
    }
    return index + 1
  }

  mutating func take(_ first: Int, _ end: Int) {
    found.append(PersonalData.Item(.name, words[first].start..<words[end - 1].end))
  }
}

extension NameRule {
  /// `Mrs Patel`, `Cllr Mrs J. Booth`, `Rev. Dr Ann Lee`: the title is part of the name.
  private mutating func afterTitle(_ index: Int) -> Int? {
    let word = words[index]
    guard NameWords.titles.contains(word.key),
      word.isCapital || NameWords.plainTitles.contains(word.key)
    else { return nil }
    var first = index + 1
    while first < words.count, first - index < 4, isJoined(first, afterStop: true),
      NameWords.titles.contains(words[first].key)
    {
      first += 1
    }
    // `Mr and Mrs Khan`: both titles go.
    if first + 1 < words.count, words[first].key == WordTable.Key("and"), isJoined(first),
      NameWords.titles.contains(words[first + 1].key), isJoined(first + 1)
    {
      first += 2
    }
    guard first < words.count, isJoined(first, afterStop: true) else { return nil }
    if let end = run(from: first, most: 3, afterTitle: true) {
      take(index, end)
      return end
    }
    // `mrs patel`, typed without capitals.
    let next = words[first]
    guard !word.isCapital, !next.isCapital, !next.hasDigit, next.end - next.start > 2,
      !NameWords.common.contains(next.key)
    else { return nil }
    take(index, first + 1)
    return first + 1
  }

  /// Whether a word follows the one before it after a space; after a title or an initial also after a
  /// full stop.
  func isJoined(_ index: Int, afterStop: Bool = false) -> Bool {
    let gap = words[index].gap
    if gap == .space { return true }
    return afterStop && (gap == [.stop, .space] || gap == .stop)
  }

  /// The end of the run of words that can be a name and begins at `first`; nil where none begins there.
  ///
  /// Initials, capitalised words that are no common ones, and particles between them.
  func run(from first: Int, most: Int, afterTitle: Bool = false) -> Int? {
    var index = first
    var names = 0
    var end: Int?
    var isAfterInitial = true
    while index < words.count, names < most, index - first < 6 {
      let word = words[index]
      if index > first, !isJoined(index, afterStop: isAfterInitial) { break }
      if word.isInitial, !word.hasDigit {
        // The word I after a name begins something else, but for what stands before more of the name.
        let isWordI = word.key == WordTable.Key("i") && words.gap(after: index) == .space
        if isWordI, names > 0 { break }
        isAfterInitial = true
        index += 1
        continue
      }
      isAfterInitial = false
      if NameWords.particles.contains(word.key), !word.isCapital, index + 1 < words.count,
        words[index + 1].isCapital, isJoined(index + 1)
      {
        index += 1
        continue
      }
      guard isNameWord(word, isFirst: names == 0 && afterTitle) else { break }
      names += 1
      index += 1
      end = index
      if word.isPossessive { break }
    }
    return end
  }

  /// A capitalised word that can be part of a name.
  func isNameWord(_ word: PersonalWord, isFirst: Bool = false) -> Bool {
    guard word.isCapital, !word.hasDigit, word.end - word.start > 1 else { return false }
    if word.isAllCapitals, !isFirst, !GivenNames.plain.contains(word.key),
      !GivenNames.surnames.contains(word.key)
    {
      return false
    }
    return !NameWords.common.contains(word.key)
      && (isFirst || !NameWords.places.contains(word.key))
  }

  /// Whether the words after a run make a place or a body of it: `Victoria Park`, `Fry unit`.
  func isPlace(_ first: Int, _ end: Int) -> Bool {
    if first > 0, words[first].gap == .space || words[first].gap == [.stop, .space],
      NameWords.beforePlaces.contains(words[first - 1].key)
    {
      return true
    }
    guard end < words.count, words[end].gap == .space else { return false }
    let next = words[end]
    return next.isCapital
      ? NameWords.places.contains(next.key) : NameWords.plainPlaces.contains(next.key)
  }
}
