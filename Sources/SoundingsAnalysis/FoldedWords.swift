import SoundingsText

/// The words by which two short texts are compared: case and accents folded, apostrophes join, `&` is
/// ‘and’, and all else that is neither letter nor digit parts.
enum FoldedWords {
  static func of(_ text: String) -> [String] {
    let folded = String(decoding: foldedTerm(Array(text.utf8).span), as: UTF8.self)
    var words: [String] = []
    var word = ""
    for scalar in folded.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if !"'‘`´".unicodeScalars.contains(scalar) {
        if !word.isEmpty { words.append(word) }
        word = ""
        if scalar == "&" { words.append("and") }
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
