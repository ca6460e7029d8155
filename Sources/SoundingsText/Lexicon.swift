/// The distinct words of a run, numbered from 0 in the order in which they were first seen.
///
/// A word is its bytes as they stand in the text, so `The` and `the` are two terms: whoever asks
/// folds each term once. Open addressing with linear probing, at most half full; a word of up to 16
/// bytes is compared as two integers, a longer one by its hash and then its bytes. Finding a word takes
/// expected constant time.
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

  /// The number of `term`, which is a new one if the word is new. `term` must not be empty.
  public mutating func intern(_ term: Span<UInt8>) -> UInt32 {
    intern(
      WordKey(in: term, from: 0, to: term.count), in: term, from: 0, to: term.count)
  }

  /// The number of `term`, if it has one.
  public func find(_ term: Span<UInt8>) -> UInt32? {
    guard term.count > 0 else { return nil }
    let key = WordKey(in: term, from: 0, to: term.count)
    let slot = slots[place(of: key, in: term, from: 0, to: term.count)]
    return slot.length == 0 ? nil : slot.id
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

  /// The number of the word at `start..<end` of `text`, whose key is `key`.
  @inline(__always)
  mutating func intern(
    _ key: WordKey, in text: Span<UInt8>, from start: Int, to end: Int
  ) -> UInt32 {
    let place = place(of: key, in: text, from: start, to: end)
    let slot = slots[place]
    return slot.length != 0 ? slot.id : add(key, at: place, in: text, from: start, to: end)
  }

  /// The slot that holds the word, or the empty one where it belongs.
  @inline(__always)
  private func place(
    of key: WordKey, in text: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let count = UInt32(truncatingIfNeeded: end &- start)
    let slots = slots.span
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = slots[place]
      if slot.low == key.low, slot.high == key.high, slot.length == count {
        if count <= 16 || holds(slot, in: text, from: start) { return place }
      } else if slot.length == 0 {
        return place
      }
      place = (place &+ 1) & mask
    }
  }

  @inline(never)
  private func holds(_ slot: Slot, in text: Span<UInt8>, from start: Int) -> Bool {
    let first = range(of: slot.id).lowerBound
    for offset in 0..<Int(slot.length) where arena[first + offset] != text[start + offset] {
      return false
    }
    return true
  }

  @inline(never)
  private mutating func add(
    _ key: WordKey, at place: Int, in text: Span<UInt8>, from start: Int, to end: Int
  ) -> UInt32 {
    precondition(start < end && arenaEnds.count < Int(UInt32.max))
    let id = UInt32(arenaEnds.count)
    for at in start..<end { arena.append(text[at]) }
    arenaEnds.append(arena.count)
    slots[place] = Slot(low: key.low, high: key.high, id: id, length: UInt32(end - start))
    if arenaEnds.count * 2 > slots.count { grow() }
    return id
  }

  /// Doubles the table. Words go in by number, so that the frequent ones, which came first, keep the
  /// place that their hash gives and are found at the first look.
  private mutating func grow() {
    var words = Array(repeating: Slot(), count: count)
    for slot in slots where slot.length != 0 { words[Int(slot.id)] = slot }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    let mask = slots.count - 1
    for word in words {
      var place = Int(truncatingIfNeeded: WordKey.hash(word.low, word.high)) & mask
      while slots[place].length != 0 { place = (place + 1) & mask }
      slots[place] = word
    }
  }

  private struct Slot: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var id: UInt32 = 0
    var length: UInt32 = 0  // 0: empty
  }
}
