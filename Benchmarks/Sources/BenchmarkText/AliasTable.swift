/// Draws an index in proportion to its weight at the cost of one read (Vose 1991).
struct AliasTable {
  /// Per index: the chance to stay, as 32 bits, above the index that is drawn otherwise.
  private var cells: [UInt64]

  init(weights: [Double]) {
    let count = weights.count
    let mean = weights.reduce(0, +) / Double(count)
    var shares = weights.map { $0 / mean }
    var small: [Int] = []
    var large: [Int] = []
    for index in 0..<count {
      if shares[index] < 1 { small.append(index) } else { large.append(index) }
    }
    cells = (0..<count).map { 0xFFFF_FFFF << 32 | UInt64($0) }
    while let low = small.popLast(), let high = large.last {
      cells[low] = UInt64(shares[low] * 4_294_967_295) << 32 | UInt64(high)
      shares[high] -= 1 - shares[low]
      if shares[high] < 1 {
        large.removeLast()
        small.append(high)
      }
    }
  }

  /// The index for 64 random bits, of which the low 16 are left to the caller.
  func draw(_ bits: UInt64) -> Int {
    let scaled = (bits >> 16).multipliedFullWidth(by: UInt64(cells.count) << 16)
    let index = Int(truncatingIfNeeded: scaled.high)
    let cell = cells[index]
    return scaled.low >> 32 <= cell >> 32 ? index : Int(truncatingIfNeeded: cell & 0xFFFF_FFFF)
  }
}
