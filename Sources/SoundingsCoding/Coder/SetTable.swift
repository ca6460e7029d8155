/// Sets of small numbers, each kept once and known by its index; the empty set is 0.
struct SetTable {
  private var starts: [UInt32] = [0, 0]
  private var elements: [UInt32] = []
  private var indexOf: [[UInt32]: UInt32] = [:]

  /// The number of sets, the empty one among them.
  var count: Int { starts.count - 1 }

  mutating func reset() {
    starts = [0, 0]
    elements.removeAll(keepingCapacity: true)
    indexOf.removeAll(keepingCapacity: true)
  }

  /// The index of a set, given sorted.
  mutating func index(of set: [UInt32]) -> UInt32 {
    if set.isEmpty { return 0 }
    if let index = indexOf[set] { return index }
    let index = UInt32(count)
    elements += set
    starts.append(UInt32(elements.count))
    indexOf[set] = index
    return index
  }

  @inline(__always)
  func range(of set: UInt32) -> Range<Int> { Int(starts[Int(set)])..<Int(starts[Int(set) + 1]) }

  @inline(__always)
  func element(at index: Int) -> UInt32 { elements[index] }
}
