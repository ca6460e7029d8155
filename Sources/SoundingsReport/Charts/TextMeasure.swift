/// How wide text is, near enough to lay out a chart without a font at hand.
///
/// The advance widths are Helvetica's (Adobe's AFM), which Arial and Liberation Sans share; other
/// scripts are taken at their widest. Widths are in ems.
enum TextMeasure {
  /// The width of the text on one line.
  ///
  /// Complexity: O(*n*).
  static func width(_ text: String, bold: Bool = false) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += advance(scalar) }
    // Bold is up to a tenth wider; three in a hundred of reserve for other fonts of the stack.
    return Double(thousandths) / 1000 * (bold ? 1.1 : 1.03)
  }

  /// The width of the longest word, which no line can be narrower than.
  static func longestWord(_ text: String) -> Double {
    text.split { $0 == " " || $0 == "\n" || $0 == "-" || $0 == "–" || $0 == "/" }
      .map { width(String($0)) }.max() ?? 0
  }

  /// The text in at most so many lines of at most that width; what does not fit ends in "…".
  static func wrapped(
    _ text: String, to limit: Double, lines most: Int = 2, bold: Bool = false
  ) -> [String] {
    var words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init)
    var lines: [String] = []
    while !words.isEmpty, lines.count < most {
      var line = words.removeFirst()
      while let next = words.first, width("\(line) \(next)", bold: bold) <= limit {
        line += " " + next
        words.removeFirst()
      }
      if lines.count == most - 1, !words.isEmpty { line += " " + words.joined(separator: " ") }
      if width(line, bold: bold) > limit {
        let isLast = lines.count == most - 1
        let (head, tail) = cut(line, at: limit, mark: isLast ? "…" : "", bold: bold)
        line = head
        if !isLast { words.insert(tail, at: 0) }
      }
      lines.append(line)
    }
    return lines.isEmpty ? [""] : lines
  }

  /// The longest beginning that fits together with the mark, and the rest.
  private static func cut(
    _ text: String, at limit: Double, mark: String, bold: Bool
  ) -> (head: String, tail: String) {
    var head = ""
    var rest = Substring(text)
    while let next = rest.first,
      head.isEmpty || width(head + String(next) + mark, bold: bold) <= limit
    {
      head.append(next)
      rest.removeFirst()
    }
    while head.last == " " { head.removeLast() }
    return (head + mark, String(rest))
  }

  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: ascii[Int(scalar.value) - 0x20]
    case 0xA0: 278
    case 0xC0...0xC5, 0xC8...0xCB, 0xDD: 667
    case 0xC6, 0x152: 1000
    case 0xC7, 0xD0, 0xD1, 0xD9...0xDC: 722
    case 0xCC...0xCF: 278
    case 0xD2...0xD6, 0xD8: 778
    case 0xE6, 0x153: 944
    case 0xEC...0xEF: 278
    case 0xA1...0x17F: 556
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F: 0
    case 0x2018, 0x2019: 222
    case 0x201C, 0x201D: 333
    case 0x2013: 556
    case 0x2014, 0x2026: 1000
    case 0x2212: 584
    case 0x180...0x1FF, 0x370...0x5FF, 0x1E00...0x1EFF: 722
    default: 1000
    }
  }

  /// U+0020 to U+007E.
  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
