/// Names that need no word before them.
extension NameRule {
  /// `R. Fletcher`, `A. K. Lowe`: one initial needs a usual surname.
  func initials(_ index: Int) -> Int? {
    guard words[index].isInitial else { return nil }
    var first = index
    while first < words.count, words[first].isInitial, first - index < 4,
      first == index || isJoined(first, afterStop: true)
    {
      first += 1
    }
    guard first < words.count, isJoined(first, afterStop: true),
      words[first].gap.contains(.stop) || GivenNames.surnames.contains(words[first].key),
      isNameWord(words[first])
    else { return nil }
    let isSure = first - index > 1 || GivenNames.surnames.contains(words[first].key)
    guard isSure, !isPlace(index, first + 1) else { return nil }
    return first + 1
  }

  /// `Farida Hussain`, `Mary T. Owen`; a given name alone inside a sentence.
  func wholeName(_ index: Int) -> Int? {
    let word = words[index]
    guard !word.isAllCapitals else { return nil }
    let isPlain = GivenNames.plain.contains(word.key)
    let isAmbiguous = GivenNames.ambiguous.contains(word.key)
    guard isPlain || isAmbiguous else { return unusualGivenName(index) }
    let end = run(from: index, most: 3) ?? index + 1
    guard !isPlace(index, end) else { return nil }
    let isWhole = end > index + 1
    if isPlain {
      if isWhole { return end }
      return isInsideSentence(index) ? end : nil
    }
    // ‘Will’, ‘Mark’ and ‘Rose’ need a surname, and a place where no sentence begins.
    guard isWhole else { return nil }
    if GivenNames.surnames.contains(words[end - 1].key) { return end }
    return isInsideSentence(index) && !isMonth(word) ? end : nil
  }

  /// A capitalised word that is no usual name before a usual surname: `Ifeoma Eze`.
  private func unusualGivenName(_ index: Int) -> Int? {
    let next = index + 1
    guard isNameWord(words[index]), words[index].end - words[index].start > 2, next < words.count,
      isJoined(next), words[next].isCapital, GivenNames.surnames.contains(words[next].key),
      !isPlace(index, next + 1), !words[index].isPossessive
    else { return nil }
    return next + 1
  }

  /// `O'Connor`: a surname by its form.
  func surnameAlone(_ index: Int) -> Int? {
    let word = words[index]
    guard isInsideSentence(index), word.end - word.start > 3,
      NameWords.irish.contains(where: { $0 == word.key }), !isPlace(index, index + 1)
    else { return nil }
    return index + 1
  }

  /// Whether a word stands where no capital is owed to the beginning of a sentence.
  func isInsideSentence(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return words[index].gap.isDisjoint(with: [.newline, .stop, .colon, .other, .dash])
  }

  func isMonth(_ word: PersonalWord) -> Bool {
    [
      WordTable.Key("april"), WordTable.Key("may"), WordTable.Key("june"), WordTable.Key("august"),
    ].contains(word.key)
  }
}
