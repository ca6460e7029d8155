/// Which words of a text are the template's, and which its sender's own.
struct TextAlignment {
  /// For each word of the text, whether the template has it there.
  private(set) var isMatched: [Bool]
  /// The text's words that the template has, and the template's that the text has, in any order.
  private(set) var matchedCount = 0
  private(set) var keptCount = 0
  /// Words in runs that stand in another order than in the template.
  let movedCount: Int
  /// Words in runs that stand in the same order in both: at most the longest common subsequence.
  let inOrderCount: Int
  /// Words of the longest passage, and of all of them, that are neither quoted nor the consultation's.
  let longestPassage: Int
  let ownShared: Int

  /// - Parameter isOwn: for each word of the text and of the template whether it counts as shared; nil
  ///   for all.
  init(
    _ text: ArraySlice<UInt64>, _ finder: RunFinder, template: [UInt64], textIsOwn: [Bool]?,
    templateIsOwn: [Bool]?
  ) {
    let runs = finder.runs(of: text)
    let chain = runs.inOrder(templateCount: template.count)
    isMatched = Array(repeating: false, count: text.count)
    var isKept = [Bool](repeating: false, count: template.count)
    for run in runs {
      for offset in 0..<run.count {
        isMatched[run.text + offset] = true
        isKept[run.template + offset] = true
      }
    }
    let total = runs.reduce(0) { $0 + $1.count }
    let ordered = chain.reduce(0) { $0 + $1.count }
    movedCount = total - ordered
    inOrderCount = ordered
    (longestPassage, ownShared) = Self.passages(runs) { run, offset in
      textIsOwn?[run.text + offset] ?? true && templateIsOwn?[run.template + offset] ?? true
    }
    fill(chain, text.span, template.span, &isKept)
    keptCount = isKept.reduce(0) { $1 ? $0 + 1 : $0 }
    matchedCount = isMatched.reduce(0) { $1 ? $0 + 1 : $0 }
  }

  /// The words of the longest passage (runs with a few words between them) and of all runs.
  private static func passages(
    _ runs: [MatchedRun], counts: (MatchedRun, Int) -> Bool
  ) -> (longest: Int, all: Int) {
    var (longest, all, current) = (0, 0, 0)
    var last: MatchedRun?
    for run in runs {
      let own = (0..<run.count).reduce(0) { counts(run, $1) ? $0 + 1 : $0 }
      let apart = CampaignRules.mostWordsApart
      if let last, run.text - last.textEnd <= apart, run.template >= last.templateEnd,
        run.template - last.templateEnd <= apart
      {
        current += own
      } else {
        current = own
      }
      all += own
      longest = max(longest, current)
      last = run
    }
    return (longest, all)
  }

  /// Matches what stands between runs that are in order, word by word, where both gaps are short.
  private mutating func fill(
    _ chain: [MatchedRun], _ text: Span<UInt64>, _ template: Span<UInt64>, _ isKept: inout [Bool]
  ) {
    var (textStart, templateStart) = (0, 0)
    for run in chain + [MatchedRun(text: text.count, template: template.count, count: 0)] {
      let (gap, other) = (textStart..<run.text, templateStart..<run.template)
      (textStart, templateStart) = (run.textEnd, run.templateEnd)
      guard !gap.isEmpty, !other.isEmpty, gap.count <= CampaignRules.longestGap,
        other.count <= CampaignRules.longestGap
      else { continue }
      for (word, kept) in Self.commonWords(text.extracting(gap), template.extracting(other))
      where !isMatched[gap.lowerBound + word] && !isKept[other.lowerBound + kept] {
        isMatched[gap.lowerBound + word] = true
        isKept[other.lowerBound + kept] = true
      }
    }
  }

  /// A longest common subsequence of two short gaps, by the table (Wagner and Fischer 1974).
  private static func commonWords(
    _ left: Span<UInt64>, _ right: Span<UInt64>
  ) -> [(left: Int, right: Int)] {
    let width = right.count + 1
    var table = [UInt8](repeating: 0, count: (left.count + 1) * width)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        table[i * width + j] =
          left[i] == right[j]
          ? table[(i + 1) * width + j + 1] + 1
          : max(table[(i + 1) * width + j], table[i * width + j + 1])
      }
    }
    var pairs: [(left: Int, right: Int)] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if table[(i + 1) * width + j] >= table[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  /// The sender's own words in ranges of words, each with how many of them are own; one or two of the
  /// template's within an addition belong to it.
  var additions: [(range: Range<Int>, own: Int)] {
    var found: [(range: Range<Int>, own: Int)] = []
    var at = 0
    while at < isMatched.count {
      guard !isMatched[at] else {
        at += 1
        continue
      }
      var end = at
      while end < isMatched.count, !isMatched[end] { end += 1 }
      if let last = found.last, at - last.range.upperBound <= CampaignRules.mostWordsWithin {
        found[found.count - 1] = (last.range.lowerBound..<end, last.own + end - at)
      } else {
        found.append((at..<end, end - at))
      }
      at = end
    }
    return found
  }
}
