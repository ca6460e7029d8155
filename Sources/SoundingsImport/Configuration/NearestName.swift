/// Finds the name that somebody probably meant.
enum NearestName {
  /// The candidate with the fewest edits, where they are few for the word's length; the first of
  /// equals. Case does not count. A word of one or two letters, or of digits, is near to nothing.
  static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(word.lowercased().unicodeScalars.prefix(64))
    guard word.contains(where: \.isLetter) else { return nil }
    let limit = written.count / 3
    var best: (name: String, edits: Int)?
    for candidate in candidates where candidate != word {
      let edits = distance(written, Array(candidate.lowercased().unicodeScalars.prefix(64)))
      if edits <= limit, edits < (best?.edits ?? .max) { best = (candidate, edits) }
    }
    return best?.name
  }

  /// The optimal string alignment distance: insert, delete, replace, swap two neighbours.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1..<(left.count + 1) {
      var current = [row] + Array(repeating: 0, count: right.count)
      for column in 1..<(right.count + 1) {
        let same = left[row - 1] == right[column - 1]
        var edits = min(last[column] + 1, current[column - 1] + 1)
        edits = min(edits, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          edits = min(edits, beforeLast[column - 2] + 1)
        }
        current[column] = edits
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
