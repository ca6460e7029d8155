/// A scale of answers whose order everybody knows: agreement, satisfaction, frequency …
public struct KnownScale: Sendable {
  /// The values that were given, in the order of the scale.
  private let order: [String: Int]

  /// From one end to the other; each step in its usual wordings, folded.
  private static let scales: [[[String]]] = [
    [
      [
        "strongly agree", "agree strongly", "definitely agree", "completely agree", "totally agree",
      ],
      ["agree", "mostly agree"],
      ["tend to agree", "somewhat agree", "slightly agree", "partly agree", "agree somewhat"],
      [
        "neither agree nor disagree", "neither", "neither agree or disagree", "neutral",
        "no strong view", "undecided",
      ],
      [
        "tend to disagree", "somewhat disagree", "slightly disagree", "partly disagree",
        "disagree somewhat",
      ],
      ["disagree", "mostly disagree"],
      [
        "strongly disagree", "disagree strongly", "definitely disagree", "completely disagree",
        "totally disagree",
      ],
    ],
    [
      ["strongly support", "fully support"],
      ["support"],
      ["tend to support", "somewhat support", "partly support"],
      ["neither support nor oppose", "neither", "neutral", "neither support or oppose"],
      ["tend to oppose", "somewhat oppose", "partly oppose"],
      ["oppose", "do not support"],
      ["strongly oppose"],
    ],
    [
      ["very satisfied", "completely satisfied"],
      ["satisfied"],
      ["fairly satisfied", "somewhat satisfied", "quite satisfied"],
      ["neither satisfied nor dissatisfied", "neither", "neutral"],
      ["fairly dissatisfied", "somewhat dissatisfied", "quite dissatisfied"],
      ["dissatisfied"],
      ["very dissatisfied", "completely dissatisfied"],
    ],
    [
      ["excellent"], ["very good"], ["good"], ["fair", "average", "satisfactory", "ok"],
      ["neither good nor poor", "neither good nor bad"], ["poor", "bad"],
      ["very poor", "very bad", "terrible"],
    ],
    [
      ["extremely important"], ["very important", "essential"], ["important"],
      ["quite important", "fairly important", "somewhat important", "moderately important"],
      ["slightly important"], ["not very important", "not so important", "unimportant"],
      ["not important", "not at all important"],
    ],
    [
      ["extremely likely"], ["very likely"], ["likely"],
      ["fairly likely", "somewhat likely", "quite likely"],
      ["neither likely nor unlikely"], ["fairly unlikely", "somewhat unlikely", "quite unlikely"],
      ["unlikely"], ["very unlikely"], ["extremely unlikely"],
    ],
    [
      ["always", "all of the time"], ["very often", "most of the time"], ["often", "frequently"],
      ["sometimes", "occasionally", "some of the time"], ["rarely", "seldom"],
      ["never", "none of the time"],
    ],
    [
      ["daily", "every day"], ["several times a week"], ["weekly", "once a week"],
      ["fortnightly"], ["monthly", "once a month"], ["quarterly"], ["yearly", "once a year"],
      ["less often", "less than once a year"], ["never"],
    ],
    [
      ["very favorably", "very favourably", "very positive"],
      ["somewhat favorably", "somewhat favourably", "positive"],
      [
        "neither favorably nor unfavorably neutral", "neither favorably nor unfavorably", "neutral",
      ],
      ["somewhat unfavorably", "somewhat unfavourably", "negative"],
      ["very unfavorably", "very unfavourably", "very negative"], ["unfamiliar n a", "unfamiliar"],
    ],
    [
      ["a great deal", "very much"], ["a fair amount", "quite a lot"],
      ["a little", "not very much"], ["not at all"],
    ],
    [
      ["yes", "y"], ["yes partly", "yes in part", "yes to some extent", "mostly"],
      ["partly", "in part", "partially", "to some extent", "maybe"], ["no", "n"],
    ],
    [["true"], ["false"]],
  ]

  /// What may end any scale.
  private static let ends = [
    "other", "not sure", "unsure", "dont know", "do not know", "no opinion", "no view",
    "not applicable",
    "n a", "doesnt apply", "prefer not to say", "prefer not to answer", "rather not say",
    "not answered",
  ]

  /// The scale that all of the values are on; nil where none is, or only what may end any.
  init?(holding values: some Collection<String>) {
    let folded = Set(values.map { Folding.phrase($0) })
    guard !folded.isEmpty, folded.count <= 20 else { return nil }
    for scale in Self.scales {
      var order: [String: Int] = [:]
      for (place, wordings) in scale.enumerated() {
        for wording in wordings { order[wording] = place }
      }
      let main = folded.count { order[$0] != nil }
      for (place, wording) in Self.ends.enumerated() where order[wording] == nil {
        order[wording] = scale.count + place
      }
      if main > 0, folded.allSatisfy({ order[$0] != nil }) {
        self.order = order
        return
      }
    }
    return nil
  }

  /// The values in the order of the scale that they are on, or by their first numbers; nil where
  /// they have no order of their own.
  public static func ordered(_ values: [String]) -> [String]? {
    if let scale = KnownScale(holding: values) {
      return stable(values) { scale.order[Folding.phrase($0)] ?? 0 }
    }
    let ends = Dictionary(
      uniqueKeysWithValues: Self.ends.enumerated().map { ($1, 1_000_000_000 + $0) })
    let places = values.map { ends[Folding.phrase($0)] ?? firstNumber($0) }
    guard values.count > 1, places.allSatisfy({ $0 != nil }),
      places.contains(where: { ($0 ?? 0) < 1_000_000_000 })
    else { return nil }
    let place = Dictionary(zip(values, places), uniquingKeysWith: { first, _ in first })
    return stable(values) { (place[$0] ?? nil) ?? 0 }
  }

  private static func stable(_ values: [String], _ place: (String) -> Int) -> [String] {
    values.enumerated().sorted { left, right in
      let (a, b) = (place(left.element), place(right.element))
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  /// `18-29` is 18·2, `Under 18` goes before it, `over 60` after 60.
  private static func firstNumber(_ text: String) -> Int? {
    let digits = text.unicodeScalars.drop { !("0"..."9").contains($0) }
      .prefix { ("0"..."9").contains($0) || $0 == "," }.filter { $0 != "," }
    guard !digits.isEmpty, digits.count <= 8,
      let number = Int(String(String.UnicodeScalarView(digits)))
    else { return nil }
    let words = Set(Folding.words(text))
    if !words.isDisjoint(with: ["under", "below", "less", "up"]) || text.hasPrefix("<") {
      return number * 2 - 1
    }
    if !words.isDisjoint(with: ["over", "above", "more"]) || text.hasPrefix(">") {
      return number * 2 + 1
    }
    return number * 2
  }
}
