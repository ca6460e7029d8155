/// Telephone, National Insurance and NHS numbers, and postcodes: what is told by its digits.
enum NumberRule {
  static func find(in text: Span<UInt8>, into found: inout [PersonalData.Item]) {
    var at = 0
    while at < text.count {
      guard ASCII.isDigit(text[at]) else {
        at &+= 1
        continue
      }
      let start = at
      if let item = item(in: text, at: start) {
        found.append(item)
        at = max(item.range.upperBound, start &+ 1)
      }
      while at < text.count, ASCII.isDigit(text[at]) { at &+= 1 }
    }
  }

  /// What the digits that begin at `start` are part of.
  private static func item(in text: Span<UInt8>, at start: Int) -> PersonalData.Item? {
    if start > 0, ASCII.isLetter(text[start &- 1]) {
      if let range = NationalInsurance.range(in: text, digits: start) {
        return PersonalData.Item(.niNumber, range)
      }
      return Postcode.range(in: text, digits: start).map { PersonalData.Item(.postcode, $0) }
    }
    if let range = NationalInsurance.range(in: text, digits: start) {
      return PersonalData.Item(.niNumber, range)
    }
    if let range = Postcode.special(in: text, digits: start) {
      return PersonalData.Item(.postcode, range)
    }
    let run = DigitRun(in: text, from: start)
    if let range = NHSNumber.range(in: text, run) { return PersonalData.Item(.nhsNumber, range) }
    return Telephone.range(in: text, run).map { PersonalData.Item(.phone, $0) }
  }
}

/// Digits in groups, with a space, dash, dot or bracket between.
struct DigitRun {
  private(set) var digits: [UInt8] = []
  /// How many digits each group has.
  private(set) var groups: [Int] = []
  /// Where each group begins and ends.
  private(set) var ranges: [Range<Int>] = []

  /// More digits than any number has that is looked for.
  static let most = 24

  init(in text: Span<UInt8>, from start: Int) {
    var at = start
    while digits.count < Self.most {
      let groupStart = at
      while at < text.count, ASCII.isDigit(text[at]), digits.count < Self.most {
        digits.append(text[at] &- UInt8(ascii: "0"))
        at &+= 1
      }
      groups.append(at &- groupStart)
      ranges.append(groupStart..<at)
      guard let next = Self.afterSeparator(in: text, from: at) else { return }
      at = next
    }
  }

  var range: Range<Int> { ranges[0].lowerBound..<ranges[ranges.count - 1].upperBound }

  /// The end of the group with which `count` digits are complete; nil where none ends there.
  func end(ofDigits count: Int) -> Int? {
    var sum = 0
    for (place, group) in groups.enumerated() {
      sum += group
      if sum == count { return ranges[place].upperBound }
      if sum > count { return nil }
    }
    return nil
  }

  /// Where digits go on after at most three bytes of separators.
  private static func afterSeparator(in text: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < text.count, at &- start < 4 {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return at
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        at &+= 1
      case 0xC2 where at &+ 1 < text.count && text[at &+ 1] == 0xA0: at &+= 2
      case 0xE2
      where at &+ 2 < text.count && text[at &+ 1] == 0x80 && (0x90...0x93).contains(text[at &+ 2]):
        at &+= 3
      default: return nil
      }
    }
    return at < text.count && ASCII.isDigit(text[at]) ? at : nil
  }
}

/// Whether words that say what a number is stand near it.
enum NumberContext {
  /// - Parameter words: lower-case.
  static func has(
    _ words: [StaticString], in text: Span<UInt8>, before: Range<Int>, after: Range<Int>
  ) -> Bool {
    words.contains { word in
      word.withUTF8Buffer { word in
        unsafe holds(word, in: text, before) || holds(word, in: text, after)
      }
    }
  }

  private static func holds(
    _ word: UnsafeBufferPointer<UInt8>, in text: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let count = word.count
    guard range.count >= count else { return false }
    for start in range.lowerBound...(range.upperBound - count) {
      if start > 0, ASCII.isLetter(text[start &- 1]) { continue }
      let end = start &+ count
      if end < text.count, ASCII.isLetter(text[end]) { continue }
      var isSame = true
      for offset in 0..<count where isSame {
        let byte = text[start &+ offset]
        isSame = unsafe (ASCII.isUpper(byte) ? byte | 0x20 : byte) == word[offset]
      }
      if isSame { return true }
    }
    return false
  }

  /// The bytes on both sides, within the text.
  static func around(
    _ range: Range<Int>, in text: Span<UInt8>, before: Int, after: Int
  ) -> (before: Range<Int>, after: Range<Int>) {
    (
      max(0, range.lowerBound - before)..<range.lowerBound,
      range.upperBound..<min(text.count, range.upperBound + after)
    )
  }
}
