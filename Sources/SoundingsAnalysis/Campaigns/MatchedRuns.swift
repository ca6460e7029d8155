/// A run of words that stands in a text and in a template.
struct MatchedRun: Hashable {
  var text: Int
  var template: Int
  var count: Int

  var textEnd: Int { text + count }
  var templateEnd: Int { template + count }

  /// Without the words at its beginning that the run before it ends with in the template, if enough is left:
  /// a word at the end of a block that was added may be the one that stands before the block.
  func withoutWords(of last: MatchedRun) -> MatchedRun {
    let double = last.templateEnd - template
    guard double > 0, last.template <= template, count - double >= CampaignRules.fewestRunWords
    else { return self }
    return MatchedRun(text: text + double, template: template + double, count: count - double)
  }
}

/// Where runs of four words or more of a template begin, by their words.
///
/// The runs of a text are found from left to right, each as long as it goes; of several places the one that goes
/// on a few words after the last run, else the longest (after Wise's string tiling, 1993, without its search for
/// the best order, which is not linear). Blocks may stand in any order. O(words): a place is compared
/// at most ``mostPlaces`` times a run.
struct RunFinder {
  private static let mostPlaces = 8
  private let template: [UInt64]
  private var slots: [Int32]
  /// The next place with the same slot.
  private var next: [Int32]

  init(_ template: [UInt64]) {
    self.template = template
    var size = 16
    while size < template.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    next = Array(repeating: -1, count: template.count)
    let last = template.count - CampaignRules.fewestRunWords
    guard last >= 0 else { return }
    // From the end, so that the first place comes first.
    for place in stride(from: last, through: 0, by: -1) {
      let slot = slot(template.span, place)
      next[place] = slots[slot]
      slots[slot] = Int32(place)
    }
  }

  @inline(__always)
  private func slot(_ words: Span<UInt64>, _ place: Int) -> Int {
    var hash = words[place]
    for offset in 1..<CampaignRules.fewestRunWords {
      hash = hash &* 0x9E37_79B9_7F4A_7C15 &+ words[place + offset]
    }
    return Int(truncatingIfNeeded: Winnowing.mixed(hash)) & (slots.count - 1)
  }

  func runs(of text: ArraySlice<UInt64>) -> [MatchedRun] {
    let text = text.span
    var runs: [MatchedRun] = []
    var at = 0
    while at + CampaignRules.fewestRunWords <= text.count {
      var found = longest(text, at)
      let last = runs.last ?? MatchedRun(text: 0, template: 0, count: 0)
      if last.textEnd == at, let next = nearby(text, after: last) { found = next }
      found = found.withoutWords(of: last)
      if found.count < CampaignRules.fewestRunWords {
        at += 1
      } else {
        runs.append(found)
        at = found.textEnd
      }
    }
    return runs
  }

  /// The run that goes on with the same passage after a few words that differ; at the beginning, that of both
  /// beginnings.
  private func nearby(_ text: Span<UInt64>, after last: MatchedRun) -> MatchedRun? {
    let most = CampaignRules.mostWordsApart
    for apart in 0...2 * most {
      for inText in max(0, apart - most)...min(apart, most) {
        let run = MatchedRun(
          text: last.textEnd + inText, template: last.templateEnd + apart - inText, count: 0)
        let count = length(text, run.text, run.template)
        if count >= CampaignRules.fewestRunWords {
          return MatchedRun(text: run.text, template: run.template, count: count)
        }
      }
    }
    return nil
  }

  private func longest(_ text: Span<UInt64>, _ at: Int) -> MatchedRun {
    var best = MatchedRun(text: at, template: 0, count: 0)
    var place = slots[slot(text, at)]
    var looks = 0
    while place >= 0, looks < Self.mostPlaces {
      let count = length(text, at, Int(place))
      if count > best.count { best = MatchedRun(text: at, template: Int(place), count: count) }
      place = next[Int(place)]
      looks += 1
    }
    return best
  }

  private func length(_ text: Span<UInt64>, _ at: Int, _ place: Int) -> Int {
    let most = max(min(text.count - at, template.count - place), 0)
    var count = 0
    while count < most, text[at + count] == template[place + count] { count += 1 }
    return count
  }
}

extension [MatchedRun] {
  /// The heaviest selection of runs that stand in the same order in both, by words. O(runs · log words).
  func inOrder(templateCount: Int) -> [MatchedRun] {
    guard count > 1 else { return self }
    /// The best chain that ends at a template place up to here (a Fenwick tree of maxima): its weight and
    /// last run.
    var tree = [(weight: Int, run: Int)](repeating: (0, -1), count: templateCount + 1)
    var before = [Int](repeating: -1, count: count)
    var best = (weight: 0, run: -1)
    for (index, run) in enumerated() {
      var chain = (weight: 0, run: -1)
      var place = run.template
      while place > 0 {
        if tree[place].weight > chain.weight { chain = tree[place] }
        place &= place - 1
      }
      before[index] = chain.run
      let weight = chain.weight + run.count
      if weight > best.weight { best = (weight, index) }
      place = run.templateEnd
      while place <= templateCount {
        if weight > tree[place].weight { tree[place] = (weight, index) }
        place += place & -place
      }
    }
    var chosen: [MatchedRun] = []
    var index = best.run
    while index >= 0 {
      chosen.append(self[index])
      index = before[index]
    }
    return chosen.reversed()
  }
}
