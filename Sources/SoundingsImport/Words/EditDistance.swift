/// The number of characters to insert, delete or replace (Levenshtein 1966).
enum EditDistance {
  /// Time grows with the product of the lengths; nil where the distance is over `limit`.
  static func between(_ first: String, _ second: String, limit: Int) -> Int? {
    let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    guard abs(first.count - second.count) <= limit, first.count <= 100, second.count <= 100 else {
      return nil
    }
    var row = Array(0...second.count)
    for (i, left) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in second.enumerated() {
        let cost = left == right ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[second.count] <= limit ? row[second.count] : nil
  }
}
