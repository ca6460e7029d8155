import SoundingsModel

/// The words that figures are put in: always the same for the same fact.
struct Wording {
  let scale: QuantifierScale

  /// The share under which a word that reaches up to a half or more says too much.
  private static let quarter = 0.25

  /// The word for a share; nil where numbers are to be given: on a small base, and where "less than
  /// half" would stand for less than a quarter.
  func word(for share: Share) -> String? {
    guard let word = scale.word(for: share), let fraction = share.fraction else { return nil }
    return fraction < Self.quarter && overstating.contains(word) ? nil : word
  }

  /// The words of the scale that stand for shares on both sides of a quarter and up to a half or more.
  var overstating: [String] {
    var lower = 0.0
    var words: [String] = []
    for step in scale.steps {
      if lower < Self.quarter, step.upTo >= 0.5 { words.append(step.word) }
      lower = step.upTo
    }
    return words
  }

  /// "Few of the 45", "All 45": a word and its base, before those who it is about.
  static func opening(_ word: String, _ share: Share) -> String {
    share.count == share.base
      ? "All \(share.base)" : "\(capitalised(word)) of the \(share.base)"
  }

  /// "58%"; never "0%" for some or "100%" for not all.
  static func percent(_ share: Share) -> String {
    guard let percent = share.percent else { return "–" }
    if percent == 0, share.count > 0 { return "under 1%" }
    if percent == 100, share.count < share.base { return "over 99%" }
    return "\(percent)%"
  }

  /// A difference of shares in points: "+12 points", "−3 points", "0 points".
  static func points(_ difference: Double) -> String {
    let rounded = wholePoints(difference)
    let sign = rounded > 0 ? "+" : rounded < 0 ? "−" : ""
    return "\(sign)\(abs(rounded))"
  }

  /// A difference of shares in whole points, with its sign: 12, −3.
  static func wholePoints(_ difference: Double) -> Int {
    Int((difference * 100).rounded(.toNearestOrAwayFromZero))
  }

  /// "12" for a rise or a fall of 12 points.
  static func unsignedPoints(_ difference: Double) -> String { "\(abs(wholePoints(difference)))" }

  /// "1 comment", "2 comments".
  static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
  }

  /// "12,345".
  static func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, digit.isNumber, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// "A, B and C".
  static func list(_ items: [String], _ conjunction: String = "and") -> String {
    guard let last = items.last else { return "" }
    return items.count == 1
      ? last : items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// "A, B and C" of pieces.
  static func list(_ items: [[Inline]]) -> [Inline] {
    var result: [Inline] = []
    for (place, item) in items.enumerated() {
      if place > 0 { result.append(.text(place == items.count - 1 ? " and " : ", ")) }
      result += item
    }
    return result
  }

  /// Sentences with a space between; those without words are none.
  static func sentences(_ items: [[Inline]]) -> [Inline] {
    Array(items.filter { !$0.isEmpty }.joined(separator: [.text(" ")]))
  }

  static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  static func uncapitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// A p- or q-value to three places, "under .001" below that.
  static func probability(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded(.toNearestOrAwayFromZero))
    if thousandths == 0 { return "under .001" }
    if thousandths >= 1000 { return "1" }
    let digits = String(thousandths)
    return "." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
