import SoundingsModel

/// How like a template a text is.
struct TextComparison: Sendable {
  var likeness: Campaign.Likeness
  /// The longest common subsequence of words, and the words of the longer text.
  var overlap: Share
  /// The sender's own words.
  var additions: [(range: Range<Int>, own: Int)]
  /// By which of two templates a text is nearer to.
  var rank: Rank

  /// How a text came to be a member; the first is the nearest.
  enum Rank: Int, Comparable {
    case part, contained, near

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  func isNearer(than other: TextComparison) -> Bool {
    rank != other.rank
      ? rank > other.rank
      : overlap.count * other.overlap.base > other.overlap.count * overlap.base
  }
}

/// Compares texts with one template at a time.
struct TextComparer {
  private let texts: CampaignTexts
  private var rows: WordRows
  private var finder: RunFinder?
  private var templateIsOwn: [Bool]?
  private var loaded = -1

  init(_ texts: CampaignTexts) {
    self.texts = texts
    rows = WordRows(termCount: texts.termCount)
  }

  /// - Returns: nil where the text is none of the template's campaign.
  mutating func compare(_ text: Int, with template: Int) -> TextComparison? {
    load(template)
    let words = texts.words[texts.range(of: text)]
    let (n, m) = (words.count, rows.words.count)
    let exact = rows.longestCommonSubsequence(with: words)
    if exact == n, n == m {
      return TextComparison(
        likeness: .exactCopy, overlap: Share(n, of: n), additions: [], rank: .near)
    }
    let finder = self.finder ?? RunFinder(rows.words)
    self.finder = finder
    let alignment = TextAlignment(
      words, finder, template: rows.words, textIsOwn: texts.ownWords(of: text),
      templateIsOwn: templateIsOwn)
    let common = exact ?? alignment.inOrderCount
    guard let rank = rank(alignment, common: common, n, m) else { return nil }
    let additions = alignment.additions
    let hasOwnPassage = additions.contains { $0.own >= CampaignRules.fewestOwnWords }
    let likeness: Campaign.Likeness =
      if rank == .part {
        .keyPassage
      } else if hasOwnPassage {
        .blockAdded
      } else if alignment.movedCount >= CampaignRules.fewestOwnWords {
        .blocksMoved
      } else {
        .minorChange
      }
    return TextComparison(
      likeness: likeness, overlap: Share(common, of: max(n, m)), additions: additions, rank: rank)
  }

  private mutating func load(_ template: Int) {
    guard loaded != template else { return }
    loaded = template
    rows.load(texts.words[texts.range(of: template)])
    templateIsOwn = texts.ownWords(of: template)
    finder = nil
  }

  /// How a text of `n` words belongs to a template of `m`, if it does.
  private func rank(
    _ alignment: TextAlignment, common: Int, _ n: Int, _ m: Int
  ) -> TextComparison.Rank? {
    let matched = alignment.isMatched.lazy.filter(\.self).count
    func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(whole) }
    let kept = share(alignment.keptCount, m)
    if share(common, max(n, m)) >= CampaignRules.leastOverlap { return .near }
    if min(kept, share(matched, n)) >= CampaignRules.leastKept { return .near }
    let shared = alignment.ownShared
    let isMuch = shared >= CampaignRules.fewestSharedWords
    if kept >= CampaignRules.leastKept, shared >= CampaignRules.fewestWords,
      isMuch || share(shared, n) >= CampaignRules.leastPart
    {
      return .contained
    }
    if share(matched, n) >= CampaignRules.leastKept, shared >= CampaignRules.fewestWords,
      kept >= CampaignRules.leastPart
    {
      return .part
    }
    return alignment.longestPassage >= CampaignRules.fewestSharedWords
      && share(alignment.longestPassage, min(n, m)) >= CampaignRules.leastShared ? .part : nil
  }
}
