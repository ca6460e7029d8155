/// Collects distinct word forms, in the order of their frequency.
struct VocabularyBuilder {
  private(set) var forms = FormPool()
  private let themes: ThemeForms
  private var random: Random
  private var seen: Set<UInt64> = []
  private let content: [[UInt8]]
  /// The words that carry no ending yet.
  private let roots: [[UInt8]]
  private var syllables: Syllables

  init(avoiding themes: ThemeForms) {
    self.themes = themes
    random = Random(seed: 1, stream: .max)
    syllables = Syllables()
    let words = (commonWords + " " + proseWords).split { $0 == " " || $0 == "\n" }
    content = words.map { Array($0.utf8) }.filter { !$0.contains(apostrophe) && $0.count > 2 }
    let endings = ["s", "ed", "ing", "ly", "tion"].map { Array($0.utf8) }
    roots = content.filter { word in !endings.contains { word.suffix($0.count) == $0[...] } }
  }

  /// The words as they are listed; the straight apostrophe of half of them is curled.
  mutating func addCommonWords() {
    let lists = functionWords + " " + commonWords + " " + acronyms + " " + proseWords
    for word in lists.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      add(curled(Array(word.utf8)))
    }
    for word in functionWords.split(separator: " ") where word.contains("'") {
      add(Array(word.utf8))
    }
  }

  mutating func addInflections() {
    let endings = ["s", "ed", "ing", "ly", "er", "’s"].map { Array($0.utf8) }
    var inflected = roots.flatMap { word in endings.map { inflect(word, $0) } }
    for index in inflected.indices.reversed() {
      inflected.swapAt(index, random.below(index + 1))
    }
    for word in inflected { add(word) }
  }

  /// Adds a word of the long tail, unless it is there already.
  mutating func addRareWord() {
    switch random.below(100) {
    case 0..<40: add(derived())
    case 40..<55: add(misspelt())
    case 55..<72: add(syllables.name(&random))
    default: add(syllables.word(&random))
    }
  }

  private mutating func add(_ word: [UInt8]) {
    let folded = word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard !themes.claims(folded) else { return }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in folded { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if seen.insert(hash).inserted { forms.append(word) }
  }

  private mutating func derived() -> [UInt8] {
    let prefix = prefixes[random.below(prefixes.count)]
    let suffix = suffixes[random.below(suffixes.count)]
    return prefix + inflect(roots[random.below(roots.count)], suffix)
  }

  /// A word with two letters swapped, one left out or one doubled.
  private mutating func misspelt() -> [UInt8] {
    var word = content[random.below(content.count)]
    let index = 1 + random.below(word.count - 2)
    switch random.below(3) {
    case 0: word.swapAt(index, index + 1)
    case 1: word.remove(at: index)
    default: word.insert(word[index], at: index)
    }
    return random.chance(400) ? inflect(word, Array("s".utf8)) : word
  }
}

private let apostrophe = UInt8(ascii: "'")

private let prefixes = [
  "", "", "un", "re", "non", "over", "under", "mis", "inter", "super", "anti",
]
.map { Array($0.utf8) }

private let suffixes = [
  "s", "ed", "ing", "ly", "er", "ers", "ness", "ment", "ments", "able", "ably", "ability", "less",
  "ful", "ism", "ist", "ists", "ise", "ised", "ising", "isation", "ation", "ish", "like", "wise",
  "hood", "ship", "’s",
].map { Array($0.utf8) }

private let acronyms = "DfES WAG CPD INSET PPA TLR BSF PFI SATs TA TAs ALN ESOL CAMHS PTA ITT WJEC"

/// Joins a word and an ending by plain rules of spelling: `e` goes before a vowel, `y` turns `i`.
private func inflect(_ word: [UInt8], _ ending: [UInt8]) -> [UInt8] {
  var stem = word
  let vowels = Array("aeiouy".utf8)
  if stem.last == UInt8(ascii: "e"), vowels.contains(ending[0]) {
    stem.removeLast()
  } else if stem.last == UInt8(ascii: "y"), ending[0] != UInt8(ascii: "i"), ending[0] < 0x80 {
    stem[stem.count - 1] = UInt8(ascii: "i")
    if ending == [UInt8(ascii: "s")] { stem.append(UInt8(ascii: "e")) }
  }
  return stem + ending
}

/// The word with ’ for '.
private func curled(_ word: [UInt8]) -> [UInt8] {
  word.flatMap { $0 == apostrophe ? Array("’".utf8) : [$0] }
}
