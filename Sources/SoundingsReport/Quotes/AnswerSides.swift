import SoundingsModel

/// Which answers of a closed question agree and which disagree, by the words of its scale.
///
/// A scale that does not have both tells no sides. An answer with a word of neither (“neither”, “not sure”,
/// “partly”) is on none; else a word against (“disagree”, “no”, “oppose”) counts before one for.
struct AnswerSides {
  enum Side: Hashable, Sendable { case agrees, disagrees }

  private let sides: [String: Side]

  /// Nil where the scale tells no sides.
  init?(_ question: ClosedQuestion) {
    var sides: [String: Side] = [:]
    for answer in question.scale { sides[answer] = Self.side(of: answer) }
    guard Set(sides.values).count == 2 else { return nil }
    self.sides = sides
  }

  /// The side of what was answered; nil where it is on none, or on both.
  func side(of values: [String]) -> Side? {
    let found = Set(values.compactMap { sides[$0] })
    return found.count == 1 ? found.first : nil
  }

  private static func side(of answer: String) -> Side? {
    let words = Set(answer.lowercased().split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: neither) { return nil }
    if !words.isDisjoint(with: against) { return .disagrees }
    return words.isDisjoint(with: agreeing) ? nil : .agrees
  }

  private static let neither: Set = [
    "neither", "neutral", "sure", "unsure", "undecided", "know", "opinion", "view", "preference",
    "partly", "partially", "part", "maybe", "mixed", "applicable", "say",
  ]
  private static let against: Set = [
    "disagree", "oppose", "opposed", "object", "against", "no", "not", "reject", "dissatisfied",
    "unsatisfied", "unfavourable", "unfavorable", "unfavourably", "unfavorably", "unacceptable",
    "negative", "false",
  ]
  private static let agreeing: Set = [
    "agree", "support", "supportive", "favour", "favor", "for", "yes", "accept", "approve",
    "satisfied", "favourable", "favorable", "favourably", "favorably", "acceptable", "positive",
    "true",
  ]
}
