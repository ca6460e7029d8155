import SoundingsModel

/// Chooses quotations by a stated rule; only what its respondent allows to be quoted.
///
/// For each of the leading themes in turn, the permitted comment whose length is nearest to forty
/// words, from a stakeholder type that is not quoted yet where there is one; never two of one
/// respondent, nothing urgent. A comment that may hold personal data is quoted only where a theme has
/// no other, masked, and only where little of it has to go.
///
/// Officers' decisions go before all that: what they refused is never quoted, and where they approved
/// any of a section's comments nothing else of it is, whatever the length of those.
struct Verbatims {
  static let most = 3
  static let words = 12...90
  static let mostMaskings = 3

  private let results: Results
  /// An organisation's name as it may be published.
  private let publishedName: (String) -> String

  init(_ results: Results, publishedName: @escaping (String) -> String) {
    self.results = results
    self.publishedName = publishedName
  }

  /// - Returns: the quotations, and what was masked in them.
  func quotes(
    for tally: Tally, themes: ThemeOrder
  ) -> (quotes: [Verbatim], redactions: [Redaction]) {
    var quoted: Set<Int> = []
    var types: Set<Int?> = []
    var texts: Set<String> = []
    var chosen: [Int] = []
    let hasApproved = tally.commentIndexes.contains {
      results.comments[$0].mayBeQuoted == true && isPermitted($0)
    }
    for theme in themes.ranked(in: tally) where chosen.count < Self.most {
      let candidates = tally.themes[theme].evidence.filter {
        isPermitted($0) && (!hasApproved || results.comments[$0].mayBeQuoted == true)
          && !quoted.contains(results.comments[$0].respondent)
          && !texts.contains(results.comments[$0].comment.text)
      }
      let clean = candidates.filter { results.comments[$0].personalData.isEmpty }
      let ranked = (clean.isEmpty ? candidates : clean).map { (rank: rank($0, types), index: $0) }
      guard let best = ranked.min(by: { ($0.rank, $0.index) < ($1.rank, $1.index) })?.index else {
        continue
      }
      let comment = results.comments[best]
      quoted.insert(comment.respondent)
      types.insert(results.respondents[comment.respondent].stakeholder)
      texts.insert(comment.comment.text)
      chosen.append(best)
    }
    return (
      chosen.map(verbatim),
      chosen.flatMap { index in
        results.comments[index].personalData.map {
          Redaction(comment: results.comments[index].comment.id, span: $0)
        }
      }
    )
  }

  /// A comment as a quotation, where its respondent allows it and an officer approved it.
  func approvedQuote(of index: Int) -> Verbatim? {
    isPermitted(index) && results.comments[index].mayBeQuoted == true ? verbatim(index) : nil
  }

  private func rank(_ index: Int, _ types: Set<Int?>) -> Int {
    let comment = results.comments[index]
    let isQuoted = types.contains(results.respondents[comment.respondent].stakeholder)
    return abs(comment.comment.roughWordCount - 40) + (isQuoted ? Self.words.upperBound : 0)
  }

  private func isPermitted(_ index: Int) -> Bool {
    let comment = results.comments[index]
    guard Self.mayBeQuoted(comment, in: results) else { return false }
    return comment.mayBeQuoted ?? Self.isFit(comment)
  }

  /// Whether people could be asked to approve it: it may be quoted, it could be chosen, and nobody has
  /// decided on it.
  static func mayBeProposed(_ comment: CodedComment, in results: Results) -> Bool {
    comment.mayBeQuoted == nil && comment.isCoded && mayBeQuoted(comment, in: results)
      && isFit(comment)
  }

  /// Whether its respondent allows it, and nothing urgent is in it.
  private static func mayBeQuoted(_ comment: CodedComment, in results: Results) -> Bool {
    results.responses[comment.response].permission.allowsQuote
      && !comment.codings.contains { results.frame.themes[$0.theme].kind == .urgent }
  }

  /// Whether it has the length of a quotation and little in it has to be masked.
  private static func isFit(_ comment: CodedComment) -> Bool {
    words.contains(comment.comment.roughWordCount) && comment.personalData.count <= mostMaskings
  }

  private func verbatim(_ index: Int) -> Verbatim {
    let comment = results.comments[index]
    return Verbatim(
      comment: comment.comment.id,
      pieces: Masking.pieces(of: comment.comment.text, comment.personalData),
      attribution: attribution(comment), isApproved: comment.mayBeQuoted == true)
  }

  /// The organisation where it may be named, else the stakeholder type; and the month.
  func attribution(_ comment: CodedComment) -> String {
    let response = results.responses[comment.response]
    let type = results.respondents[comment.respondent].stakeholder
      .map { results.consultation.stakeholders[$0].title }
    var parts: [String] = []
    if response.permission == .publish, response.kind == .organisation,
      let organisation = response.identity.organisation
    {
      parts.append(publishedName(organisation))
    }
    if let type { parts.append(type) }
    if let received = response.received { parts.append(received.monthInWords) }
    return parts.joined(separator: ", ")
  }
}
