/// Distinct word forms with natural frequencies, the most frequent first.
struct Vocabulary {
  /// The one vocabulary: a seed changes the texts, not the words.
  static let shared = Vocabulary()

  private static let size = 320_000
  private(set) var forms = FormPool()
  private let table: AliasTable

  /// Builds the forms: common words, their inflections, then derived words, misspellings, names and
  /// made-up words in a mixture. Takes about half a second.
  private init() {
    var builder = VocabularyBuilder(avoiding: ThemeForms())
    builder.addCommonWords()
    builder.addInflections()
    while builder.forms.count < Self.size { builder.addRareWord() }
    forms = builder.forms
    table = AliasTable(weights: (1...forms.count).map(Self.weight(rank:)))
  }

  /// The index of a form for 64 random bits, of which the low 16 are left to the caller.
  func draw(_ bits: UInt64) -> Int {
    table.draw(bits)
  }

  /// Zipf–Mandelbrot for the first 8,000 ranks, and steeper beyond (two regimes, as Ferrer i Cancho
  /// and Solé 2001 found them in the British National Corpus).
  static func weight(rank: Int) -> Double {
    let bend = 8000.0
    let head = power(Double(min(rank, Int(bend))) + 1.2, -1.05)
    return rank <= Int(bend) ? head : head * power(Double(rank) / bend, -1.7)
  }
}
