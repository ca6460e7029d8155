internal import SoundingsText

/// Hides who somebody is in what is shown of a file: letters become x, digits 0, all else stays.
///
/// Broader than what is masked in a report: a street may be taken for a person, no person shall be
/// shown.
struct Masking {
  /// Words of the names that stand in the file.
  private let names: Set<String>

  /// - Parameter names: the cells of the columns that hold names.
  init(names: [String] = []) {
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

  /// The text with the personal data that are found, and the names of the file, in shape.
  func text(_ text: String) -> String {
    var finder = PersonalDataFinder()
    let bytes = Array(text.utf8)
    var ranges = finder.find(in: bytes.span).map(\.range)
    ranges += capitalised(in: bytes)
    var result = ""
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.upperBound <= end { continue }
      let start = max(range.lowerBound, end)
      result += String(decoding: bytes[end..<start], as: UTF8.self)
      result += Self.shape(String(decoding: bytes[start..<range.upperBound], as: UTF8.self))
      end = range.upperBound
    }
    return result + String(decoding: bytes[end...], as: UTF8.self)
  }

  /// The names of the file, and two words with capitals side by side within a sentence.
  private func capitalised(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var words = Words()
    var last: (word: Range<Int>, isInside: Bool)?
    while let word = words.next(in: bytes.span) {
      let text = String(decoding: bytes[word], as: UTF8.self)
      if names.contains(text) { ranges.append(word) }
      guard text.count > 1, text.first?.isUppercase ?? false else {
        last = nil
        continue
      }
      let before = bytes[..<word.lowerBound].last { $0 != 0x20 }
      let isInside = before.map { !".!?:\n\r\u{22}".utf8.contains($0) } ?? false
      if let last, last.isInside,
        bytes[last.word.upperBound..<word.lowerBound].elementsEqual([0x20])
      {
        ranges += [last.word, word]
      }
      last = (word, isInside)
    }
    return ranges
  }
}
