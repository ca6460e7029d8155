internal import SoundingsModel

/// Counts the respondents behind comments, each once; keeps its stamps from count to count.
struct RespondentCounter {
  private let respondentOf: [Int]
  private var stamps: [Int]
  private var stamp = 0

  init(_ comments: [CodedComment], respondents: Int) {
    respondentOf = comments.map(\.respondent)
    stamps = Array(repeating: 0, count: respondents)
  }

  /// Linear in the comments.
  mutating func count(_ comments: some Sequence<some BinaryInteger>) -> Int {
    stamp += 1
    var count = 0
    for comment in comments {
      let respondent = respondentOf[Int(comment)]
      if stamps[respondent] != stamp {
        stamps[respondent] = stamp
        count += 1
      }
    }
    return count
  }
}
