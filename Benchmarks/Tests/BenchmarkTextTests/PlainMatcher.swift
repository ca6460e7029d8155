import Foundation

/// Themes of a text by the simplest means: each pattern is tried at each word.
struct PlainMatcher {
  private(set) var patterns: [(theme: String, words: [String])] = []
  private var places: [String: [Int]] = [:]

  /// Reads `theme,pattern` rows.
  init(frame: URL) throws {
    let rows = try String(contentsOf: frame, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
    for row in rows {
      let cells = row.split(separator: ",", maxSplits: 1)
      patterns.append((String(cells[0]), Self.words(String(cells[1]), keeping: "*")))
    }
  }

  mutating func themes(of text: String) -> Set<String> {
    let words = Self.words(text)
    var themes: Set<String> = []
    for start in words.indices {
      for index in candidates(words[start]) where !themes.contains(patterns[index].theme) {
        let pattern = patterns[index].words
        if start + pattern.count <= words.count,
          zip(pattern, words[start...]).allSatisfy({ Self.matches($0, $1) })
        {
          themes.insert(patterns[index].theme)
        }
      }
    }
    return themes
  }

  /// The patterns that a word can begin; kept, since words come again.
  private mutating func candidates(_ word: String) -> [Int] {
    if let known = places[word] { return known }
    let found = patterns.indices.filter { Self.matches(patterns[$0].words[0], word) }
    places[word] = found
    return found
  }

  static func matches(_ pattern: String, _ word: String) -> Bool {
    pattern.hasSuffix("*") ? word.hasPrefix(pattern.dropLast()) : word == pattern
  }

  /// Letters, digits and apostrophes inside a word, in lower case.
  static func words(_ text: String, keeping extra: Unicode.Scalar? = nil) -> [String] {
    let scalars = Array(text.lowercased().unicodeScalars)
    func isLetter(_ index: Int) -> Bool {
      guard scalars.indices.contains(index) else { return false }
      let scalar = scalars[index]
      if scalar.isASCII {
        return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      }
      return scalar.properties.isAlphabetic
    }
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isLetter(index) || scalar == extra {
        word.append(scalar)
      } else if scalar == "'" || scalar == "’", !word.isEmpty, isLetter(index + 1) {
        word.append("'")
      } else if !word.isEmpty {
        words.append(String(word))
        word = .init()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }
}
