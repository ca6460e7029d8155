/// How many respondents use each term in a set of comments and outside it, each counted once in each.
///
/// The comments of one respondent must come together: then the last one who used a term is all
/// that has to be remembered, and a term costs a few integers however many use it.
struct SpeakerCounts {
  private(set) var target: [Int32]
  private(set) var rest: [Int32]
  private var lastInTarget: [Int32]
  private var lastInRest: [Int32]
  /// The first comments in the set, of two respondents.
  private var first: [Int32]
  private var second: [Int32]

  init(termCount: Int) {
    target = [Int32](repeating: 0, count: termCount)
    rest = target
    lastInTarget = [Int32](repeating: -1, count: termCount)
    lastInRest = lastInTarget
    first = lastInTarget
    second = lastInTarget
  }

  var termCount: Int { target.count }

  mutating func addTerm() {
    target.append(0)
    rest.append(0)
    lastInTarget.append(-1)
    lastInRest.append(-1)
    first.append(-1)
    second.append(-1)
  }

  @inline(__always)
  mutating func count(_ term: Int, comment: Int, of respondent: Int, isTarget: Bool) {
    let respondent = Int32(respondent)
    if isTarget {
      guard lastInTarget[term] != respondent else { return }
      lastInTarget[term] = respondent
      target[term] += 1
      if target[term] == 1 { first[term] = Int32(comment) }
      if target[term] == 2 { second[term] = Int32(comment) }
    } else {
      guard lastInRest[term] != respondent else { return }
      lastInRest[term] = respondent
      rest[term] += 1
    }
  }

  /// Whether enough respondents use it in the set.
  func isFrequent(_ term: Int) -> Bool { target[term] >= KeyTermCounter.fewestRespondents }

  func examples(of term: Int) -> [Int] {
    [first[term], second[term]].filter { $0 >= 0 }.map { Int($0) }
  }
}
