import SoundingsModel

extension ChangeResampling {
  private static let stabilityStream: UInt64 = 11

  /// Of a theme, how the last share less the first comes out with other respondents, and with each
  /// stakeholder type counting the same.
  struct Stability {
    /// How many of a hundred resamples have the sign of the difference of all.
    var resamples: Int
    /// The mean over types of their differences; nil where fewer than two commented in both rounds.
    var typesAlike: Double?
    /// How many of a hundred resamples of that mean have its sign.
    var typesAlikeResamples: Int
  }

  /// One entry for each of the themes that are asked for, in their order. O(resamples × (people + what they
  /// raised + types × those themes)).
  func stability(of wanted: [Int], seed: UInt64) -> [Stability] {
    let whole = counts { _ in 1 }
    let crude = crudeDifferences(of: wanted, whole)
    let alike = meanDifferences(of: wanted, whole)
    var same = [Int](repeating: 0, count: wanted.count)
    var sameAlike = same
    var generator = PCG32(seed: seed, stream: Self.stabilityStream)
    for _ in 0..<Bootstrap.resamples {
      let drawn = draw(&generator)
      for (theme, difference) in crudeDifferences(of: wanted, drawn).enumerated()
      where difference * crude[theme] > 0 { same[theme] += 1 }
      guard let alike, let means = meanDifferences(of: wanted, drawn) else { continue }
      for (theme, difference) in means.enumerated() where difference * alike[theme] > 0 {
        sameAlike[theme] += 1
      }
    }
    return wanted.indices.map { theme in
      Stability(
        resamples: same[theme] * 100 / Bootstrap.resamples, typesAlike: alike?[theme],
        typesAlikeResamples: sameAlike[theme] * 100 / Bootstrap.resamples)
    }
  }

  private func crudeDifferences(of wanted: [Int], _ counts: [Int]) -> [Double] {
    var bases = [0.0, 0.0]
    for type in 0..<types {
      for round in 0..<2 { bases[round] += Double(counts[row(type: type, round: round) + themes]) }
    }
    return wanted.map { theme in
      var shares = [0.0, 0.0]
      for type in 0..<types {
        for round in 0..<2 {
          shares[round] += Double(counts[row(type: type, round: round) + theme])
        }
      }
      return bases.contains(0) ? 0 : shares[1] / bases[1] - shares[0] / bases[0]
    }
  }

  /// Over types that commented in both rounds; nil where there are not two of them.
  private func meanDifferences(of wanted: [Int], _ counts: [Int]) -> [Double]? {
    let present = (0..<types).filter { type in
      (0..<2).allSatisfy { counts[row(type: type, round: $0) + themes] > 0 }
    }
    guard present.count > 1 else { return nil }
    return wanted.map { theme in
      present.reduce(0.0) { sum, type in
        let shares = (0..<2).map { round in
          let start = row(type: type, round: round)
          return Double(counts[start + theme]) / Double(counts[start + themes])
        }
        return sum + shares[1] - shares[0]
      } / Double(present.count)
    }
  }
}
