import SoundingsAnalysis
import SoundingsModel

/// Texts of made-up words with campaigns in them whose members and classes are known.
struct PlantedCampaigns {
  private(set) var comments: [CodedComment] = []
  /// The campaign of each comment; nil for one of its sender's own.
  private(set) var campaignOf: [Int?] = []
  private(set) var likenessOf: [Campaign.Likeness?] = []
  /// What each sender added, in words.
  private(set) var addedTo: [String?] = []
  private var random: PCG32

  /// - Parameters:
  ///   - count: comments in all; a fifth of them are a campaign's.
  ///   - campaigns: how many campaigns.
  init(count: Int, campaigns: Int, seed: UInt64) {
    random = PCG32(seed: seed, stream: 7)
    var templates: [[String]] = []
    for _ in 0..<campaigns { templates.append(words(60 + Int(random.next(below: 61)))) }
    for place in 0..<count {
      let campaign = place % 5 == 0 ? (place / 5) % campaigns : nil
      guard let campaign else {
        add(words(12 + Int(random.next(below: 150))), nil, nil)
        continue
      }
      let template = templates[campaign]
      // The first three are copies, so that the template is known.
      let kinds = Campaign.Likeness.allCases
      let kind = place / 5 < campaigns * 3 ? .exactCopy : kinds[Int(random.next(below: 5))]
      let (text, added) = variant(of: template, kind)
      add(text, campaign, kind, added: added)
    }
  }

  private mutating func add(
    _ words: [String], _ campaign: Int?, _ likeness: Campaign.Likeness?, added: [String]? = nil
  ) {
    let place = comments.count
    comments.append(Self.comment(place, words.joined(separator: " ")))
    campaignOf.append(campaign)
    likenessOf.append(likeness)
    addedTo.append(added?.joined(separator: " "))
  }

  private mutating func variant(
    of template: [String], _ kind: Campaign.Likeness
  ) -> (text: [String], added: [String]?) {
    let third = template.count / 3
    switch kind {
    case .exactCopy: return (template, nil)
    case .minorChange:
      // One word in twenty: an overlap of 95 %.
      var text = template
      for part in 0..<template.count / 20 {
        text[part * 20 + Int(random.next(below: 20))] = words(1)[0]
      }
      return (text, nil)
    case .blockAdded:
      let block = words(10 + Int(random.next(below: 30)))
      let place = [0, third, template.count][Int(random.next(below: 3))]
      return (Array(template[..<place]) + block + template[place...], block)
    case .blocksMoved:
      let cut = third + Int(random.next(below: UInt32(third)))
      return (Array(template[cut...] + template[..<cut]), nil)
    case .keyPassage:
      let passage = template[..<36]
      return (words(20) + passage + words(20), nil)
    }
  }

  /// Words by Zipf's law from 20,000, so that the frequent ones are in every text.
  private mutating func words(_ count: Int) -> [String] {
    (0..<count).map { _ in
      let range = random.next(below: 1 << (4 + random.next(below: 11)))
      return Self.word(Int(range))
    }
  }

  /// A pronounceable word for each number.
  static func word(_ number: Int) -> String {
    let syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "tu", "sa", "ke"]
    var (rest, word) = (number, "")
    repeat {
      word += syllables[rest % syllables.count]
      rest /= syllables.count
    } while rest > 0
    return word
  }

  static func comment(_ place: Int, _ text: String, of respondent: Int? = nil) -> CodedComment {
    CodedComment(
      comment: Comment(
        id: "\(place)", section: "1", text: text,
        origin: Origin(file: "f", position: "row \(place + 1)")),
      response: place, respondent: respondent ?? place, codings: [])
  }
}
