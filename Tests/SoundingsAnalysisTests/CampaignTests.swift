import SoundingsModel
import Testing

@testable import SoundingsAnalysis

@Suite("Campaigns: what was planted is found, and nothing else")
struct PlantedCampaignTests {
  @Test(
    "Members, classes and additions are those that were planted", arguments: [1, 2, 3] as [UInt64])
  func planted(seed: UInt64) throws {
    let planted = PlantedCampaigns(count: 5000, campaigns: 20, seed: seed)
    let found = Campaigns.find(in: planted.comments)
    #expect(found.count == 20)
    var foundOf = [Int?](repeating: nil, count: planted.comments.count)
    for campaign in found {
      let number = try #require(planted.campaignOf[campaign.template])
      for member in campaign.members {
        foundOf[member.comment] = number
        #expect(member.likeness == planted.likenessOf[member.comment], "\(member.comment)")
        guard let added = planted.addedTo[member.comment] else { continue }
        let text = planted.comments[member.comment].comment.text
        let passages = member.added.filter(\.isPassage).map {
          String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
        }
        // A word at one end of the block may equal the template's at the other: then either is right.
        let sent = try #require(passages.first).split(separator: " ")
        let planted = added.split(separator: " ")
        #expect(passages.count == 1 && sent.count == planted.count)
        #expect(sent.dropFirst().dropLast().allSatisfy(planted.contains))
      }
      let copies = campaign.members.filter { $0.likeness == .minorChange }
      #expect(copies.allSatisfy { ($0.overlap.fraction ?? 0) >= 0.95 })
    }
    #expect(foundOf == planted.campaignOf)
  }

  @Test("The order of the comments plays no part", arguments: [1, 2, 3] as [UInt64])
  func order(seed: UInt64) {
    let planted = PlantedCampaigns(count: 1000, campaigns: 8, seed: seed)
    func described(_ comments: [CodedComment]) -> Set<[String]> {
      Set(
        Campaigns.find(in: comments).map { campaign in
          campaign.members.map { member in
            "\(comments[member.comment].comment.id) \(member.likeness) \(member.overlap) \(member.added)"
          }.sorted()
        })
    }
    var random = PCG32(seed: seed, stream: 9)
    var shuffled = planted.comments
    for place in stride(from: shuffled.count - 1, to: 0, by: -1) {
      shuffled.swapAt(place, Int(random.next(below: UInt32(place + 1))))
    }
    #expect(described(shuffled) == described(planted.comments))
  }

  @Test("Read in several parts they are the same", arguments: [2, 3, 7])
  func parts(count: Int) {
    let planted = PlantedCampaigns(count: 1000, campaigns: 8, seed: 4)
    let texts = planted.comments.map(\.comment.text)
    let size = (texts.count + count - 1) / count
    let parts = stride(from: 0, to: texts.count, by: size).map {
      TextWords(Array(texts[$0..<min($0 + size, texts.count)]))
    }
    let found = Campaigns.find(in: planted.comments, texts: CampaignTexts(parts))
    #expect("\(found)" == "\(Campaigns.find(in: planted.comments))")
  }
}

@Suite("Campaigns: what is one and what is not")
struct CampaignTests {
  private static let letter =
    "We ask the council to keep the advisers as they are for all schools, because they know our "
    + "children and our buildings, and because no head can do without someone to ask. The cuts that "
    + "are planned would take them from those schools that need them most, and no one has told us "
    + "what is to come in their place."

  private func comments(_ texts: [(respondent: Int, text: String)]) -> [CodedComment] {
    texts.enumerated().map { PlantedCampaigns.comment($0, $1.text, of: $1.respondent) }
  }

  /// Texts that have nothing in common, of so many words.
  private func strangers(_ count: Int, words: Int) -> [String] {
    (0..<count).map { text in
      (0..<words).map { PlantedCampaigns.word(1_000_000 + text * words + $0) }
        .joined(separator: " ")
    }
  }

  @Test("Three respondents with the same words are one, whatever the white space, case and accents")
  func three() {
    let text = "We ask the council to keep the café visits as they are for all schools"
    let found = Campaigns.find(
      in: comments([
        (0, text), (1, text.replacing(" ", with: "\n")), (2, text.uppercased() + "!"), (3, "other"),
        (4, text.replacing("é", with: "e")),
      ]))
    #expect(found.map { $0.members.map(\.comment) } == [[0, 1, 2, 4]])
    #expect(found.map(\.respondents) == [4])
    #expect(found.allSatisfy { $0.members.allSatisfy { $0.likeness == .exactCopy } })
  }

