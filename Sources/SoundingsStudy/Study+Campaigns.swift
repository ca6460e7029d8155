internal import SoundingsAnalysis
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

extension Study {
  /// The texts that several respondents sent. Words are read on as many threads as asked; the result does
  /// not depend on how many.
  ///
  /// What the drafts of the policy say themselves makes no campaign of those who quote it.
  func campaigns(
    among comments: [CodedComment], wording: PolicyWording?, jobs: Int
  ) -> [Campaign] {
    let width = max(1, min(jobs, (comments.count + 255) / 256))
    let size = (comments.count + width - 1) / width
    let parts = (0..<width).map {
      min($0 * size, comments.count)..<min(($0 + 1) * size, comments.count)
    }
    let words = Parallel.map(parts) { part in
      TextWords(comments[part].map(\.comment.text))
    }
    return Campaigns.find(
      in: comments, texts: CampaignTexts(words, ownWording: wording?.texts ?? []))
  }
}

/// `private/campaigns.csv`: each comment that is in a campaign, what its sender did with the text, and the
/// passages that are the sender's own.
enum CampaignList {
  static func csv(_ results: Results) -> String {
    var csv = ""
    CSVLine.append(
      ["campaign", "comment", "response", "respondent", "likeness", "overlap", "of", "added"],
      to: &csv)
    for (place, campaign) in results.campaigns.enumerated() {
      for member in campaign.members {
        let coded = results.comments[member.comment]
        let bytes = Array(coded.comment.text.utf8)
        CSVLine.append(
          [
            String(place + 1), coded.comment.id, results.responses[coded.response].id,
            results.respondents[coded.respondent].id, member.likeness.rawValue,
            String(member.overlap.count), String(member.overlap.base),
            member.added.map { String(decoding: bytes[$0.range], as: UTF8.self) }
              .joined(separator: " […] "),
          ], to: &csv)
      }
    }
    return csv
  }
}
