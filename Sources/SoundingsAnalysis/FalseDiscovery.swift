/// The correction for many tests in one table.
public enum FalseDiscovery {
  /// The q-values of p-values (Benjamini and Hochberg 1995, step-up), in the order given.
  ///
  /// O(n log n); equal p-values get equal q-values whatever their order.
  public static func benjaminiHochberg(_ p: [Double]) -> [Double] {
    let order = p.indices.sorted { (p[$0], $0) > (p[$1], $1) }
    var q = [Double](repeating: 1, count: p.count)
    var smallest = 1.0
    for (place, index) in order.enumerated() {
      let rank = Double(p.count - place)
      smallest = min(smallest, p[index] * Double(p.count) / rank)
      q[index] = smallest
    }
    return q
  }
}
