/// Whether a text may hold personal data: then it is not proposed as a quotation.
///
/// Deliberately broad. It looks for an `@`, for a run of six digits or more (spaces and dashes
/// apart), for the form of a postcode, and for words that introduce a person by name.
enum PersonalData {
  static func mayStand(in text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "@")) || hasLongNumber(text) || hasNamedPerson(text)
      || hasPostcode(text)
  }

  private static func hasLongNumber(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "."):
        continue
      default: digits = 0
      }
      if digits >= 6 { return true }
    }
    return false
  }

  /// A title, or words for one's own child or patient, before a capital: "Mrs Hale", "my son Tom".
  private static func hasNamedPerson(_ text: String) -> Bool {
    let words = text.split { !($0.isLetter || $0 == "'" || $0 == "’") }
    for (word, next) in zip(words, words.dropFirst()) where next.first?.isUppercase == true {
      switch word.lowercased() {
      case "mr", "mrs", "ms", "miss", "dr", "cllr", "councillor", "dear", "son", "daughter",
        "child",
        "boy", "girl", "named", "called", "rev", "sir", "dame":
        return true
      default: continue
      }
    }
    return false
  }

  /// A British postcode: one or two letters, one or two digits, perhaps a letter; a digit, two letters.
  private static func hasPostcode(_ text: String) -> Bool {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { Array($0.utf8) }
    let isInward = { (word: ArraySlice<UInt8>) in
      word.count == 3 && isDigit(word.first) && word.dropFirst().allSatisfy { isCapital($0) }
    }
    let isOutward = { (word: ArraySlice<UInt8>) in
      (2...4).contains(word.count) && isCapital(word.first) && word.contains { isDigit($0) }
        && word.allSatisfy { isCapital($0) || isDigit($0) }
    }
    for (place, word) in words.enumerated() {
      if word.count > 4, isInward(word.suffix(3)), isOutward(word.dropLast(3)) { return true }
      if place > 0, isInward(word[...]), isOutward(words[place - 1][...]) { return true }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private static func isCapital(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
  }
}
