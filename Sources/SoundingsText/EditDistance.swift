/// How many letters must be put in, left out, replaced or swapped with their neighbour to make one
/// word of another: optimal string alignment (Damerau 1964; a letter is touched once).
public struct EditDistance {
  private var rows: [[Int]] = [[], [], []]

  public init() {}

  /// The distance, or nil if it is more than `most`.
  ///
  /// - Complexity: the product of the lengths at worst; a constant where they differ by more than
  ///   `most`.
  public mutating func between(_ one: [UInt32], _ other: [UInt32], most: Int) -> Int? {
    guard abs(one.count - other.count) <= most else { return nil }
    return fill(one, other, most: most).flatMap { $0 <= most ? $0 : nil }
  }

  /// The distance of `one` to that beginning of `other` which is nearest, or nil if it is more than
  /// `most`.
  public mutating func toBeginning(
    _ one: [UInt32], of other: [UInt32], most: Int
  ) -> Int? {
    guard one.count - other.count <= most else { return nil }
    guard fill(one, Array(other.prefix(one.count + most)), most: most) != nil,
      let nearest = rows[one.count % 3].prefix(min(other.count, one.count + most) + 1).min()
    else { return nil }
    return nearest <= most ? nearest : nil
  }

  /// Fills the table row by row, a row a letter of `one`; nil once a row has nothing within `most`.
  private mutating func fill(_ one: [UInt32], _ other: [UInt32], most: Int) -> Int? {
    let width = other.count + 1
    for index in rows.indices where rows[index].count < width {
      rows[index] = Array(repeating: 0, count: width)
    }
    for column in 0..<width { rows[0][column] = column }
    for row in 0..<one.count {
      let (last, here, before) = (row % 3, (row + 1) % 3, (row + 2) % 3)
      rows[here][0] = row + 1
      var least = row + 1
      for column in 0..<other.count {
        var cost = min(rows[last][column + 1], rows[here][column]) + 1
        cost = min(cost, rows[last][column] + (one[row] == other[column] ? 0 : 1))
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, rows[before][column - 1] + 1)
        }
        rows[here][column + 1] = cost
        least = min(least, cost)
      }
      if least > most { return nil }
    }
    return rows[one.count % 3][other.count]
  }
}
