/// Writes comments: sentences of words in natural frequencies, with mentions of the themes.
struct Prose {
  private let vocabulary: Vocabulary
  private let mentions: Mentions
  private let lengths: LengthTable

  init(words: Int) {
    vocabulary = Vocabulary.shared
    mentions = Mentions(ThemeForms())
    lengths = LengthTable(mean: words)
  }

  /// Writes one comment at the end of `text`, in time that is linear in its length.
  func write(to text: inout [UInt8], _ random: inout Random) {
    let target = lengths.draw(&random)
    let topic = mentions.topic(&random)
    var words = 0
    while words < target {
      if words > 0 { separate(&text, &random) }
      let length = min(sentenceLength(&random), max(target - words, 3))
      words += writeSentence(of: length, topic: topic, to: &text, &random)
    }
  }

  /// Writes one word as it stands in the vocabulary.
  func appendWord(to text: inout [UInt8], _ random: inout Random) {
    text.append(contentsOf: vocabulary.forms[vocabulary.draw(random.next())])
  }

  /// Writes words up to `length` or a few more, and returns how many.
  private func writeSentence(
    of length: Int, topic: Int, to text: inout [UInt8], _ random: inout Random
  ) -> Int {
    let start = text.count
    var words = 0
    var last = -1
    var closing: StaticString?
    while words < length {
      if words > 0 { text.append(space) }
      let bits = random.next()
      switch Slot(bits & 0xFFFF) {
      case .plain:
        last = draw(bits, after: last, weighty: words + 1 >= length, &random)
        text.append(contentsOf: vocabulary.forms[last])
        words += 1
      case .mention:
        let theme = random.chance(450) ? topic : mentions.topic(&random)
        words += mentions.write(theme, opening: random.chance(250), to: &text, &random)
      case .comma:
        last = draw(bits, after: last, weighty: true, &random)
        text.append(contentsOf: vocabulary.forms[last])
        words += 1
        if words < length { text.append(UInt8(ascii: ",")) }
      case .hyphenated:
        append(bits, to: &text)
        text.append(UInt8(ascii: "-"))
        append(random.next(), to: &text)
        words += 1
      case .opened(let pair) where closing == nil && words + 2 < length:
        append(pair.opening, to: &text)
        append(bits, to: &text)
        closing = pair.closing
        words += 1
      case .aside(let mark):
        append(mark, to: &text)
        text.append(space)
        append(bits, to: &text)
        words += 1
      case .figure:
        writeFigure(to: &text, &random)
        words += 1
      case .opened:
        append(bits, to: &text)
        words += 1
      }
      if let mark = closing, random.chance(350) {
        append(mark, to: &text)
        closing = nil
      }
    }
    if let mark = closing { append(mark, to: &text) }
    capitalise(&text, at: start)
    let end = random.below(100)
    text.append(end < 91 ? UInt8(ascii: ".") : end < 96 ? UInt8(ascii: "?") : UInt8(ascii: "!"))
    return words
  }

  /// A space between sentences, or in one case of thirty a line break or an empty line.
  private func separate(_ text: inout [UInt8], _ random: inout Random) {
    let dice = random.below(60)
    text.append(dice < 2 ? newline : space)
    if dice == 0 { text.append(newline) }
  }

  private func sentenceLength(_ random: inout Random) -> Int {
    4 + random.below(14) + random.below(14)
  }

  /// A number, a year, a percentage or an amount of money.
  private func writeFigure(to text: inout [UInt8], _ random: inout Random) {
    let kind = random.below(10)
    if kind < 3 { append("£", to: &text) }
    let number =
      kind == 3 ? 1990 + random.below(25) : random.below(random.chance(700) ? 40 : 3000)
    if number >= 1000, kind != 3 {
      text.append(contentsOf: "\(number / 1000),\(number % 1000 + 1000)".utf8)
      text.remove(at: text.count - 4)
    } else {
      text.append(contentsOf: "\(number)".utf8)
    }
    switch kind {
    case 1: append(".50", to: &text)
    case 2: append("m", to: &text)
    case 4, 5: append("%", to: &text)
    case 6: append("(a)", to: &text)
    default: break
    }
  }

  /// A word that is not the last one again, and, where a pause follows, hardly a function word.
  private func draw(
    _ bits: UInt64, after last: Int, weighty: Bool, _ random: inout Random
  ) -> Int {
    var index = vocabulary.draw(bits)
    var tries = 0
    while index == last || weighty && index < 120 && tries < 3 {
      index = vocabulary.draw(random.next())
      tries += 1
    }
    return index
  }

  private func append(_ bits: UInt64, to text: inout [UInt8]) {
    text.append(contentsOf: vocabulary.forms[vocabulary.draw(bits)])
  }

  private func append(_ mark: StaticString, to text: inout [UInt8]) {
    mark.withUTF8Buffer { unsafe text.append(contentsOf: $0) }
  }
}

private let space = UInt8(ascii: " ")
private let newline = UInt8(ascii: "\n")
