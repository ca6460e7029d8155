public import SoundingsModel

/// Finds texts that many respondents sent, the same or nearly the same.
public enum Campaigns {
  /// The campaigns among comments: most respondents first, then in the order of their first comment.
  ///
  /// The same campaigns whatever the order of the comments, but for their order and for templates with the same
  /// words, of which the first comment is named.
  ///
  /// - Parameter texts: the words of the same comments in the same order.
  /// - Complexity: linear in the words.
  public static func find(in comments: [CodedComment], texts: CampaignTexts) -> [Campaign] {
    precondition(comments.count == texts.count)
    let distinct = DistinctTexts(texts)
    var search = CampaignSearch(texts, distinct)
    search.run()
    var members = [[Int]](repeating: [], count: distinct.count)
    for comment in comments.indices where distinct.placeOf[comment] >= 0 {
      members[distinct.placeOf[comment]].append(comment)
    }
    var reader = WordReader()
    var found: [Campaign] = []
    for cluster in search.clusters {
      let all = cluster.flatMap { members[$0] }
      let respondents = Set(all.lazy.map { comments[$0].respondent }).count
      guard respondents >= CampaignRules.fewestRespondents else { continue }
      var campaign = Campaign(
        template: members[cluster[0]][0], members: [], respondents: respondents,
        sections: sections(of: all.sorted(), comments))
      for text in cluster {
        guard let comparison = search.comparison(text, with: cluster[0]) else { continue }
        for comment in members[text] {
          campaign.members.append(
            Campaign.Member(
              comment: comment, likeness: comparison.likeness, overlap: comparison.overlap,
              added: additions(
                comparison.additions, in: comments[comment].comment.text, &reader)))
        }
      }
      campaign.members.sort { $0.comment < $1.comment }
      found.append(campaign)
    }
    return found.sorted {
      $0.respondents != $1.respondents
        ? $0.respondents > $1.respondents : $0.members[0].comment < $1.members[0].comment
    }
  }

  /// The same, with the words read on this thread.
  public static func find(
    in comments: [CodedComment], ownWording: [String] = []
  ) -> [Campaign] {
    let words = TextWords(comments.map(\.comment.text))
    return find(in: comments, texts: CampaignTexts([words], ownWording: ownWording))
  }

  private static func sections(of members: [Int], _ comments: [CodedComment]) -> [String] {
    var sections: [String] = []
    for member in members where !sections.contains(comments[member].comment.section) {
      sections.append(comments[member].comment.section)
    }
    return sections
  }

  /// Ranges of words as ranges of bytes.
  private static func additions(
    _ additions: [(range: Range<Int>, own: Int)], in text: String, _ reader: inout WordReader
  ) -> [Campaign.Addition] {
    guard !additions.isEmpty else { return [] }
    reader.read(text.utf8.span)
    return additions.map { words, own in
      Campaign.Addition(
        range: reader.bytes(of: words), words: own,
        isPassage: own >= CampaignRules.fewestOwnWords)
    }
  }
}
