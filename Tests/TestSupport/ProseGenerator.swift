import Foundation

/// Comments as a benchmark needs them: English-like word frequencies, a long tail, theme words.
///
/// Frequent words are real ones; the tail is made of syllables and drawn by the law of Zipf and
/// Mandelbrot, so that the 5,000 most frequent words make up seven eighths of the text, as in English.
/// The same seed gives the same text.
public struct ProseGenerator {
  private var random: SplitMix64
  private let words: [String]
  /// Cumulative weights of `words`.
  private let weights: [Double]
  private let themeWords: [String]

  private static let common = """
    the of and to a in is that for it as be are this with we not on schools school have by or from \
    at pupils which an they our will their would should all more can has there been but who other \
    what if need these any some than children staff so when very how about only time many them \
    into also could may such new where must make because do no support who year work good policy \
    local between being need authority head teachers most own well each those good small too use
    """.split(separator: " ").map(String.init)

  private static let syllables = [
    "ba", "con", "der", "el", "fi", "gra", "hol", "in", "ju", "ka", "lo", "mer", "na", "or", "pre",
    "qui", "ra", "sti", "tion", "un", "ver", "wa", "ex", "yel", "za", "ment", "ness", "ing", "é",
  ]

  /// - Parameter themeWords: words and phrases of which some stand in each comment; `*` becomes an
  ///   ending.
  public init(seed: UInt64, vocabulary: Int = 200_000, themeWords: [String]) {
    var random = SplitMix64(seed: seed)
    var words = Self.common
    while words.count < vocabulary {
      words.append((0...(1 + random.below(3))).map { _ in random.pick(Self.syllables) }.joined())
    }
    var total = 0.0
    weights = words.indices.map { rank in
      total += pow(Double(rank + 3), -1.2)
      return total
    }
    self.words = words
    self.themeWords = themeWords
    self.random = random
  }

  /// One comment of `count` words on average, with two or three theme words.
  public mutating func comment(words count: Int = 60) -> String {
    var text = ""
    var isStart = true
    let length = count / 2 + random.below(count)
    for index in 0..<length {
      var word = random.once(in: 24) ? themeWord() : commonWord()
      if isStart { word = word.prefix(1).uppercased() + word.dropFirst() }
      isStart = false
      if random.once(in: 40) { word += random.pick(["'s", "’s", "’s"]) }
      text += word
      if index == length - 1 {
        text += "."
      } else if random.once(in: 17) {
        text += random.pick([". ", ". ", ". ", "? ", ".\n"])
        isStart = true
      } else {
        text += random.once(in: 12) ? random.pick([", ", ", ", " – ", "-", "; ", " “", "” "]) : " "
      }
    }
    return text
  }

  private mutating func themeWord() -> String {
    random.pick(themeWords).replacing("*", with: random.pick(["", "s", "ing", "ed"]))
  }

  /// A word by its frequency, or (one in two thousand) one that hardly occurs again.
  private mutating func commonWord() -> String {
    if random.once(in: 2_000) { return "x" + String(random.next() >> 40, radix: 36) }
    let target = Double(random.next() >> 11) / Double(1 << 53) * (weights.last ?? 1)
    var low = 0
    var high = weights.count - 1
    while low < high {
      let middle = (low + high) / 2
      if weights[middle] < target { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }
}
