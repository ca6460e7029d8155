public import SoundingsModel

/// Compares the drafts of a policy, word by word.
///
/// Paragraphs are paired first, then the sentences of each pair, then the words of each pair of sentences
/// are compared: a word-for-word comparison of whole texts would find the same few little words
/// everywhere. What moved to another place is removed here and added there.
public struct WordingComparison {
  private var tokens = WordingTokens()

  /// - Parameter drafts: in the order of their rounds; each is compared with the one before.
  public static func wording(of drafts: [PolicyDraft], sections: [PolicySection]) -> PolicyWording {
    var comparison = WordingComparison()
    var changes: [WordingChange] = []
    for section in sections {
      for (earlier, later) in zip(drafts, drafts.dropFirst()) {
        let texts = (earlier.sections[section.id], later.sections[section.id])
        guard texts.0 != nil || texts.1 != nil else { continue }
        changes.append(
          WordingChange(
            section: section.id, from: earlier.round, to: later.round,
            paragraphs: comparison.paragraphs(texts.0 ?? [], texts.1 ?? [])))
      }
    }
    return PolicyWording(drafts: drafts.map(\.round), changes: changes)
  }

  private init() {}

  private mutating func paragraphs(
    _ old: [PolicyParagraph], _ new: [PolicyParagraph]
  ) -> [WordingChange.Paragraph] {
    let olds = old.map { tokens.sentences(of: $0.text) }
    let news = new.map { tokens.sentences(of: $0.text) }
    let pairs = UnitAlignment.pairs(
      olds.map { $0.joined().map(\.number) }, news.map { $0.joined().map(\.number) })
    return pairs.map { pair in
      Self.paragraph(pair.old.map { olds[$0] } ?? [], pair.new.map { news[$0] } ?? [])
    }
  }

  private static func paragraph(
    _ old: [[WordingTokens.Token]], _ new: [[WordingTokens.Token]]
  ) -> WordingChange.Paragraph {
    var pieces = WordingPieces()
    let pairs = UnitAlignment.pairs(
      old.map { $0.map(\.number) }, new.map { $0.map(\.number) })
    for pair in pairs {
      let (removed, added) = (pair.old.map { old[$0] } ?? [], pair.new.map { new[$0] } ?? [])
      pieces.append(removed, added)
    }
    return WordingChange.Paragraph(pieces.pieces)
  }
}

/// Pieces of a paragraph that is being compared, neighbours of one kind joined.
private struct WordingPieces {
  private(set) var pieces: [WordingChange.Piece] = []

  /// Compares two sentences that belong together; either may be nothing.
  mutating func append(_ old: [WordingTokens.Token], _ new: [WordingTokens.Token]) {
    let kept = Self.readable(
      EditScript(old.map(\.number), new.map(\.number)).kept, old.count, new.count)
    var (oldPlace, newPlace) = (0, 0)
    for pair in kept + [(old.count, new.count)] {
      for token in old[oldPlace..<pair.old] { append(.removed, token) }
      for token in new[newPlace..<pair.new] { append(.added, token) }
      if pair.new < new.count { append(.kept, new[pair.new]) }
      (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
    }
  }

  private mutating func append(_ kind: WordingChange.Piece.Kind, _ token: WordingTokens.Token) {
    let isFirst = kind != .removed && !pieces.contains { $0.kind != .removed }
    let text = token.isSpaced && !isFirst ? " " + token.text : token.text
    if let last = pieces.indices.last, pieces[last].kind == kind {
      pieces[last].text += text
    } else {
      pieces.append(WordingChange.Piece(kind, text))
    }
  }

  /// Without the few words that stay between longer changes on both sides: nobody can read those.
  private static func readable(
    _ kept: [(old: Int, new: Int)], _ oldCount: Int, _ newCount: Int
  ) -> [(old: Int, new: Int)] {
    var runs: [[(old: Int, new: Int)]] = []
    for pair in kept {
      if let last = runs.last?.last, last.old + 1 == pair.old, last.new + 1 == pair.new {
        runs[runs.count - 1].append(pair)
      } else {
        runs.append([pair])
      }
    }
    var result: [(old: Int, new: Int)] = []
    for (place, run) in runs.enumerated() {
      let before = result.last ?? (-1, -1)
      let after = place + 1 < runs.count ? runs[place + 1][0] : (oldCount, newCount)
      let (first, last) = (run[0], run[run.count - 1])
      let changes = [
        max(first.old - before.old, first.new - before.new) - 1,
        max(after.0 - last.old, after.1 - last.new) - 1,
      ]
      if changes.allSatisfy({ run.count < $0 }) { continue }
      result += run
    }
    return result
  }
}
