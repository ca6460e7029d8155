/// Reads a letter in RTF, without recursion: groups are a stack with a limit.
struct RTFReader {
  /// Groups nested deeper than any word processor nests them are not told apart.
  static let deepest = 1_000

  private struct Group {
    /// Whether what it holds is no text of the letter.
    var isSkipped = false
    var isHidden = false
    /// How many characters stand for readers without Unicode after `\u`.
    var fallbacks = 1
    var codePage: Int
    var isFontTable = false
    /// Whether its text is a note, which comes after the letter's.
    var isNote = false
    var level: Int?
  }

  private var lexer: RTFLexer
  private var groups: [Group] = []
  private var group = Group(codePage: 1252)
  private var standard = 1252
  private var surplus = 0
  private var fonts: [Int: Int] = [:]
  private var font = 0
  private var pending: [UInt8] = []
  private var unitsPending: [UInt16] = []
  private var skip = 0
  private var isFirstInGroup = false
  private var main = RTFText()
  private var notes = RTFText()
  private var hasComments = false
  private var hasDeletions = false

  private init(_ bytes: [UInt8]) { lexer = RTFLexer(bytes) }

  static func read(_ bytes: [UInt8]) -> Letter {
    var reader = RTFReader(bytes)
    reader.run()
    return reader.finish()
  }

  private mutating func run() {
    while true {
      let token = lexer.next()
      switch token {
      case .end: return
      case .open: open()
      case .close: close()
      case .control(let word, let number): control(word, number)
      case .byte(let byte): add(byte)
      }
      if token != .open { isFirstInGroup = false }
    }
  }

  private mutating func open() {
    flush()
    skip = 0
    isFirstInGroup = true
    if groups.count < Self.deepest {
      groups.append(group)
    } else {
      surplus += 1
    }
  }

  private mutating func close() {
    flush()
    skip = 0
    if surplus > 0 {
      surplus -= 1
    } else if let outer = groups.popLast() {
      if group.isNote, !outer.isNote { notes.endParagraph(level: nil) }
      group = outer
    }
  }

  private mutating func add(_ byte: UInt8) {
    if skip > 0 {
      skip -= 1
    } else if !group.isSkipped, !group.isHidden {
      flushUnits()
      pending.append(byte)
    }
  }

  private mutating func write(_ text: String) {
    flush()
    guard !group.isSkipped, !group.isHidden else { return }
    if group.isNote { notes.append(text) } else { main.append(text) }
  }

  private mutating func endParagraph() {
    flush()
    guard !group.isSkipped else { return }
    if group.isNote {
      notes.append("\n")
    } else {
      main.endParagraph(level: group.level)
    }
  }

  /// Decodes the bytes that came together: in some code pages a character is two of them.
  private mutating func flush() {
    flushUnits()
    guard !pending.isEmpty else { return }
    let text = RTFCodePage.decode(pending, group.codePage)
    pending = []
    if group.isNote { notes.append(text) } else { main.append(text) }
  }

  private mutating func flushUnits() {
    guard !unitsPending.isEmpty else { return }
    let text = String(decoding: unitsPending, as: UTF16.self)
    unitsPending = []
    if group.isNote { notes.append(text) } else { main.append(text) }
  }

  private mutating func unicode(_ number: Int) {
    guard !group.isSkipped, !group.isHidden else { return }
    if !pending.isEmpty { flush() }
    unitsPending.append(UInt16(truncatingIfNeeded: number))
    skip = group.fallbacks
  }

  private mutating func control(_ word: String, _ number: Int?) {
    if skip > 0, word != "u", word != "uc", word != "bin" {
      skip -= 1
      return
    }
    if let text = RTFWords.characters[word] {
      write(text)
      return
    }
    if word == "*" || RTFWords.destinations.contains(word) {
      destination(word)
      return
    }
    switch word {
    case "par", "sect", "page", "row", "cell", "nestcell", "nestrow": endParagraph()
    case "u": if let number { unicode(number) }
    case "uc": group.fallbacks = max(0, min(number ?? 1, 100))
    case "bin": lexer.skip(number ?? 0)
    case "pard": group.level = nil
    case "outlinelevel":
      if let number, (0..<9).contains(number) { group.level = number + 1 }
    case "v", "htmlrtf":
      flush()
      group.isHidden = number != 0
    case "deleted":
      flush()
      if number != 0 { hasDeletions = true }
      group.isHidden = number != 0
    case "plain": group.isHidden = false
    case "ansi": setStandard(1252)
    case "mac": setStandard(10000)
    case "pc": setStandard(437)
    case "pca": setStandard(850)
    case "ansicpg": setStandard(number ?? 1252)
    case "f": setFont(number ?? 0)
    case "fcharset":
      if group.isFontTable { fonts[font] = RTFCodePage.ofCharset(number ?? 0, standard: standard) }
    default: break
    }
  }

  private mutating func setStandard(_ page: Int) {
    flush()
    standard = page
    group.codePage = page
  }

  private mutating func setFont(_ number: Int) {
    if group.isFontTable {
      font = number
    } else {
      flush()
      group.codePage = fonts[number] ?? standard
    }
  }

  private mutating func destination(_ word: String) {
    flush()
    switch word {
    case "*":
      // What follows is a destination that readers may not know: unless it holds text, it is none.
      var ahead = lexer
      if case .control(let next, _) = ahead.next(), RTFWords.textDestinations.contains(next) {
        return
      }
      if case .control("annotation", _) = lexerAhead() { hasComments = true }
      group.isSkipped = true
    case "footnote": group.isNote = true
    case "fonttbl":
      group.isSkipped = true
      group.isFontTable = true
    default: group.isSkipped = true
    }
  }

  private func lexerAhead() -> RTFLexer.Token {
    var ahead = lexer
    return ahead.next()
  }

  private mutating func finish() -> Letter {
    flush()
    let isOpen = !groups.isEmpty
    main.endParagraph(level: nil)
    notes.endParagraph(level: nil)
    var letter = Letter()
    letter.paragraphs = main.paragraphs + notes.paragraphs
    if isOpen { letter.note("cut-off", "the document breaks off before its end") }
    if hasComments { letter.note("margin-comments", "comments in the margin are not read") }
    if hasDeletions {
      letter.note("tracked-changes", "text that was struck out with change tracking is not read")
    }
    OfficeText.finish(&letter)
    return letter
  }
}

/// Paragraphs in the making.
struct RTFText {
  private(set) var paragraphs: [Letter.Paragraph] = []
  private var text = ""

  mutating func append(_ more: String) { text += more }

  mutating func endParagraph(level: Int?) {
    let whole = text.trimmed
    text = ""
    guard !whole.isEmpty else { return }
    var paragraph = Letter.Paragraph(text: whole, place: Letter.Place(paragraph: 0))
    if let level {
      paragraph.isHeading = true
      paragraph.level = level
    }
    paragraphs.append(paragraph)
  }
}
