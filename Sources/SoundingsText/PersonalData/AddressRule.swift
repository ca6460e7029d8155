/// A house in a street: `14 Victoria Road`, `Flat 2, 9 Mill Lane`, `6 The Maltings`.
enum AddressRule {
  static let streets = WordTable(
    """
    road street lane avenue close drive way court crescent terrace place gardens grove walk square \
    hill rise mews green view row parade rd ave cres gdns st wharf croft yard
    """)
  private static let flats = WordTable("flat apartment apt unit")
  /// What is numbered and is no house.
  private static let numbered = WordTable(
    """
    route bus buses section sections paragraph para page year years class key stage level option \
    annex appendix table figure line no number ward wards junction act policy question phase zone
    """)

  static func find(in words: PersonalWords, into found: inout [PersonalData.Item]) {
    var index = 0
    while index < words.count {
      if let last = end(in: words, of: index) {
        var start = words[index].start
        if index >= 1, words[index].gap == .dash, words[index - 1].hasDigit {
          start = words[index - 1].start
        }
        if index >= 2, flats.contains(words.key(index - 2)), words[index - 1].hasDigit {
          start = words[index - 2].start
        }
        found.append(PersonalData.Item(.address, start..<words[last].end))
        index = last
      }
      index += 1
    }
  }

  /// The last word of an address whose number is the word `index`.
  private static func end(in words: PersonalWords, of index: Int) -> Int? {
    let number = words[index]
    guard number.hasDigit, !number.isCapital, number.end - number.start <= 4,
      index == 0 || !numbered.contains(words.key(index - 1)) || words[index].gap.contains(.comma)
    else { return nil }
    let first = index + 1
    guard first < words.count, isNear(words[first].gap) else { return nil }
    if words.key(first) == WordTable.Key("the"), words[first].isCapital, first + 1 < words.count,
      words[first + 1].isCapital, words[first + 1].gap == .space
    {
      return first + 1
    }
    let isCued = isCued(words, index)
    for word in first + 1..<max(first + 1, min(first + 4, words.count)) {
      guard words[word].gap == .space else { return nil }
      let before = words[word - 1]
      guard before.isCapital || isCued, !before.hasDigit else { return nil }
      if streets.contains(words[word].key), words[word].isCapital || isCued { return word }
    }
    return nil
  }

  private static func isNear(_ gap: WordGap) -> Bool {
    gap == .space || gap == [.comma, .space]
  }

  /// Whether words before the number say that somebody lives there: then small letters will do.
  private static func isCued(_ words: PersonalWords, _ index: Int) -> Bool {
    let cues = [
      WordTable.Key("live"), WordTable.Key("address"), WordTable.Key("lives"),
      WordTable.Key("living"), WordTable.Key("home"),
    ]
    return (max(0, index - 3)..<index).contains { cues.contains(words.key($0)) }
  }
}
