import SoundingsModel

/// Respondents and themes by what else is known of respondents.
enum Attributes {
  /// The groups of an attribute: most respondents first, equal ones by name; where small counts are
  /// kept back, all by name, since the order would tell.
  ///
  /// A respondent has the last value that they stated. Values that differ in case, accents or
  /// punctuation only are one, under the form that is used most.
  ///
  /// - Returns: nil where nobody stated a value.
  static func result(
    of attribute: Attribute, settings: ReportSettings, responses: [Response],
    respondents: [Respondent], comments: [CodedComment], tallier: Tallier
  ) -> AttributeResult? {
    func stated(by respondent: Respondent) -> (id: String, text: String)? {
      respondent.responses.reversed().lazy
        .compactMap { value(of: attribute.id, in: responses[$0]) }.first
    }
    var forms: [String: [String: Int]] = [:]
    for value in respondents.compactMap(stated) {
      forms[value.id, default: [:]][value.text, default: 0] += 1
    }
    guard !forms.isEmpty else { return nil }
    let isProtected = settings.threshold(of: attribute.id) != nil
    let known = values(forms, byCount: !isProtected)
    let places: [String: Int] = Dictionary(
      uniqueKeysWithValues: known.enumerated().map { ($1.id, $0) })
    let dimension = Dimension.ofRespondents(
      known, groupOf: { stated(by: $0).flatMap { places[$0.id] } }, respondents: respondents,
      comments: comments)
    return AttributeResult(
      attribute: attribute, groups: tallier.tallies(dimension),
      groupOfRespondent: dimension.groupOfRespondent.map { $0 ?? known.count },
      isProtected: isProtected)
  }

  /// The values, each under the form that is used most, the first in order of bytes where several are.
  private static func values(_ forms: [String: [String: Int]], byCount: Bool) -> [Group] {
    let counts = forms.mapValues { $0.values.reduce(0, +) }
    let ids = forms.keys.sorted { one, other in
      let (a, b) = (counts[one] ?? 0, counts[other] ?? 0)
      return byCount && a != b ? a > b : one < other
    }
    return ids.map { id in
      let title = forms[id]?.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
      return Group(id: id, title: title ?? id)
    }
  }

  /// The last value that a response states, folded and as it stands; nil where it says nothing.
  private static func value(
    of attribute: String, in response: Response
  ) -> (id: String, text: String)? {
    for value in response.attributes.reversed() where value.attribute == attribute {
      let words = FoldedWords.of(value.value)
      let id = words.joined(separator: "-")
      guard !words.isEmpty, id != Group.notStated.id else { continue }
      let text = value.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return (id, text)
    }
    return nil
  }
}
