import SoundingsModel

/// What is known of each text that comments hold, taken over all comments with the same words.
///
/// Words that an officer took out of one copy would stand in another: so what is masked in one is masked
/// in all, and what is withheld in one is withheld in all.
struct BundleTexts {
  private var counts: [String: Int] = [:]
  private var masked: [String: [PersonalDataSpan]] = [:]
  private var withheld: Set<String> = []

  init(_ input: BundleInput) {
    self.init(input.comments, of: input.responses, frame: input.frame)
  }

  init(_ comments: [CodedComment], of responses: [Response], frame: CodeFrame) {
    let urgent = Set(frame.themes.indices.filter { frame.themes[$0].kind == .urgent })
    for coded in comments {
      let text = coded.comment.text
      masked[text] = Self.union(masked[text] ?? [], coded.personalData)
      guard ResponseBundle.reason(responses[coded.response]) == nil else { continue }
      counts[text, default: 0] += 1
      if coded.mayBeQuoted == false || coded.codings.contains(where: { urgent.contains($0.theme) })
      {
        withheld.insert(text)
      }
    }
  }

  func count(of text: String) -> Int { counts[text] ?? 0 }

  func spans(of text: String) -> [PersonalDataSpan] { masked[text] ?? [] }

  /// Whether an officer decided against its quotation, or it may be urgent.
  func isWithheld(_ text: String) -> Bool { withheld.contains(text) }

  /// Comments that are shown as the same text as another.
  var copies: Int {
    counts.reduce(0) { $0 + (withheld.contains($1.key) ? 0 : $1.value - 1) }
  }

  /// Spans in order and without overlaps; where two overlap they become one, of the first one's kind.
  private static func union(
    _ one: [PersonalDataSpan], _ other: [PersonalDataSpan]
  ) -> [PersonalDataSpan] {
    if one.isEmpty || one == other { return other }
    var result: [PersonalDataSpan] = []
    let sorted = (one + other).sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    for span in sorted {
      if let last = result.last, span.range.lowerBound < last.range.upperBound {
        let end = max(last.range.upperBound, span.range.upperBound)
        result[result.count - 1].range = last.range.lowerBound..<end
      } else {
        result.append(span)
      }
    }
    return result
  }
}