  @Test("Two respondents are not, nor one who sends it three times, nor a text of eleven words")
  func notThree() {
    #expect(
      Campaigns.find(in: comments([(0, Self.letter), (1, Self.letter), (1, Self.letter)])).isEmpty)
    let short = "I agree with all that the council says in this"
    #expect(short.split(separator: " ").count < CampaignRules.fewestWords)
    #expect(Campaigns.find(in: comments([(0, short), (1, short), (2, short)])).isEmpty)
  }

  @Test("20,000 identical texts are one campaign")
  func identical() {
    let found = Campaigns.find(in: comments((0..<20_000).map { ($0, Self.letter) }))
    #expect(found.map(\.respondents) == [20_000])
  }

  @Test("A salutation and thanks that all have make none")
  func boilerplate() {
    let texts = strangers(2000, words: 60).map {
      "Dear Sir or Madam, Thank you for the opportunity to comment on the draft policy. \($0) I hope "
        + "that you will take these views into account. Yours faithfully"
    }
    #expect(
      Campaigns.find(in: comments(Array(texts.enumerated()).map { ($0.offset, $0.element) }))
        .isEmpty)
  }

  /// 45 words of a policy.
  private static let policy =
    "The authority will support challenge and where it must act to raise the standards of every "
    + "school in its area and it will do so in partnership with headteachers governors and all who "
    + "work in schools so that each child has the best start that can be given"

  @Test(
    "A passage that all quote makes none where it is in quotation marks or the consultation's",
    arguments: [("“", "”", false), ("\"", "\"", false), ("", "", true)])
  func quotation(opening: String, closing: String, isKnown: Bool) {
    let texts = strangers(50, words: 40).enumerated().map {
      ($0.offset, "\($0.element). You say \(opening)\(Self.policy)\(closing). I do not see it.")
    }
    let wording = isKnown ? ["1.1 Aims\n\n\(Self.policy), and more."] : []
    #expect(Campaigns.find(in: comments(texts), ownWording: wording).isEmpty)
    let unmarked = texts.map {
      ($0.0, $0.1.replacing(opening, with: "").replacing(closing, with: ""))
    }
    if !isKnown { #expect(Campaigns.find(in: comments(unmarked)).count == 1) }
  }

  @Test("Copies of copies do not chain: each is compared with the template")
  func noChain() {
    // Each text shares 24 of its 32 words with the next, and nothing with the fourth.
    let words = (0..<400).map { PlantedCampaigns.word(5_000 + $0) }
    let texts = (0..<40).map { ($0, words[$0 * 8..<$0 * 8 + 32].joined(separator: " ")) }
    for campaign in Campaigns.find(in: comments(texts)) {
      for member in campaign.members {
        #expect(abs(member.comment - campaign.template) <= 2)
      }
    }
  }

  @Test("The template is the text that most sent word for word")
  func template() {
    let long =
      Self.letter + " Please put our question to the committee, and let us have its answer before "
      + "the end of the term."
    let texts = (0..<4).map { ($0, Self.letter) } + (4..<14).map { ($0, long) }
    let found = Campaigns.find(in: comments(texts))
    #expect(found.map(\.template) == [4])
    #expect(found.first?.members.filter { $0.likeness == .exactCopy }.count == 10)
    #expect(found.first?.members.allSatisfy { $0.added.isEmpty } == true)
  }

  @Test("Three texts of a megabyte are compared in time")
  func long() {
    var words = (0..<170_000).map { PlantedCampaigns.word($0 % 30_011) }
    let first = words.joined(separator: " ")
    words.swapAt(80_000, 90_000)
    let second = words.joined(separator: " ")
    words.insert("zzz", at: 1000)
    let found = Campaigns.find(
      in: comments([(0, first), (1, second), (2, words.joined(separator: " "))]))
    #expect(found.map(\.respondents) == [3])
    #expect(found.first?.members.allSatisfy { ($0.overlap.fraction ?? 0) > 0.99 } == true)
  }

  @Test("What was added is given byte for byte, also beside letters of several bytes")
  func added() throws {
    let own = "In our café-crèche forty naïve children wait for a place each year"
    let texts = [Self.letter, Self.letter, Self.letter + "\n\n– \(own)."]
    let found = try #require(
      Campaigns.find(in: comments(Array(texts.enumerated()).map { ($0.offset, $0.element) })).first)
    let member = found.members[2]
    #expect(member.likeness == .blockAdded)
    let bytes = Array(texts[2].utf8)
    #expect(member.added.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [own])
  }

  @Test("Without the template a comment keeps the themes of its own passage, and a copy goes")
  func without() throws {
    let own = "In our village forty children wait for a place in the nursery each year"
    let texts = [Self.letter, Self.letter, "\(Self.letter) \(own)", "Another text of a few words"]
    var sent = comments(Array(texts.enumerated()).map { ($0.offset, $0.element) })
    let start = Self.letter.utf8.count + 1
    for place in 0..<3 { sent[place].codings = [Coding(theme: 0, evidence: [3..<6])] }
    sent[2].codings.append(Coding(theme: 1, evidence: [start + 7..<start + 14]))
    let found = Campaigns.find(in: sent)
    #expect(Campaigns.commentsOutside(found, of: 4) == [false, false, false, true])
    let (left, isLeft) = Campaigns.withoutTemplates(sent, campaigns: found)
    #expect(isLeft == [false, false, true, true])
    #expect(left.map { $0.codings.map(\.theme) } == [[], [], [1], []])
  }
}

