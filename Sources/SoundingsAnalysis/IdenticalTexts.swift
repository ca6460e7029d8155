public import SoundingsModel

/// Texts that several respondents sent word for word.
public enum IdenticalTexts {
  /// A text under this many words ("I agree") is never counted as sent together.
  public static let fewestWords = 12
  public static let fewestRespondents = 3

  /// The texts that are the same but for white space, in order of their first comment. O(bytes).
  public static func find(in comments: [CodedComment]) -> [IdenticalText] {
    var places: [[UInt8]: Int] = [:]
    var groups: [[Int]] = []
    for (index, comment) in comments.enumerated() {
      guard comment.comment.roughWordCount >= fewestWords else { continue }
      let words = comment.comment.text.utf8.split { $0 <= 0x20 }
      let key = Array(words.joined(separator: [0x20]))
      if let place = places[key] {
        groups[place].append(index)
      } else {
        places[key] = groups.count
        groups.append([index])
      }
    }
    return groups.compactMap { group in
      let respondents = Set(group.map { comments[$0].respondent }).count
      guard respondents >= fewestRespondents else { return nil }
      return IdenticalText(comments: group, respondents: respondents)
    }
  }
}
