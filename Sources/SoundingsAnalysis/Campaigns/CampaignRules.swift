/// What makes texts a campaign, each number with its reason (Documentation/CAMPAIGNS.md).
public enum CampaignRules {
  /// Two may be a couple; three are asked by someone (field practice).
  public static let fewestRespondents = 3
  /// A shorter text ("I agree with this") is what people write by themselves.
  public static let fewestWords = 12

  /// Texts are near copies from this overlap on: of 60 words, 12 may differ. Unrelated English texts of
  /// this length overlap by a quarter.
  public static let leastOverlap = 0.8
  /// As much of the template must be in a text that adds to it or puts it in another order.
  public static let leastKept = 0.8
  /// A text that is nothing but part of a template holds at least half of it.
  public static let leastPart = 0.5
  /// A passage that texts share must have so many words: two or three sentences. Salutations, thanks and
  /// closing lines have fewer.
  public static let fewestSharedWords = 30
  /// And it must be so much of the shorter of two texts, so that a quotation makes no campaign.
  public static let leastShared = 1.0 / 3

  /// Words of one's own from which an addition says something; fewer are a change of wording, a name or
  /// a post.
  public static let fewestOwnWords = 8
  /// Template words between two additions that belong to what was added: "and the" within a sentence.
  static let mostWordsWithin = 2

  /// Words of a matched run: three in a row are common to unrelated texts.
  static let fewestRunWords = 4
  /// Words that differ between two runs of one passage.
  static let mostWordsApart = 3
  /// Gaps between runs that are aligned word by word: beyond, chance words would be taken for the template's.
  static let longestGap = 64

  /// Words of a fingerprint. Five in a row seldom stand in two texts by chance.
  static let shingle = 5
  /// Of so many fingerprints in a row one is kept (winnowing), so that two texts with
  /// `shingle + window - 1` = 10 words in a row in common always share one. A text of n words, of which
  /// a twentieth was changed, has a run of at least ten words unchanged: (n - n/20) / (n/20 + 1), 9.5 for
  /// 20 words and more for longer texts.
  static let window = 6

  /// The least part of the shorter text's fingerprints that two texts share to be compared word by word: less is
  /// a phrase. Near copies of 95 % share a fifth of them or more: each of d changed words costs ten of n - 9
  /// runs of ten at most, and d is n / 20.
  static let leastFingerprints = 1.0 / 8
  /// Templates that a text is compared with word by word: those that share most fingerprints with it.
  static let mostComparisons = 4
  /// Templates that are kept for one fingerprint, so that a phrase of 100,000 texts costs no more.
  static let mostTemplates = 4
  /// Words of a template that is compared exactly (about 16 pages); of a longer one the overlap is that of
  /// the matched runs, which is never too large. It keeps the cost linear: at most 128 steps a word.
  static let longestExact = 8192
}
