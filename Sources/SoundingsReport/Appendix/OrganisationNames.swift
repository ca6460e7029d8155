/// Names of organisations, each once where they differ in case, punctuation or a leading ‘The’ only.
struct OrganisationNames {
  private var forms: [String: [(name: String, count: Int)]] = [:]

  var isEmpty: Bool { forms.isEmpty }

  mutating func add(_ name: String) {
    let key = Self.folded(name)
    if let place = forms[key]?.firstIndex(where: { $0.name == name }) {
      forms[key]?[place].count += 1
    } else {
      forms[key, default: []].append((name, 1))
    }
  }

  /// The form used most often of each, the first in order of bytes where several are.
  var sorted: [String] {
    forms.values.compactMap { forms in
      forms.min { ($1.count, $0.name) < ($0.count, $1.name) }?.name
    }.sorted()
  }

  /// Letters and digits in lower case, `&` as ‘and’; apostrophes join, all else parts.
  static func folded(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character != "'", character != "’" {
        if !word.isEmpty { words.append(word) }
        word = ""
        if character == "&" { words.append("and") }
      }
    }
    if !word.isEmpty { words.append(word) }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
