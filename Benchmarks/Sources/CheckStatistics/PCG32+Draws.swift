import SoundingsAnalysis
import SoundingsModel

/// Draws that go to the edges more often than chance would: nobody, everybody, a few of very many.
extension PCG32 {
  mutating func below(_ bound: Int) -> Int { Int(next(below: UInt32(bound))) }

  mutating func once(in count: Int) -> Bool { below(count) == 0 }

  /// A number from 0 to just under 1, of 53 bits.
  mutating func fraction() -> Double {
    let bits = UInt64(next()) << 21 | UInt64(next() >> 11)
    return Double(bits) / Double(1 << 53)
  }

  /// A number of people: a village hall, a school, a town; one in twenty is up to a million.
  mutating func base() -> Int {
    switch below(20) {
    case 0: 1 + below(1_000_000)
    case 1...3: 1 + below(10_000)
    case 4...9: 1 + below(500)
    case 10...14: 1 + below(60)
    default: 1 + below(12)
    }
  }

  mutating func count(of base: Int) -> Int {
    switch below(8) {
    case 0: 0
    case 1: base
    case 2: min(base, below(6))
    case 3: max(0, base - below(6))
    default: below(base + 1)
    }
  }

  /// One in forty has no base.
  mutating func share() -> Share {
    if once(in: 40) { return Share(0, of: 0) }
    let base = base()
    return Share(count(of: base), of: base)
  }

  /// Two shares; every other second one is near the first, as shares of two rounds are.
  mutating func shares() -> (Share, Share) {
    let first = share()
    guard let fraction = first.fraction, once(in: 2) else { return (first, share()) }
    let base = base()
    let near = fraction + (self.fraction() - 0.5) / Double(base).squareRoot()
    return (first, Share(min(base, max(0, Int(near * Double(base)))), of: base))
  }

  /// Counts that add up to `whole`, some of them nothing and one often much the largest.
  mutating func parts(_ number: Int, of whole: Int) -> [Int] {
    var rest = whole
    var parts = (1..<number).map { _ in
      let part = once(in: 3) ? 0 : below((once(in: 2) ? rest : rest / 8) + 1)
      rest -= part
      return part
    }
    parts.append(rest)
    for place in stride(from: number - 1, to: 0, by: -1) { parts.swapAt(place, below(place + 1)) }
    return parts
  }
}
