/// The fingerprints that stand in more than one distinct text, numbered, and the texts that have them.
///
/// Most fingerprints stand in one text only. A table of two bits each, read twice, rules out nearly all
/// of them before any is looked up; no list of texts is kept for a fingerprint, so that a phrase of all
/// texts costs no more than another. O(fingerprints).
struct SharedPassages {
  /// The passages of each distinct text, text after text, each once.
  private var passages: [Int32] = []
  private var ends: [Int] = []
  /// How many texts have each passage, copies counted.
  private(set) var uses: [Int32] = []
  /// How many distinct texts have each passage.
  private var distinctUses: [Int32] = []
  /// The mean number of texts that a text's fingerprints stand in, by distinct text: the text that is nothing
  /// but a template has the greatest among its copies, since what a sender adds or changes stands in one.
  private(set) var popularity: [Double] = []

  init(_ texts: CampaignTexts, _ distinct: DistinctTexts) {
    let sightings = Sightings(texts, distinct)
    var numbers = PassageNumbers(capacity: 1 << 12)
    /// The last distinct text that had each passage.
    var last: [Int32] = []
    for text in 0..<distinct.count {
      texts.forEachFingerprint(of: distinct.first[text]) { hash in
        guard sightings.isRepeated(hash) else { return }
        if !texts.ownWording.isEmpty, texts.ownWording.contains(hash) { return }
        let passage = numbers.number(of: hash)
        if passage == uses.count {
          uses.append(0)
          distinctUses.append(0)
          last.append(-1)
        }
        guard last[passage] != Int32(text) else { return }
        last[passage] = Int32(text)
        uses[passage] += Int32(distinct.copies[text])
        distinctUses[passage] += 1
        passages.append(Int32(passage))
      }
      ends.append(passages.count)
    }
    popularity = (0..<distinct.count).map { text in
      let all = texts.fingerprintCount(of: distinct.first[text])
      let shared = self.passages(of: text)
      let sum = shared.reduce(0) { $0 + Int(uses[Int($1)]) }
      let alone = (all - shared.count) * distinct.copies[text]
      return Double(sum + max(alone, 0)) / Double(max(all, 1))
    }
  }

  var count: Int { uses.count }

  func passages(of text: Int) -> ArraySlice<Int32> {
    passages[(text == 0 ? 0 : ends[text - 1])..<ends[text]]
  }

  /// Whether any of its passages stands in another distinct text too.
  func isShared(_ text: Int) -> Bool { passages(of: text).contains { distinctUses[Int($0)] > 1 } }
}

/// Whether a fingerprint was seen more than once; says so of a few that were seen once as well.
private struct Sightings {
  private var once: [UInt64]
  private var twice: [UInt64]
  private let mask: UInt64

  init(_ texts: CampaignTexts, _ distinct: DistinctTexts) {
    let count = (0..<distinct.count).reduce(0) {
      $0 + texts.fingerprintCount(of: distinct.first[$1])
    }
    var size: UInt64 = 1 << 12
    while size < UInt64(count) * 8 { size *= 2 }
    mask = size - 1
    once = Array(repeating: 0, count: Int(size / 64))
    twice = once
    for text in 0..<distinct.count {
      texts.forEachFingerprint(of: distinct.first[text]) { hash in
        let (word, bit) = place(of: hash)
        twice[word] |= once[word] & bit
        once[word] |= bit
      }
    }
  }

  @inline(__always)
  func isRepeated(_ hash: UInt64) -> Bool {
    let (word, bit) = place(of: hash)
    return twice[word] & bit != 0
  }

  /// By the high bits: winnowing prefers hashes that are small.
  @inline(__always)
  private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
    let spread = (hash &* 0x9E37_79B9_7F4A_7C15) &>> 20 & mask
    return (Int(truncatingIfNeeded: spread &>> 6), 1 &<< (spread & 63))
  }
}

/// Numbers hashes 0, 1, 2 … as they come: open addressing, at most half full.
private struct PassageNumbers {
  private var hashes: [UInt64]
  private var numbers: [Int32]
  private var count = 0

  init(capacity: Int) {
    hashes = Array(repeating: 0, count: capacity)
    numbers = Array(repeating: -1, count: capacity)
  }

  mutating func number(of hash: UInt64) -> Int {
    let place = place(of: hash)
    if numbers[place] >= 0 { return Int(numbers[place]) }
    hashes[place] = hash
    numbers[place] = Int32(count)
    count += 1
    if count * 2 > numbers.count { grow() }
    return count - 1
  }

  private func place(of hash: UInt64) -> Int {
    let mask = numbers.count &- 1
    var place = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> 24) & mask
    while numbers[place] >= 0, hashes[place] != hash { place = (place &+ 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = (hashes, numbers)
    self = PassageNumbers(capacity: numbers.count * 2)
    count = old.1.lazy.filter { $0 >= 0 }.count
    for (hash, number) in zip(old.0, old.1) where number >= 0 {
      let place = place(of: hash)
      hashes[place] = hash
      numbers[place] = number
    }
  }
}
