/// A number for each id, as good as drawn, which depends on the seed and the id alone (permanent random numbers,
/// Ohlsson 1995, Coordination of samples using permanent random numbers).
///
/// Whoever takes the lowest numbers draws a simple random sample without replacement, and a response that
/// comes in later moves nobody but the one that it pushes out. The bytes of the id are folded as FNV-1a
/// does it (Fowler, Noll and Vo) into a state from the seed, and ``PCG32`` makes the number of that.
struct PermanentNumbers {
  private let start: UInt64
  private let stream: UInt64

  /// - Parameter stream: tells several numbers of one id apart.
  init(seed: UInt64, stream: UInt64) {
    var generator = PCG32(seed: seed, stream: stream)
    start = generator.wide() ^ 0xCBF2_9CE4_8422_2325
    self.stream = stream
  }

  func number(of id: String) -> UInt64 {
    var state = start
    for byte in id.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    var generator = PCG32(seed: state, stream: stream)
    return generator.wide()
  }

  /// The places of the ids by their numbers, the lowest first; ids that are the same by their place.
  func order(of ids: [String]) -> [Int] {
    let numbers = ids.map(number)
    return ids.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
  }
}

extension PCG32 {
  fileprivate mutating func wide() -> UInt64 { UInt64(next()) << 32 | UInt64(next()) }
}
