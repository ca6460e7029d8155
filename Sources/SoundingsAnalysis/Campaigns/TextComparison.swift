import SoundingsModel

/// How a text belongs to a template's campaign; the last is the nearest.
enum Membership: Int, Comparable {
  /// It shares a key passage, or is part of the template.
  case part
  /// It has the template within it.
  case contained
  /// Most words of each are the other's.
  case near

  static func < (left: Membership, right: Membership) -> Bool { left.rawValue < right.rawValue }
}

/// How near a text is to a template.
struct Nearness {
  var membership: Membership
  /// The longest common subsequence of words, and the words of the longer text.
  var overlap: Share

  func isNearer(than other: Nearness) -> Bool {
    membership != other.membership
      ? membership > other.membership
      : overlap.count * other.overlap.base > other.overlap.count * overlap.base
  }
}

/// What a member's text is beside its template.
struct TextComparison {
  var likeness: Campaign.Likeness
  var overlap: Share
  /// The sender's own words.
  var additions: [(range: Range<Int>, own: Int)]
}

/// Compares texts with one template at a time.
struct TextComparer {
  private let texts: CampaignTexts
  private var rows = WordRows()
  private var finder: RunFinder?
  private var templateIsOwn: [Bool]?
  private var loaded = -1

  init(_ texts: CampaignTexts) { self.texts = texts }

  /// - Returns: nil where the text is none of the template's campaign.
  mutating func nearness(_ text: Int, to template: Int) -> Nearness? {
    load(template)
    let words = texts.words(of: text)
    let exact = rows.longestCommonSubsequence(with: words)
    let longer = max(words.count, rows.words.count)
    if let exact, Self.isNear(exact, of: longer) {
      return Nearness(membership: .near, overlap: Share(exact, of: longer))
    }
    let alignment = align(text, words)
    let common = exact ?? alignment.inOrderCount
    return membership(alignment, common: common, words.count).map {
      Nearness(membership: $0, overlap: Share(common, of: longer))
    }
  }

  /// - Returns: nil where the text is none of the template's campaign.
  mutating func compare(_ text: Int, with template: Int) -> TextComparison? {
    load(template)
    let words = texts.words(of: text)
    let longer = max(words.count, rows.words.count)
    if words == rows.words[...] {
      return TextComparison(
        likeness: .exactCopy, overlap: Share(longer, of: longer), additions: [])
    }
    let exact = rows.longestCommonSubsequence(with: words)
    let alignment = align(text, words)
    let common = exact ?? alignment.inOrderCount
    guard let membership = membership(alignment, common: common, words.count) else { return nil }
    let additions = alignment.additions
    let likeness: Campaign.Likeness =
      if membership == .part {
        .keyPassage
      } else if additions.contains(where: { $0.own >= CampaignRules.fewestOwnWords }) {
        .blockAdded
      } else if alignment.movedCount >= CampaignRules.fewestOwnWords {
        .blocksMoved
      } else {
        .minorChange
      }
    return TextComparison(
      likeness: likeness, overlap: Share(common, of: longer), additions: additions)
  }

  private mutating func load(_ template: Int) {
    guard loaded != template else { return }
    loaded = template
    rows.load(texts.words(of: template))
    templateIsOwn = texts.ownWords(of: template)
    finder = nil
  }

  private mutating func align(_ text: Int, _ words: ArraySlice<UInt64>) -> TextAlignment {
    let finder = self.finder ?? RunFinder(rows.words)
    self.finder = finder
    return TextAlignment(
      words, finder, template: rows.words, textIsOwn: texts.ownWords(of: text),
      templateIsOwn: templateIsOwn)
  }

  private static func isNear(_ common: Int, of longer: Int) -> Bool {
    Double(common) >= CampaignRules.leastOverlap * Double(longer)
  }

  /// How a text of `n` words belongs to the template, if it does.
  private func membership(
    _ alignment: TextAlignment, common: Int, _ n: Int
  ) -> Membership? {
    let m = rows.words.count
    if Self.isNear(common, of: max(n, m)) { return .near }
    let kept = Double(alignment.keptCount) / Double(m)
    let matched = Double(alignment.matchedCount) / Double(n)
    if min(kept, matched) >= CampaignRules.leastKept { return .near }
    let shared = alignment.ownShared
    if shared >= CampaignRules.fewestWords {
      let isMuch = shared >= CampaignRules.fewestSharedWords
      if kept >= CampaignRules.leastKept,
        isMuch || Double(shared) >= CampaignRules.leastPart * Double(n)
      {
        return .contained
      }
      if matched >= CampaignRules.leastKept, kept >= CampaignRules.leastPart { return .part }
    }
    let passage = alignment.longestPassage
    return passage >= CampaignRules.fewestSharedWords
      && Double(passage) >= CampaignRules.leastShared * Double(min(n, m)) ? .part : nil
  }
}
