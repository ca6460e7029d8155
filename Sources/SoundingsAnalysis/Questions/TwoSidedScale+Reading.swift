public import SoundingsModel

extension TwoSidedScale {
  /// The sides of a scale, from the words of its values; nil where they do not tell.
  ///
  /// Every value that does not stand outside must be on a side by its words, or be in the middle of an
  /// odd number of them, or be a bare number between opposite ends; and the sides must not mix.
  public init?(reading values: [String]) {
    let words = values.map { FoldedWords.of($0) }
    let inside = values.indices.filter { !AnswerWords.standOutside(words[$0]) }
    for meaning in Meaning.allCases {
      guard let found = Self.sides(of: inside.map { words[$0] }, meaning) else { continue }
      var sides = [AnswerSide?](repeating: nil, count: values.count)
      for (place, side) in zip(inside, found) { sides[place] = side }
      self.init(meaning: meaning, sides: sides)
      return
    }
    return nil
  }

  private static func sides(of words: [[String]], _ meaning: Meaning) -> [AnswerSide]? {
    let read = words.map { AnswerWords.side(of: $0, meaning) }
    guard read.contains(.positive), read.contains(.negative) else { return nil }
    // Where the ends are opposite, a place between them can tell what words do not.
    let (first, last) = (read.first ?? nil, read.last ?? nil)
    let isBetweenOpposites = Set([first, last]) == [.positive, .negative]
    var sides: [AnswerSide] = []
    for (place, side) in read.enumerated() {
      if let side {
        sides.append(side)
        continue
      }
      guard isBetweenOpposites else { return nil }
      let fromMiddle = place * 2 - (words.count - 1)
      if fromMiddle == 0 {
        sides.append(.neutral)
      } else if words[place].allSatisfy({ $0.allSatisfy(\.isNumber) }), let first, let last {
        sides.append(fromMiddle < 0 ? first : last)
      } else {
        return nil
      }
    }
    let opposed = sides.filter { $0 != .neutral }
    let changes = zip(opposed, opposed.dropFirst()).count { $0 != $1 }
    return changes == 1 ? sides : nil
  }
}

/// What the words of an answer say.
enum AnswerWords {
  /// Whether the answer is none on any scale: `Don't know`, `Prefer not to say`.
  static func standOutside(_ words: [String]) -> Bool {
    words.isEmpty || outside.contains { words.starts(with: $0) }
  }

  private static let outside: [[String]] = [
    "dont know", "do not know", "i dont know", "i do not know", "not sure", "im not sure",
    "i am not sure", "unsure", "no opinion", "no view", "no views", "no preference", "no comment",
    "no answer", "no response", "not applicable", "n a", "doesnt apply", "does not apply",
    "prefer not to", "id prefer not to", "i prefer not to", "rather not say", "not answered",
    "cannot say", "cant say", "other",
  ].map { $0.split(separator: " ").map(String.init) }

  static func side(of words: [String], _ meaning: TwoSidedScale.Meaning) -> AnswerSide? {
    if !neutral.isDisjoint(with: words) { return .neutral }
    switch meaning {
    case .agreement:
      return side(words, positive: ["agree"], negative: ["disagree"])
    case .support:
      if words.last == "for" { return .positive }
      return side(
        words, positive: ["support", "favour", "favor"], negative: ["oppose", "object", "against"])
    case .satisfaction:
      return side(words, positive: ["satisfied"], negative: ["dissatisfied", "unsatisfied"])
    case .impact:
      if words.first == "no" { return .neutral }
      return side(words, positive: ["positive"], negative: ["negative"])
    case .yesOrNo:
      switch words.first {
      case "yes", "y": return halves.isDisjoint(with: words) ? .positive : .neutral
      case "no", "n": return .negative
      default: return halves.isDisjoint(with: words) ? nil : .neutral
      }
    }
  }

  /// Words that begin with a stem of one side only; a ‘not’ turns the positive ones, and makes the
  /// negative ones say nothing.
  private static func side(
    _ words: [String], positive: [String], negative: [String]
  ) -> AnswerSide? {
    let isPositive = words.contains { word in positive.contains { word.hasPrefix($0) } }
    let isNegative = words.contains { word in negative.contains { word.hasPrefix($0) } }
    let isTurned = !negations.isDisjoint(with: words)
    switch (isPositive, isNegative) {
    case (true, false): return isTurned ? .negative : .positive
    case (false, true): return isTurned ? nil : .negative
    default: return nil
    }
  }

  private static let neutral: Set = ["neither", "neutral", "undecided", "mixed"]
  private static let halves: Set = ["partly", "partially", "part", "some", "maybe", "possibly"]
  private static let negations: Set = ["not", "no", "dont", "doesnt", "cannot", "cant", "unable"]
}
