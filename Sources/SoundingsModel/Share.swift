/// A count with the number that a percentage of it is of; a percentage never loses its base.
public struct Share: Hashable, Sendable {
  public var count: Int
  public var base: Int

  /// - Precondition: `0 ≤ count ≤ base`.
  public init(_ count: Int, of base: Int) {
    precondition(count >= 0 && count <= base, "a share is between nothing and its base")
    self.count = count
    self.base = base
  }

  /// Nil where the base is nothing.
  public var fraction: Double? { base == 0 ? nil : Double(count) / Double(base) }

  /// The percentage rounded half up to a whole number, in integer arithmetic.
  public var percent: Int? { base == 0 ? nil : (count * 200 + base) / (base * 2) }
}
