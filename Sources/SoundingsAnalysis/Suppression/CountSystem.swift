/// Counts with all that holds between them whatever they are: what a reader can reckon with.
public struct CountSystem: Sendable {
  /// A sum of counts, each with a factor, that lies between two bounds.
  public struct Sum: Sendable {
    public struct Term: Hashable, Sendable {
      public var count: Int
      public var factor: Int

      public init(_ count: Int, _ factor: Int = 1) {
        self.count = count
        self.factor = factor
      }
    }

    public var terms: [Term]
    public var lower: Int?
    public var upper: Int?

    public init(_ terms: [Term], lower: Int? = nil, upper: Int? = nil) {
      self.terms = terms
      self.lower = lower
      self.upper = upper
    }
  }

  /// The counts as they are.
  public private(set) var values: [Int] = []
  /// The most that each can be, by what is no secret.
  public private(set) var most: [Int] = []
  public private(set) var sums: [Sum] = []
  /// The sums that each count stands in.
  public private(set) var sumsOf: [[Int]] = []

  public init() {}

  /// - Returns: the count's place.
  public mutating func add(count value: Int, most: Int) -> Int {
    values.append(value)
    self.most.append(max(most, value))
    sumsOf.append([])
    return values.count - 1
  }

  /// Adds what holds between counts.
  ///
  /// A sum that the counts as they are do not keep to is no fact, and is left out.
  public mutating func add(_ sum: Sum) {
    let total = sum.terms.reduce(0) { $0 + values[$1.count] * $1.factor }
    guard sum.lower.map({ $0 <= total }) ?? true, sum.upper.map({ total <= $0 }) ?? true else {
      return
    }
    for term in sum.terms { sumsOf[term.count].append(sums.count) }
    sums.append(sum)
  }

  /// `part` is at most `whole`.
  public mutating func add(part: Int, of whole: Int) {
    add(Sum([.init(part), .init(whole, -1)], upper: 0))
  }

  /// `parts` add up to `whole`; where they may overlap, to the whole or more.
  public mutating func add(parts: [Int], of whole: Int, overlapping: Bool = false) {
    add(
      Sum(parts.map { .init($0) } + [.init(whole, -1)], lower: 0, upper: overlapping ? nil : 0))
  }
}
