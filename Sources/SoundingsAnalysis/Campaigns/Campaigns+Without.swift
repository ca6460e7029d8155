public import SoundingsModel

extension Campaigns {
  /// For each comment, whether it is in no campaign.
  ///
  /// Who wants results without campaigns takes these comments alone, or ``withoutTemplates(_:campaigns:)``, which
  /// keeps what senders added.
  public static func commentsOutside(_ campaigns: [Campaign], of count: Int) -> [Bool] {
    var isOutside = [Bool](repeating: true, count: count)
    for campaign in campaigns {
      for member in campaign.members { isOutside[member.comment] = false }
    }
    return isOutside
  }

  /// The comments with the campaigns' texts taken out, and which of them are left.
  ///
  /// A comment outside campaigns is as it was. A campaign's comment is left only where its sender added a passage
  /// of eight words or more, and keeps only those codings of which some evidence stands within
  /// such a passage: what the template says is not the sender's own.
  ///
  /// - Returns: the comments under their old indexes, and for each whether anything of it is left.
  public static func withoutTemplates(
    _ comments: [CodedComment], campaigns: [Campaign]
  ) -> (comments: [CodedComment], isLeft: [Bool]) {
    var own = comments
    var isLeft = commentsOutside(campaigns, of: comments.count)
    for member in campaigns.lazy.flatMap(\.members) {
      let passages = member.added.lazy.filter(\.isPassage).map(\.range)
      isLeft[member.comment] = member.hasOwnPassage
      own[member.comment].codings.removeAll { coding in
        !coding.evidence.contains { evidence in
          passages.contains {
            $0.lowerBound <= evidence.lowerBound && evidence.upperBound <= $0.upperBound
          }
        }
      }
    }
    return (own, isLeft)
  }

  /// Adds the campaigns and what they change to results.
  static func add(_ campaigns: [Campaign], to results: inout Results) {
    guard !campaigns.isEmpty else { return }
    results.campaigns = campaigns
    let (own, isLeft) = withoutTemplates(results.comments, campaigns: campaigns)
    let tallier = Tallier(frame: results.frame, comments: own)
    func tally(_ group: Group, _ respondents: Int, _ isCounted: [Bool]) -> Tally {
      tallier.tallies(
        Dimension(
          groups: [group], respondents: [respondents],
          groupOfComment: isCounted.map { $0 ? 0 : nil }, partitionsRespondents: false))[0]
    }
    results.withoutCampaigns = tally(.everyone, results.respondents.count, isLeft)
    results.campaignAdditions = campaigns.enumerated().map { place, campaign in
      var isCounted = [Bool](repeating: false, count: own.count)
      for member in campaign.members { isCounted[member.comment] = member.hasOwnPassage }
      return tally(
        Group(id: "campaign-\(place + 1)", title: "Campaign \(place + 1)"), campaign.respondents,
        isCounted)
    }
  }
}
