import SoundingsModel

/// Reads the stance of one mention from the clauses round it.
struct MentionReader {
  /// What some clauses say for and against, weighed.
  struct Side {
    var support = 0
    var opposition = 0
    var isThere = false

    var balance: Int { support - opposition }
    var isEmpty: Bool { support == 0 && opposition == 0 }
  }

  /// How many clauses either side of the mention's are read.
  static let reach = 12

  let table: ClauseTable
  let mention: TokenSpan
  /// The mention's clause.
  let home: Int
  /// The clauses of its sentence.
  let sentence: Range<Int>

  init(_ table: ClauseTable, _ mention: TokenSpan) {
    self.table = table
    self.mention = mention
    home = table.clause(of: mention.first)
    let number = table.clauses[home].sentence
    var start = home
    while start > 0, home - start < Self.reach, table.clauses[start - 1].sentence == number {
      start -= 1
    }
    var end = home + 1
    while end < table.clauses.count, end - home <= Self.reach, table.clauses[end].sentence == number
    {
      end += 1
    }
    sentence = start..<end
  }

  func isInMention(_ hit: CueHit) -> Bool {
    hit.first >= mention.first && hit.last <= mention.last
  }

  func isHome(_ clause: Int) -> Bool {
    clause == home
      || table.clauses[clause].firstToken <= mention.last
        && table.clauses[clause].firstToken >= mention.first
  }

  /// The kinds of the sentence's cues that are not part of the mention.
  func kinds(of clauses: Range<Int>) -> UInt64 {
    var kinds: UInt64 = 0
    for clause in clauses {
      if isHome(clause) {
        for at in table.clauses[clause].cues
        where !isInMention(table.cues[at]) && !table.cues[at].isVoid {
          kinds |= 1 << UInt64(table.cues[at].cue.kind.rawValue)
        }
      } else {
        kinds |= table.clauses[clause].kinds
      }
    }
    return kinds
  }

  /// The sentence after that of `clauses`, or before it.
  func neighbour(after clauses: Range<Int>) -> Range<Int> {
    var end = clauses.upperBound
    guard end < table.clauses.count else { return end..<end }
    let number = table.clauses[end].sentence
    while end < table.clauses.count, end - clauses.upperBound < Self.reach,
      table.clauses[end].sentence == number
    { end += 1 }
    return clauses.upperBound..<end
  }

  func neighbour(before clauses: Range<Int>) -> Range<Int> {
    var start = clauses.lowerBound
    guard start > 0 else { return 0..<0 }
    let number = table.clauses[start - 1].sentence
    while start > 0, clauses.lowerBound - start < Self.reach,
      table.clauses[start - 1].sentence == number
    { start -= 1 }
    return start..<clauses.lowerBound
  }

  /// What the cues of the mention's own clause say of it.
  func weighHome(_ clause: Int, into side: inout Side) {
    var opposes = 0
    let isIgnored = table.clauses[clause].isIgnored
    for at in table.clauses[clause].cues {
      let hit = table.cues[at]
      let isInside = isInMention(hit)
      let isBefore = hit.last < mention.first
      var weight = isInside || isIgnored ? 0 : hit.weight
      switch hit.cue.kind {
      case .lack where !isInside: weight = lack(hit, isBefore)
      case .loss where !isInside && isBefore && mention.first - hit.last <= 5: weight = 3
      case .another where isInside || isBefore && mention.first - hit.last <= 2:
        weight = table.clauses[clause].isDirective ? 0 : -3
      case .excess where isInside: weight = -2
      case .worseSide where !isInside: weight = isBefore ? -2 : 1
      case .betterSide where !isInside: weight = isBefore ? 2 : -1
      default: break
      }
      if weight > 0 { side.support += 4 * weight } else { opposes -= 4 * weight }
    }
    side.opposition += opposes
    side.isThere = true
  }

  /// What a word of lack says: what comes after it is wanted, an amount before it is too small.
  private func lack(_ hit: CueHit, _ isBefore: Bool) -> Int {
    let isWanted = isBefore && !hasAmount
    return (isWanted ? 2 : -2) * (hit.weight > 0 ? -1 : 1)
  }

  /// Whether the mention holds a number or an amount of time.
  private var hasAmount: Bool {
    for at in table.clauses[home].cues
    where table.cues[at].cue.kind == .amount && table.cues[at].first >= mention.first
      && table.cues[at].last <= mention.last
    { return true }
    return false
  }

  func weigh(_ clause: Int, by factor: Int, into side: inout Side) {
    side.support += factor * table.clauses[clause].support
    side.opposition += factor * table.clauses[clause].opposition
    side.isThere = true
  }
}
