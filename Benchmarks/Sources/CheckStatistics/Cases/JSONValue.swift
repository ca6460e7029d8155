import SoundingsModel

/// A value of JSON, with numbers as their shortest text that reads back as the same bits.
enum JSONValue: CustomStringConvertible, ExpressibleByArrayLiteral {
  case number(Double)
  case integer(Int)
  /// A name of the program's own: nothing in it needs escaping.
  case name(String)
  case list([JSONValue])
  case null

  init(arrayLiteral elements: JSONValue...) { self = .list(elements) }

  init(_ value: Double?) { self = value.map { .number($0) } ?? .null }

  init(_ counts: [Int]) { self = .list(counts.map { .integer($0) }) }

  init(_ share: Share) { self = [.integer(share.count), .integer(share.base)] }

  /// The value with its interval, three numbers.
  init(_ estimate: Estimate?) {
    guard let estimate else {
      self = .null
      return
    }
    self = [.number(estimate.value), .number(estimate.lower), .number(estimate.upper)]
  }

  init(_ range: ClosedRange<Double>?) {
    self = range.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null
  }

  var description: String {
    switch self {
    case .number(let value):
      precondition(value.isFinite, "no statistic is infinite or not a number")
      return "\(value)"
    case .integer(let value): return "\(value)"
    case .name(let name): return "\"\(name)\""
    case .list(let values): return "[\(values.map(\.description).joined(separator: ","))]"
    case .null: return "null"
    }
  }
}
