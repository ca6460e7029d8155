/// The random number generator PCG-XSH-RR 64/32: a linear congruential state of 64 bits, permuted to
/// 32 (O'Neill 2014, PCG: A family of simple fast space-efficient statistically good algorithms for
/// random number generation, §6.3.1).
///
/// The same seed and stream give the same numbers on every machine, which Swift's own generators do
/// not promise. Not for secrets.
public struct PCG32: Sendable {
  private var state: UInt64 = 0
  private let increment: UInt64

  /// - Parameter stream: generators of different streams never run through the same sequence; the
  ///   highest bit plays no part.
  public init(seed: UInt64, stream: UInt64) {
    increment = stream << 1 | 1
    _ = next()
    state &+= seed
    _ = next()
  }

  /// 32 bits.
  public mutating func next() -> UInt32 {
    let old = state
    state = old &* 6_364_136_223_846_793_005 &+ increment
    let shifted = UInt32(truncatingIfNeeded: (old >> 18 ^ old) >> 27)
    let turn = UInt32(truncatingIfNeeded: old >> 59)
    return shifted >> turn | shifted &<< (0 &- turn)
  }

  /// A number under `bound`, each as likely as the other: draws that would favour the low ones are
  /// thrown away.
  ///
  /// - Precondition: `bound > 0`.
  public mutating func next(below bound: UInt32) -> UInt32 {
    let threshold = (0 &- bound) % bound
    while true {
      let number = next()
      if number >= threshold { return number % bound }
    }
  }
}
