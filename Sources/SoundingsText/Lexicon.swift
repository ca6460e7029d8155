/// The distinct words of a run, numbered from 0 in the order in which they were first seen.
///
/// A word is its bytes as they stand in the text, so `The` and `the` are two terms: whoever asks
/// folds each term once. Open addressing with linear probing, at most half full; a word of up to 16
/// bytes is compared as two integers, a longer one by its hash and then its bytes. A word holds no NUL
/// (UAX #29 breaks at it), so zeros can fill an integer. Finding a word takes expected constant time.
public struct Lexicon: Sendable {
  private var slots: [Slot]
  private var arena: [UInt8] = []
  private var arenaEnds: [Int] = []

  /// What `touch` read; kept, so that the compiler keeps the reading.
  private var touched: UInt64 = 0

  /// A lexicon without words.
  public init() { slots = Array(repeating: Slot(), count: 1 << 12) }

  /// The number of distinct words.
  public var count: Int { arenaEnds.count }

  /// The number of `term`, which is a new one if the word is new. `term` must not be empty nor hold a
  /// NUL.
  public mutating func intern(_ term: Span<UInt8>) -> UInt32 {
    precondition(term.count > 0 && !Self.holdsNUL(term))
    let key = WordKey(in: term, from: 0, to: term.count)
    return intern(key, in: term, from: 0, to: term.count)
  }

  /// The number of `term`, if it has one.
  public func find(_ term: Span<UInt8>) -> UInt32? {
    guard term.count > 0, !Self.holdsNUL(term) else { return nil }
    let key = WordKey(in: term, from: 0, to: term.count)
    let slot = slots[place(of: key, in: term, from: 0, to: term.count)]
    return slot.isEmpty ? nil : slot.id
  }

  private static func holdsNUL(_ term: Span<UInt8>) -> Bool {
    for at in 0..<term.count where term[at] == 0 { return true }
    return false
  }

  /// Calls `body` with the bytes of a term.
  public func withTerm<Result, Failure: Error>(
    _ id: UInt32, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(arena.span.extracting(range(of: id)))
  }

  /// A copy of the bytes of a term.
  public func term(_ id: UInt32) -> [UInt8] { Array(arena[range(of: id)]) }

  private func range(of id: UInt32) -> Range<Int> {
    (id == 0 ? 0 : arenaEnds[Int(id) - 1])..<arenaEnds[Int(id)]
  }

  /// Reads the slots where `keys` are looked for first, so that they are in the cache.
  @inline(__always)
  mutating func touch(_ keys: Span<WordKey>) { touched ^= firstSlots(of: keys) }

  @inline(__always)
  private func firstSlots(of keys: Span<WordKey>) -> UInt64 {
    let slots = slots.span
    let mask = slots.count &- 1
    var read: UInt64 = 0
    for at in 0..<keys.count {
      read ^= slots[Int(truncatingIfNeeded: keys[at].hash) & mask].low
    }
    return read
  }

  /// Writes the numbers of `keys` from `first` on to `terms`, up to a word that is long or is not in
  /// its first slots; gives the index of that one, or `end`.
  @inline(__always)
  func find(
    _ keys: Span<WordKey>, from first: Int, to end: Int, into terms: inout MutableSpan<UInt32>
  ) -> Int {
    let slots = slots.span
    let mask = slots.count &- 1
    for at in first..<end {
      let key = keys[at]
      var place = Int(truncatingIfNeeded: key.hash) & mask
      while !slots[place].holds(key) {
        if slots[place].isEmpty { return at }
        place = (place &+ 1) & mask
      }
      if key.isLong { return at }
      terms[at] = slots[place].id
    }
    return end
  }

  /// The number of the word at `start..<end` of `text`, whose key is `key`.
  @inline(never)
  mutating func intern(
    _ key: WordKey, in text: Span<UInt8>, from start: Int, to end: Int
  ) -> UInt32 {
    let place = place(of: key, in: text, from: start, to: end)
    let slot = slots[place]
    return slot.isEmpty ? add(key, at: place, in: text, from: start, to: end) : slot.id
  }

  /// The slot that holds the word, or the empty one where it belongs.
  private func place(
    of key: WordKey, in text: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while !slots[place].isEmpty {
      if slots[place].holds(key),
        !key.isLong || holds(slots[place], in: text, from: start, to: end)
      {
        return place
      }
      place = (place &+ 1) & mask
    }
    return place
  }

  private func holds(_ slot: Slot, in text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let range = range(of: slot.id)
    guard range.count == end &- start else { return false }
    for offset in 0..<range.count where arena[range.lowerBound + offset] != text[start + offset] {
      return false
    }
    return true
  }

  private mutating func add(
    _ key: WordKey, at place: Int, in text: Span<UInt8>, from start: Int, to end: Int
  ) -> UInt32 {
    precondition(start < end && arenaEnds.count < Int(UInt32.max))
    let id = UInt32(arenaEnds.count)
    // One copy of the bytes; an append for each asks each time whether the array is shared.
    unsafe text.extracting(start..<end).withUnsafeBufferPointer {
      unsafe arena.append(contentsOf: $0)
    }
    arenaEnds.append(arena.count)
    slots[place] = Slot(low: key.low, high: key.high, id: id)
    if arenaEnds.count * 2 > slots.count { grow() }
    return id
  }

  /// Doubles the table. Words go in by number, so that the frequent ones, which came first, keep the
  /// place that their hash gives and are found at the first look.
  private mutating func grow() {
    var words = Array(repeating: Slot(), count: count)
    for slot in slots where !slot.isEmpty { words[Int(slot.id)] = slot }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    let mask = slots.count - 1
    for word in words {
      var place = Int(truncatingIfNeeded: WordKey.hash(word.low, word.high)) & mask
      while !slots[place].isEmpty { place = (place + 1) & mask }
      slots[place] = word
    }
  }

  private struct Slot: Sendable {
    var low: UInt64 = 0  // 0: empty
    var high: UInt64 = 0
    var id: UInt32 = 0

    @inline(__always)
    var isEmpty: Bool { low == 0 }

    @inline(__always)
    func holds(_ key: WordKey) -> Bool { (low ^ key.low) | (high ^ key.high) == 0 }
  }
}
