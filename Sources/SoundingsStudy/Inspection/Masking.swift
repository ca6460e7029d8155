/// Hides who somebody is in what is shown of a file: letters become x, digits 0, all else stays.
///
/// Deliberately broad: a street may be taken for a person, no person shall be shown.
struct Masking {
  /// Words of the names that stand in the file.
  private let names: Set<String>
  /// Whether two capitalised words within a sentence are taken for a name.
  private let hidesPairs: Bool

  /// - Parameter names: the cells of the columns that hold names.
  init(names: [String] = [], hidesPairs: Bool = true) {
    self.hidesPairs = hidesPairs
    var words: Set<String> = []
    for name in names {
      for word in name.split(whereSeparator: { !$0.isLetter }) where word.count >= 3 {
        if word.first?.isUppercase ?? false { words.insert(String(word)) }
      }
    }
    self.names = words
  }

  /// The shape of a whole text.
  static func shape(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(masked)))
  }

  private static func masked(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.properties.numericType != nil { return "0" }
    if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
      return "x"
    }
    return scalar
  }

  /// The text with addresses, numbers that could be telephone numbers, postcodes and names in shape.
  func text(_ text: String) -> String {
    let words = Words(text)
    var hidden = Set<Int>()
    hideNumbers(words, &hidden)
    hidePostcodes(words, &hidden)
    hideNames(words, &hidden)
    var result = ""
    var isAddress = false
    for (index, piece) in words.pieces.enumerated() {
      if words.startsToken[index] { isAddress = words.tokenHoldsAt(from: index) }
      result += isAddress || hidden.contains(index) ? Self.shape(piece) : piece
    }
    return result
  }

  /// Seven digits or more with nothing but spaces, dashes, dots, brackets and plus signs between.
  private func hideNumbers(_ words: Words, _ hidden: inout Set<Int>) {
    var run: [Int] = []
    var digits = 0
    func end(_ hidden: inout Set<Int>) {
      if digits >= 7 { hidden.formUnion(run) }
      run = []
      digits = 0
    }
    for (index, piece) in words.pieces.enumerated() {
      if piece.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        run.append(index)
        digits += piece.utf8.count
      } else if !piece.utf8.allSatisfy({ " -.()+".utf8.contains($0) }) {
        end(&hidden)
      }
    }
    end(&hidden)
  }

  /// One or two letters, a digit, perhaps one more; then a digit and two letters.
  private func hidePostcodes(_ words: Words, _ hidden: inout Set<Int>) {
    func shape(_ piece: String) -> String {
      Self.shape(piece.uppercased())
    }
    let outward: Set<String> = ["x0", "xx0", "x00", "xx00", "x0x", "xx0x"]
    let all = words.runs()
    for (place, run) in all.enumerated() {
      let form = shape(run.text)
      if form.hasSuffix("0xx"), outward.contains(String(form.dropLast(3))) {
        hidden.formUnion(run.pieces)
      } else if form == "0xx", place > 0, outward.contains(shape(all[place - 1].text)) {
        hidden.formUnion(run.pieces)
        hidden.formUnion(all[place - 1].pieces)
      }
    }
  }

  /// After a title or ‘my name is’; the names of the file; two capitalised words within a sentence.
  private func hideNames(_ words: Words, _ hidden: inout Set<Int>) {
    let titles: Set<String> = [
      "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "cllr", "councillor", "rev",
      "sir", "dame", "lady", "lord", "dear", "regards", "sincerely", "faithfully", "son",
      "daughter", "named", "called", "is",
    ]
    let all = words.runs()
    func isCapital(_ index: Int) -> Bool {
      all.indices.contains(index) && all[index].text.first?.isUppercase ?? false
        && all[index].text != "I"
    }
    var index = 0
    while index < all.count {
      let text = all[index].text
      if names.contains(text) { hidden.formUnion(all[index].pieces) }
      if titles.contains(text.lowercased()) {
        var next = index + 1
        while isCapital(next), next <= index + 4 {
          hidden.formUnion(all[next].pieces)
          next += 1
        }
      }
      if hidesPairs, isCapital(index), isCapital(index + 1),
        words.isOnlySpace(between: all[index], and: all[index + 1]),
        !Self.openers.contains(text.lowercased()),
        !titles.contains(text.lowercased()),
        !titles.contains(all[index + 1].text.lowercased())
      {
        hidden.formUnion(all[index].pieces)
        hidden.formUnion(all[index + 1].pieces)
      }
      index += 1
    }
  }

  /// Words that begin sentences and no names.
  private static let openers: Set<String> = [
    "the", "this", "that", "these", "we", "our", "my", "it", "in", "at", "on", "a", "an", "as",
    "no", "yes", "please", "if", "when", "for", "but", "and", "more", "all", "some", "why", "how",
  ]
}

/// A text in pieces: runs of letters, runs of digits, and what stands between.
private struct Words {
  struct Run {
    var text: String
    var pieces: [Int]
  }

  private(set) var pieces: [String] = []
  /// Whether white space, or nothing, stands before a piece.
  private(set) var startsToken: [Bool] = []

  init(_ text: String) {
    var kind = -1
    var isNew = true
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      let own =
        scalar.properties.numericType != nil
        ? 1
        : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
          || scalar == "'" || scalar == "’" ? 0 : isSpace ? 2 : 3
      if own == kind, !isNew || own == 2 {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      } else {
        pieces.append(String(scalar))
        startsToken.append(isNew || isSpace)
        kind = own
      }
      isNew = isSpace
    }
  }

  /// Whether the token that begins with a piece holds an `@`.
  func tokenHoldsAt(from start: Int) -> Bool {
    for index in start..<pieces.count {
      if index > start, startsToken[index] { return false }
      if pieces[index].unicodeScalars.contains("@") { return true }
    }
    return false
  }

  /// Whether two runs stand side by side.
  func isOnlySpace(between first: Run, and second: Run) -> Bool {
    guard let end = first.pieces.last, let start = second.pieces.first, start == end + 2 else {
      return false
    }
    return pieces[end + 1].allSatisfy(\.isWhitespace)
  }

  /// Letters and digits that stand together, as one text.
  func runs() -> [Run] {
    var runs: [Run] = []
    var isInside = false
    for (index, piece) in pieces.enumerated() {
      let isWord = piece.first.map { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" } ?? false
      if isWord, isInside {
        runs[runs.count - 1].text += piece
        runs[runs.count - 1].pieces.append(index)
      } else if isWord {
        runs.append(Run(text: piece, pieces: [index]))
      }
      isInside = isWord
    }
    return runs
  }
}
