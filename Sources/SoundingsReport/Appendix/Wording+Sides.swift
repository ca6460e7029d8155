import SoundingsModel

/// The words for the sides of a scale.
extension TwoSidedScale.Meaning {
  var netTitle: String {
    switch self {
    case .agreement, .yesOrNo: "Net agreement"
    case .support: "Net support"
    case .satisfaction: "Net satisfaction"
    case .impact: "Net positive impact"
    }
  }

  /// What those on a side did, after a number of them or "those who".
  func verb(_ side: AnswerSide) -> String {
    switch (self, side) {
    case (.agreement, .positive): "agreed"
    case (.agreement, .negative): "disagreed"
    case (.support, .positive): "were in support"
    case (.support, .negative): "were opposed"
    case (.satisfaction, .positive): "were satisfied"
    case (.satisfaction, .negative): "were dissatisfied"
    case (.impact, .positive): "saw a positive impact"
    case (.impact, .negative): "saw a negative impact"
    case (.yesOrNo, .positive): "answered Yes"
    case (.yesOrNo, .negative): "answered No"
    case (_, .neutral): "were between the two"
    }
  }

  fileprivate func title(_ side: AnswerSide) -> String {
    switch (self, side) {
    case (.agreement, .positive): "Agree"
    case (.agreement, .negative): "Disagree"
    case (.support, .positive): "Support"
    case (.support, .negative): "Oppose"
    case (.satisfaction, .positive): "Satisfied"
    case (.satisfaction, .negative): "Dissatisfied"
    case (.impact, .positive): "Positive"
    case (.impact, .negative): "Negative"
    case (.yesOrNo, .positive): "Yes"
    case (.yesOrNo, .negative): "No"
    case (_, .neutral): "Neither"
    }
  }
}

extension QuestionResult {
  /// The values on a side, in the order of the scale.
  func values(on side: AnswerSide) -> [String] {
    guard let scale else { return [] }
    return zip(question.scale, scale.sides).filter { $1 == side }.map(\.0)
  }

  /// "Agree", "Partly": the middle has the words of the scale.
  func title(of side: AnswerSide) -> String {
    let values = values(on: side)
    return side == .neutral && values.count == 1 ? values[0] : scale?.meaning.title(side) ?? ""
  }
}

extension Wording {
  /// A difference of two counts over one base in whole points, halves away from nothing: "+12".
  static func points(_ difference: Int, of base: Int) -> String {
    guard base > 0 else { return "–" }
    let rounded = (abs(difference) * 200 + base) / (base * 2)
    return "\(rounded == 0 ? "" : difference > 0 ? "+" : "−")\(rounded)"
  }
}
