/// Texts that many people sent in with small changes of their own.
struct Campaigns {
  private static let count = 50
  /// In thousandths of all comments.
  private static let share = 200
  private let prose: Prose
  private let texts: FormPool
  private let table: AliasTable

  init(options: Options, prose: Prose) {
    self.prose = prose
    var random = Random(seed: options.seed, stream: .max - 1)
    var texts = FormPool()
    while texts.count < Self.count {
      var text: [UInt8] = []
      while text.count < 250 {
        if !text.isEmpty { text.append(UInt8(ascii: " ")) }
        prose.write(to: &text, &random)
      }
      texts.append(text)
    }
    self.texts = texts
    table = AliasTable(weights: (1...Self.count).map { 1 / Double($0) })
  }

  /// Writes a copy of a campaign's text and returns its number, or writes nothing for a comment
  /// that belongs to none.
  ///
  /// Of the copies a third is exact, a third has up to three words replaced, and a third has lines
  /// of the sender's own before or after it.
  func write(to text: inout [UInt8], _ random: inout Random) -> Int? {
    guard random.chance(Self.share) else { return nil }
    let campaign = table.draw(random.next())
    let original = texts[campaign]
    switch random.below(6) {
    case 0, 1: text.append(contentsOf: original)
    case 2, 3: appendEdited(original, to: &text, &random)
    case 4:
      text.append(contentsOf: original)
      text.append(UInt8(ascii: "\n"))
      prose.write(to: &text, &random)
    default:
      prose.write(to: &text, &random)
      text.append(UInt8(ascii: "\n"))
      text.append(contentsOf: original)
    }
    return campaign + 1
  }

  private func appendEdited(
    _ original: ArraySlice<UInt8>, to text: inout [UInt8], _ random: inout Random
  ) {
    let words = original.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let edits = Set((0..<3).map { _ in random.below(words.count) }.sorted())
    for index in words.indices {
      if index > 0 { text.append(UInt8(ascii: " ")) }
      if edits.contains(index) {
        prose.appendWord(to: &text, &random)
      } else {
        text.append(contentsOf: words[index])
      }
    }
  }
}
