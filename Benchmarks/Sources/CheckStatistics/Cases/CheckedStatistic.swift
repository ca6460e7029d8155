import SoundingsAnalysis

/// A statistic under its name, with a way to draw a case and to compute it.
struct CheckedStatistic: Sendable {
  let name: String
  /// Draws the input and computes the value; what the input's places mean stands with each statistic.
  let draw: @Sendable (inout PCG32) -> (input: JSONValue, value: JSONValue)

  static let all = shares + tests + words + change + agreement + codings

  /// A statistic draws from a stream of its own, so that a further one changes no other's cases.
  func lines(cases: Int, seed: UInt64) -> [String] {
    var generator = PCG32(
      seed: seed, stream: name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    return (0..<cases).map { _ in
      let (input, value) = draw(&generator)
      return "{\"statistic\":\"\(name)\",\"input\":\(input),\"value\":\(value)}"
    }
  }
}
