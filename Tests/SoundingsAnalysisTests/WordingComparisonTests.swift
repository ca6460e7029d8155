import SoundingsModel
import Testing

@testable import SoundingsAnalysis

@Suite("What changed in the wording of a policy")
struct WordingComparisonTests {
  private static let rounds = [
    Group(id: "first", title: "November"), Group(id: "last", title: "June"),
  ]

  private func change(_ old: [String], _ new: [String]) -> WordingChange {
    let drafts = zip(Self.rounds, [old, new]).map { round, texts in
      PolicyDraft(round: round, sections: ["4": texts.map { PolicyParagraph($0) }])
    }
    return WordingComparison.wording(
      of: drafts, sections: [PolicySection(id: "4", title: "Visits")]
    ).changes[0]
  }

  /// `{-removed-}` and `{+added+}`.
  private func marked(_ old: String, _ new: String) -> String {
    change([old], [new]).paragraphs.map { paragraph in
      paragraph.pieces.map { piece in
        switch piece.kind {
        case .kept: piece.text
        case .removed: "{-\(piece.text)-}"
        case .added: "{+\(piece.text)+}"
        }
      }.joined()
    }.joined(separator: "\n")
  }

  @Test(
    "Words that were changed, and no others",
    arguments: [
      ("It is due in October.", "It is due in December.", "It is due in{- October-}{+ December+}."),
      (
        "Every school must use it.", "Every school may use it.",
        "Every school{- must-}{+ may+} use it."
      ),
      ("A visit a term.", "A visit.", "A visit{- a term-}."),
      (
        "The plan is read.", "The plan is read. It is not sent back.",
        "The plan is read.{+ It is not sent back.+}"
      ),
      ("One. Two is here. Three.", "One. Three.", "One.{- Two is here.-} Three."),
      (
        "Die Schule prüft sich selbst.", "Die Schule prüft sich nicht selbst.",
        "Die Schule prüft sich{+ nicht+} selbst."
      ),
      ("Same  words,\nother space.", "Same words, other space.", "Same words, other space."),
    ])
  func words(old: String, new: String, expected: String) {
    #expect(marked(old, new) == expected)
  }

  @Test("Little words that stay between long changes are no part of the sentence that stays")
  func readable() {
    #expect(
      marked(
        "A school gives its own view of how its pupils learn to the service each year in May.",
        "A school gives its own view of how its pupils work in front of two officers each year in May."
      )
        == "A school gives its own view of how its pupils{- learn to the service-}"
        + "{+ work in front of two officers+} each year in May.")
  }

  @Test("A sentence that shares little is another one; a paragraph moves as a whole")
  func units() {
    let other = change(
      ["Bands A to D are used.", "Governors meet twice.", "Pupils are asked."],
      ["Pupils are asked.", "Bands A to D are used.", "Parents hear of it in a letter."])
    #expect(other.paragraphs.map(\.kind) == [.removed, .removed, .kept, .added, .added])
  }

  @Test("A section that one draft alone has is wholly added, or removed")
  func oneDraft() {
    #expect(change([], ["New here."]).paragraphs.map(\.kind) == [.added])
    #expect(change(["Gone.", "Too."], []).paragraphs.map(\.kind) == [.removed, .removed])
    #expect(change(["As it was."], ["As it was."]).isUnchanged)
  }

  @Test("Each draft is compared with the one before; a section without any text is left out")
  func drafts() {
    let texts = ["One.", "Two.", "Two."]
    let drafts = texts.enumerated().map { place, text in
      PolicyDraft(
        round: Group(id: "r\(place)", title: "R"), sections: ["b": [PolicyParagraph(text)]])
    }
    let wording = WordingComparison.wording(
      of: drafts,
      sections: [PolicySection(id: "a", title: "A"), PolicySection(id: "b", title: "B")])
    #expect(wording.changes.map(\.section) == ["b", "b"])
    #expect(wording.changes.map(\.isUnchanged) == [false, true])
    #expect(wording.changes.map(\.to.id) == ["r1", "r2"])
    #expect(WordingComparison.wording(of: [drafts[0]], sections: []).changes.isEmpty)
  }

  @Test("Both texts can be read off the pieces, whatever they are", arguments: UInt64(1)...200)
  func bothTexts(seed: UInt64) {
    var random = PCG32(seed: seed, stream: 1)
    let words = [
      "the", "school", "a", "visit", "term.", "Funding", "is", "—", "£5.", "(no)", "4.2",
    ]
    func below(_ bound: Int) -> Int { Int(random.next(below: UInt32(bound))) }
    func text() -> String {
      (0..<below(14)).map { _ in words[below(words.count)] }.joined(separator: " ")
    }
    let old = (0..<below(5)).map { _ in text() }.filter { !$0.isEmpty }
    var new = old
    for place in new.indices where below(2) == 0 { new[place] = text() }
    new = new.filter { !$0.isEmpty } + (below(2) == 0 ? [] : ["The end."])
    let result = change(old, new)
    func side(_ other: WordingChange.Piece.Kind) -> [String] {
      result.paragraphs.map { paragraph in
        paragraph.pieces.filter { $0.kind == .kept || $0.kind == other }.map(\.text).joined()
      }.filter { !$0.isEmpty }
    }
    #expect(side(.added) == new)
    func bare(_ texts: [String]) -> [String] { texts.map { $0.filter { !$0.isWhitespace } } }
    #expect(bare(side(.removed)) == bare(old))
    for paragraph in result.paragraphs {
      for (piece, next) in zip(paragraph.pieces, paragraph.pieces.dropFirst()) {
        #expect(piece.kind != next.kind)
      }
    }
  }

  @Test("No shorter script exists than the one that is found", arguments: UInt64(1)...300)
  func shortest(seed: UInt64) {
    var random = PCG32(seed: seed, stream: 1)
    let letters = 1 + random.next(below: 5)
    let old = (0..<random.next(below: 24)).map { _ in Int(random.next(below: letters)) }
    let new = (0..<random.next(below: 24)).map { _ in Int(random.next(below: letters)) }
    let kept = EditScript(old, new).kept
    #expect(kept.count == Self.longestCommonSubsequence(old, new))
    for pair in kept { #expect(old[pair.old] == new[pair.new]) }
    for (pair, next) in zip(kept, kept.dropFirst()) {
      #expect(pair.old < next.old && pair.new < next.new)
    }
    // With few edits allowed less may stay, and never what is not the same.
    let bounded = EditScript(old, new, mostEdits: 2).kept
    #expect(bounded.count <= kept.count)
    for pair in bounded { #expect(old[pair.old] == new[pair.new]) }
  }

  /// By the table of Wagner and Fischer (1974).
  private static func longestCommonSubsequence(_ old: [Int], _ new: [Int]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for element in old {
      var corner = 0
      for place in new.indices {
        let above = row[place + 1]
        row[place + 1] = element == new[place] ? corner + 1 : max(above, row[place])
        corner = above
      }
    }
    return row[new.count]
  }

  @Test("Long texts that have nothing in common cost a bounded number of steps")
  func long() {
    let old = (0..<30_000).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<30_000).map { "b\($0)" }.joined(separator: " ")
    let result = change([old + " end."], [new + " end."])
    #expect(result.paragraphs.map(\.kind) == [.removed, .added])
    let halves = change([old + " " + new], [old + " x " + new])
    #expect(halves.paragraphs.map(\.kind) == [.changed])
  }
}
