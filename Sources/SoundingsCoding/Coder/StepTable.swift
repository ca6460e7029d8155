/// Steps of the automaton by state and class: an open hash table that doubles at half load.
struct StepTable {
  private struct Slot {
    /// State and class in one number; 0 for a free slot (the start state is not kept here).
    var key: UInt64 = 0
    var step = Automaton.Step(next: 0, output: 0)
  }

  private static let smallest = 256

  private var slots = [Slot](repeating: Slot(), count: smallest)
  private(set) var count = 0

  mutating func reset() {
    slots = [Slot](repeating: Slot(), count: Self.smallest)
    count = 0
  }

  @inline(__always)
  func find(_ state: Automaton.State, _ class: WordClasses.Class) -> Automaton.Step? {
    let key = Self.key(state, `class`)
    var index = home(of: key)
    while slots[index].key != 0 {
      if slots[index].key == key { return slots[index].step }
      index = (index &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Adds a step that is not there.
  mutating func insert(_ state: Automaton.State, _ class: WordClasses.Class, _ step: Automaton.Step)
  {
    if count * 2 >= slots.count { grow() }
    place(Slot(key: Self.key(state, `class`), step: step))
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 { place(slot) }
  }

  private mutating func place(_ slot: Slot) {
    var index = home(of: slot.key)
    while slots[index].key != 0 { index = (index &+ 1) & (slots.count &- 1) }
    slots[index] = slot
  }

  @inline(__always)
  private static func key(_ state: Automaton.State, _ class: WordClasses.Class) -> UInt64 {
    UInt64(state) << 16 | UInt64(`class`)
  }

  /// Fibonacci hashing: the high bits of a product spread neighbours.
  @inline(__always)
  private func home(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count &- 1)
  }
}
