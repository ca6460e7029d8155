/// Names in signatures.
extension NameRule {
  private static let closers = WordTable(
    "sincerely faithfully truly regards wishes thanks cheers signed respectfully gratefully rgds")
  private static let sign = WordTable.Key("signed")

  /// The word after a sign-off whose last word is `index`; nil where none ends there.
  func signOffEnd(_ index: Int) -> Int? {
    let key = words[index].key
    if Self.closers.contains(key) { return index + 1 }
    if key == WordTable.Key("you"), words.key(index - 1) == WordTable.Key("thank") {
      return index + 1
    }
    if key == WordTable.Key("by"),
      [
        WordTable.Key("submitted"), WordTable.Key("written"), WordTable.Key("sent"),
        WordTable.Key("signed"), WordTable.Key("completed"),
      ].contains(words.key(index - 1)), words[index - 1].isCapital
    {
      return index + 1
    }
    return nil
  }

  /// The name after a sign-off: on the next line, or up to the end of this one.
  mutating func signature(_ first: Int) -> Int? {
    var first = first
    guard first < words.count else { return nil }
    if words[first].key == WordTable.Key("from"), words[first].gap == .space { first += 1 }
    guard first < words.count, words[first].isCapital else { return nil }
    let gap = words[first].gap
    guard !gap.contains(.stop) || gap.contains(.newline) else { return nil }
    guard let end = signedRun(from: first) else { return nil }
    let after = words.gap(after: end - 1)
    let endsLine = !after.isDisjoint(with: [.newline, .comma, .other, .dash]) || after == .stop
    let isKnown =
      isGivenName(first) || words[first].isInitial
      || GivenNames.surnames.contains(words[end - 1].key)
    if gap.contains(.newline) {
      guard endsLine || isKnown else { return nil }
    } else {
      guard isKnown && gap != .space || isKnown && endsLine || endsLine && end - first > 1 else {
        return nil
      }
    }
    guard !isPlace(first, end) else { return nil }
    take(first, end)
    return end
  }

  /// As ``run(from:most:afterTitle:)``, with two people who sign together.
  private func signedRun(from first: Int) -> Int? {
    guard let end = run(from: first, most: 4) else { return nil }
    guard end + 1 < words.count, words[end].key == WordTable.Key("and"), isJoined(end),
      isJoined(end + 1), isGivenName(end + 1), let other = run(from: end + 1, most: 3)
    else { return end }
    return other
  }
}
