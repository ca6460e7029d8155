/// Telephone numbers of the National Telephone Numbering Plan, and others that begin with `+`.
enum Telephone {
  /// Words before a number that has no area code.
  private static let cues: [StaticString] = [
    "tel", "telephone", "phone", "ring", "call", "mobile", "mob", "fax", "text",
  ]

  static func range(in text: Span<UInt8>, _ run: DigitRun) -> Range<Int>? {
    let start = run.ranges[0].lowerBound
    // `/` and digits stand before dates and references, not before numbers.
    if start > 0, text[start &- 1] == UInt8(ascii: "/") { return nil }
    let hasPlus = start > 0 && text[start &- 1] == UInt8(ascii: "+")
    if hasPlus {
      return international(run).map { (start &- 1)..<$0 }
    }
    if run.digits.starts(with: [0, 0]), let end = international(run, prefix: 2) {
      return start..<end
    }
    if let end = national(run) { return withBracket(start, in: text)..<end }
    return local(in: text, run)
  }

  /// A number that begins with 0: its length is that of its range.
  private static func national(_ run: DigitRun) -> Int? {
    let digits = run.digits
    guard digits.count >= 9, digits[0] == 0, run.groups[0] >= 3 else { return nil }
    switch digits[1] {
    case 2, 3, 7: return run.end(ofDigits: 11)
    case 1: return run.end(ofDigits: 11) ?? run.end(ofDigits: 10)
    case 8: return run.end(ofDigits: 11) ?? run.end(ofDigits: 10)
    case 5, 9: return run.end(ofDigits: 11)
    default: return nil
    }
  }

  /// After `+` or `00`: a country's code and 8 to 13 more digits; `(0)` may follow the code.
  private static func international(_ run: DigitRun, prefix: Int = 0) -> Int? {
    let digits = run.digits.dropFirst(prefix)
    guard digits.count >= 9, digits.first != 0 else { return nil }
    if digits.starts(with: [4, 4]) {
      let trunk = digits.dropFirst(2).first == 0 ? 1 : 0
      for count in [12, 11] {
        if let end = run.end(ofDigits: prefix + count + trunk) { return end }
      }
      return nil
    }
    return digits.count <= 15 ? run.range.upperBound : nil
  }

  /// Six to eight digits in at most two groups, straight after a word that says what they are.
  private static func local(in text: Span<UInt8>, _ run: DigitRun) -> Range<Int>? {
    guard (6...8).contains(run.digits.count), run.groups.count <= 2, run.digits[0] != 0,
      run.groups.allSatisfy({ $0 >= 3 })
    else { return nil }
    let near = NumberContext.around(run.range, in: text, before: 16, after: 0)
    return NumberContext.has(cues, in: text, before: near.before, after: near.after)
      ? run.range : nil
  }

  /// The start with the bracket of `(0116)`.
  private static func withBracket(_ start: Int, in text: Span<UInt8>) -> Int {
    start > 0 && text[start &- 1] == UInt8(ascii: "(") ? start &- 1 : start
  }
}

/// NHS numbers: ten digits of which the last checks the others (modulus 11).
enum NHSNumber {
  /// In 3-3-4 form the check is enough; ten digits together need the word near.
  static func range(in text: Span<UInt8>, _ run: DigitRun) -> Range<Int>? {
    guard let end = run.end(ofDigits: 10), isValid(run.digits) else { return nil }
    let range = run.ranges[0].lowerBound..<end
    if run.groups.starts(with: [3, 3, 4]), run.digits[0] != 0 { return range }
    guard run.groups[0] == 10 else { return nil }
    let near = NumberContext.around(range, in: text, before: 60, after: 30)
    return NumberContext.has(["nhs"], in: text, before: near.before, after: near.after)
      ? range : nil
  }

  static func isValid(_ digits: [UInt8]) -> Bool {
    guard digits.count >= 10 else { return false }
    var sum = 0
    for place in 0..<9 { sum += Int(digits[place]) * (10 - place) }
    let check = (11 - sum % 11) % 11
    return check == Int(digits[9]) && digits.prefix(10).contains { $0 != digits[0] }
  }
}

/// National Insurance numbers: two letters, six digits, and A to D (HMRC, NIM39110).
enum NationalInsurance {
  /// - Parameter digits: where the first digit stands.
  static func range(in text: Span<UInt8>, digits start: Int) -> Range<Int>? {
    var at = start
    for _ in 0..<2 where at > 0 && isBlank(text[at &- 1]) { at &-= 1 }
    guard at >= 2, isPrefix(text[at &- 2], text[at &- 1]),
      at == 2 || !ASCII.isWordByte(text[at &- 3])
    else { return nil }
    let first = at &- 2
    at = start
    var count = 0
    while at < text.count, count < 6 {
      if ASCII.isDigit(text[at]) {
        count += 1
      } else if !isBlank(text[at]) || count % 2 == 1 {
        return nil
      }
      at &+= 1
    }
    guard count == 6 else { return nil }
    let end = at
    if at < text.count, isBlank(text[at]) { at &+= 1 }
    if at < text.count, (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(text[at] | 0x20),
      at &+ 1 == text.count || !ASCII.isWordByte(text[at &+ 1])
    {
      return first..<at &+ 1
    }
    // The last letter is sometimes left out; then the words must be there.
    guard end == text.count || !ASCII.isWordByte(text[end]) else { return nil }
    let near = NumberContext.around(first..<end, in: text, before: 40, after: 0)
    return NumberContext.has(
      ["ni", "national insurance", "nino"], in: text, before: near.before, after: near.after)
      ? first..<end : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
  }

  /// D, F, I, Q, U and V stand in no prefix, O is not its second letter.
  private static func isPrefix(_ first: UInt8, _ second: UInt8) -> Bool {
    guard ASCII.isLetter(first), ASCII.isLetter(second) else { return false }
    let never: [UInt8] = Array("dfiquv".utf8)
    return !never.contains(first | 0x20) && !never.contains(second | 0x20)
      && second | 0x20 != UInt8(ascii: "o")
  }
}
