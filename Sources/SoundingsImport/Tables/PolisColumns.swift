import SoundingsModel

/// The columns of a Polis export of comments, `comments.csv`.
enum PolisColumns {
  private static let needed = [
    "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated",
    "comment-body",
  ]

  /// What the columns are; nil where the header is not that of Polis.
  ///
  /// The counts of votes get no role: they are known to be swapped in places.
  static func roles(of headers: [String]) -> [Role?]? {
    let names = headers.map { Folding.header($0) }
    guard needed.allSatisfy({ names.contains($0) }) else { return nil }
    return names.map { name in
      switch name {
      case "comment-id": .id
      case "author-id": .respondent
      case "timestamp", "datetime": .date
      case "comment-body": .text
      default: nil
      }
    }
  }

  /// The column that says what the moderators decided: −1 rejected, 0 not yet, 1 accepted.
  static func moderation(in headers: [String]) -> Int? {
    headers.firstIndex { Folding.header($0) == "moderated" }
  }

  /// Where the body stands, and how many columns follow it; nil where the header is not that of Polis.
  static func body(in headers: [String]) -> (index: Int, after: Int)? {
    guard roles(of: headers) != nil,
      let index = headers.firstIndex(where: { Folding.header($0) == "comment-body" })
    else { return nil }
    return (index, headers.count - index - 1)
  }
}
