/// Names of sheets as every program takes them: at most 31 characters, none of `[]:*?/\`, no apostrophe,
/// no two alike.
enum SheetNames {
  static let limit = 31

  /// One name for each that is wanted, in order.
  static func names(_ wanted: [String]) -> [String] {
    var taken: Set<String> = []
    return wanted.map { wanted in
      let plain = clean(wanted)
      var name = cut(plain, to: limit)
      var number = 2
      // Programs compare names without regard to case; one keeps “History” for itself.
      while name.lowercased() == "history" || !taken.insert(name.lowercased()).inserted {
        let suffix = " (\(number))"
        name = cut(plain, to: limit - suffix.utf16.count) + suffix
        number += 1
      }
      return name
    }
  }

  private static func clean(_ wanted: String) -> String {
    var name = ""
    for character in VisibleText.of(wanted) {
      switch character {
      case "[": name += "("
      case "]": name += ")"
      case ":", "*", "?", "/", "\\": name += "-"
      case "'": name += "’"
      default: name.append(character.isWhitespace ? " " : character)
      }
    }
    let start = name.drop { $0 == " " }
    return start.isEmpty ? "Sheet" : String(start)
  }

  /// As many whole characters as fit, counted in units of UTF-16; no blank at the end.
  private static func cut(_ name: String, to limit: Int) -> String {
    var (cut, left) = ("", limit)
    for character in name {
      left -= String(character).utf16.count
      if left < 0 { break }
      cut.append(character)
    }
    while cut.last == " " { cut.removeLast() }
    return cut.isEmpty ? "Sheet" : cut
  }
}