@Suite("The overlap of two texts")
struct OverlapTests {
  /// The longest common subsequence by the textbook's table.
  private func table(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for word in left {
      var diagonal = 0
      for place in right.indices {
        let above = row[place + 1]
        row[place + 1] = word == right[place] ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row[right.count]
  }

  @Test("Bits give the same as the table", arguments: 0..<40 as Range<UInt64>)
  func equalsTable(seed: UInt64) {
    var random = PCG32(seed: seed, stream: 1)
    for _ in 0..<25 {
      let alphabet = 2 + random.next(below: 30)
      func words(_ most: UInt32) -> [UInt64] {
        (0..<1 + Int(random.next(below: most))).map { _ in UInt64(random.next(below: alphabet)) }
      }
      let (template, text) = (words(300), words(300))
      var rows = WordRows()
      rows.load(template[...])
      #expect(rows.longestCommonSubsequence(with: text[...]) == table(template, text))
    }
  }

  @Test(
    "Three of sixty words changed leave 95 %, and a Jaccard similarity of shingles of about .75")
  func fieldGuide() {
    let template = (0..<60).map { UInt64($0) + 1000 }
    var text = template
    for place in [14, 29, 44] { text[place] = UInt64(place) }
    var rows = WordRows()
    rows.load(template[...])
    #expect(rows.longestCommonSubsequence(with: text[...]) == 57)
    func shingles(_ words: [UInt64]) -> Set<[UInt64]> {
      Set((0...words.count - 3).map { Array(words[$0..<$0 + 3]) })
    }
    let (a, b) = (shingles(template), shingles(text))
    let jaccard = Double(a.intersection(b).count) / Double(a.union(b).count)
    #expect(abs(jaccard - 0.75) < 0.03)
  }

  @Test(
    "Texts with ten words in a row in common share a fingerprint",
    arguments: 0..<20 as Range<UInt64>)
  func winnowing(seed: UInt64) {
    var random = PCG32(seed: seed, stream: 2)
    for _ in 0..<50 {
      func words(_ count: UInt32) -> [UInt64] {
        (0..<count).map { _ in UInt64(random.next()) << 32 | UInt64(random.next()) }
      }
      let shared = words(UInt32(CampaignRules.shingle + CampaignRules.window - 1))
      let texts = (0..<2).map { _ in
        words(random.next(below: 30)) + shared + words(random.next(below: 30))
      }
      let fingerprints = texts.map { text in
        var found: [UInt64] = []
        var winnowing = Winnowing()
        winnowing.append(of: text.span, to: &found)
        return Set(found)
      }
      #expect(!fingerprints[0].isDisjoint(with: fingerprints[1]))
    }
  }

  @Test(
    "The heaviest runs in order are those that trying all selections gives",
    arguments: 0..<20 as Range<UInt64>)
  func inOrder(seed: UInt64) {
    var random = PCG32(seed: seed, stream: 3)
    for _ in 0..<20 {
      var text = 0
      let runs = (0..<Int(random.next(below: 9))).map { _ in
        defer { text += 10 }
        return MatchedRun(
          text: text, template: Int(random.next(below: 40)), count: 1 + Int(random.next(below: 9)))
      }
      var best = 0
      for selection in 0..<1 << runs.count {
        let chosen = runs.indices.filter { selection >> $0 & 1 == 1 }.map { runs[$0] }
        let isOrdered = zip(chosen, chosen.dropFirst()).allSatisfy { $0.templateEnd <= $1.template }
        if isOrdered { best = max(best, chosen.reduce(0) { $0 + $1.count }) }
      }
      let found = runs.inOrder(templateCount: 50)
      #expect(found.reduce(0) { $0 + $1.count } == best)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.templateEnd <= $1.template })
    }
  }
}
