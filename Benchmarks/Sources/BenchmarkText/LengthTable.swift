import Glibc

/// Comment lengths in words: log-normal, kept within 5 and 400, with the mean that was asked for.
struct LengthTable {
  private static let spread = 0.85
  private static let shortest = 5.0
  private static let longest = 400.0
  private let lengths: [Int]

  init(mean: Int) {
    let cells = 4096
    let factors = (0..<cells).map { cell in
      exp(Self.spread * Self.normalQuantile((Double(cell) + 0.5) / Double(cells)))
    }
    func lengths(median: Double) -> [Int] {
      factors.map { Int(min(max($0 * median, Self.shortest), Self.longest).rounded()) }
    }
    var low = 1.0
    var high = 400.0
    for _ in 0..<40 {
      let middle = (low + high) / 2
      let sum = lengths(median: middle).reduce(0, +)
      if sum < mean * cells { low = middle } else { high = middle }
    }
    self.lengths = lengths(median: high)
  }

  func draw(_ random: inout Random) -> Int {
    lengths[random.below(lengths.count)]
  }

  /// The inverse of the normal distribution function, by bisection.
  private static func normalQuantile(_ probability: Double) -> Double {
    var low = -8.0
    var high = 8.0
    for _ in 0..<50 {
      let middle = (low + high) / 2
      let below = 0.5 * (1 + erf(middle / 2.0.squareRoot()))
      if below < probability { low = middle } else { high = middle }
    }
    return high
  }
}
