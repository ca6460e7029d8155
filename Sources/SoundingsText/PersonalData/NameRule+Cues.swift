/// Names after words that introduce somebody.
extension NameRule {
  /// The end of the name that the word `index` introduces, which has then been taken.
  mutating func afterCue(_ index: Int) -> Int? {
    let key = words[index].key
    if NameWords.relations.contains(key) {
      return words[index].isCapital && isInsideSentence(index) ? nil : relative(index + 1)
    }
    if NameWords.posts.contains(key) { return postHolder(index + 1) }
    // Most words end here, after three looks into tables.
    guard NameWords.cues.contains(key) else { return nil }
    if let end = signOffEnd(index) { return signature(end) }
    if key == Self.dear { return salutation(index + 1) }
    if let (first, isSure) = introduction(index) { return introduced(first, isSure: isSure) }
    return nil
  }

  private static let dear = WordTable.Key("dear")

  /// `Dear Susan`, but not ‘Dear all’ and no team.
  private mutating func salutation(_ first: Int) -> Int? {
    guard first < words.count, isJoined(first), words[first].isCapital,
      !NameWords.addressees.contains(words[first].key),
      !NameWords.titles.contains(words[first].key),
      let end = run(from: first, most: 3), !endsInBody(end)
    else { return nil }
    take(first, end)
    return end
  }

  /// Whether the words after a run name a body that it is part of: `Fernley Council`.
  private func endsInBody(_ end: Int) -> Bool {
    end < words.count && words[end].gap == .space && words[end].isCapital
  }

  /// `my son Liam`, `My mother, Winifred Clegg,`, `the grandmother of Ffion`.
  private mutating func relative(_ first: Int) -> Int? {
    var first = first
    guard first < words.count else { return nil }
    var isSure = words[first].gap == .space
    let gaps: [WordGap] = [.space, [.comma, .space]]
    if words[first].key == WordTable.Key("of") || words[first].key == WordTable.Key("called")
      || words[first].key == WordTable.Key("named")
    {
      isSure = words[first].key != WordTable.Key("of")
      first += 1
    }
    guard first < words.count, gaps.contains(words[first].gap), !words[first].isAllCapitals,
      let end = run(from: first, most: 3), !isPlace(first, end)
    else { return nil }
    let isKnown = isGivenName(first) || end > first + 1
    guard isKnown || isSure, !isMonth(words[first]) || isSure else { return nil }
    take(first, end)
    return end
  }

  /// `Our caretaker Stan Kowalski`, `the head, Margaret Birtwistle,`.
  private mutating func postHolder(_ first: Int) -> Int? {
    let gaps: [WordGap] = [.space, [.comma, .space]]
    guard first < words.count, gaps.contains(words[first].gap), words[first].isCapital,
      let end = run(from: first, most: 3), !isPlace(first, end)
    else { return nil }
    let isKnown =
      GivenNames.plain.contains(words[first].key)
      || end > first + 1
        && (GivenNames.ambiguous.contains(words[first].key)
          || GivenNames.surnames.contains(words[end - 1].key))
    guard isKnown else { return nil }
    take(first, end)
    return end
  }

  /// Where the name begins that an introduction gives, and whether it gives nothing else.
  private func introduction(_ index: Int) -> (first: Int, isSure: Bool)? {
    let (key, next) = (words[index].key, words.key(index + 1))
    let gap = words.gap(after: index)
    if key == WordTable.Key("name") {
      if words[index].isPossessive || gap.contains(.colon) { return (index + 1, true) }
      if next == WordTable.Key("is") { return (index + 2, true) }
      return nil
    }
    if key == WordTable.Key("i'm") || key == WordTable.Key("im") { return (index + 1, false) }
    if key == WordTable.Key("i"), next == WordTable.Key("am") { return (index + 2, false) }
    if key == WordTable.Key("this"), next == WordTable.Key("is") { return (index + 2, false) }
    if key == WordTable.Key("called") || key == WordTable.Key("named") {
      return (index + 1, false)
    }
    if words.beginsLine(index), key == WordTable.Key("from") || key == WordTable.Key("contact"),
      gap.contains(.colon)
    {
      return (index + 1, false)
    }
    return nil
  }

  /// After ‘my name is’ any capital is a name; after ‘I am’ only what is known to be one.
  private mutating func introduced(_ first: Int, isSure: Bool) -> Int? {
    guard first < words.count, words[first].isCapital,
      words[first].gap.isDisjoint(with: [.stop, .newline, .comma]),
      let end = run(from: first, most: 4), !isPlace(first, end)
    else { return nil }
    guard isSure || isGivenName(first) || GivenNames.surnames.contains(words[end - 1].key) else {
      return nil
    }
    take(first, end)
    return end
  }

  func isGivenName(_ index: Int) -> Bool {
    GivenNames.plain.contains(words[index].key) || GivenNames.ambiguous.contains(words[index].key)
  }
}
