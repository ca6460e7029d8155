import BenchmarkText

/// The options of the command line.
struct Arguments {
  static let help = """
    usage: generate [--comments 1000000] [--seed 1] [--words 60] [--from 2006-11]
                    [--format csv|html-table|html-div|neardup]
                    [--stakeholders spellings|types] [FILE]

    Writes a file of made-up responses to FILE, or to standard output.
    The same options give the same bytes.

    """

  /// What is wrong with the command line.
  enum Problem: Error, CustomStringConvertible {
    case unknown(String)
    case value(String)

    var description: String {
      switch self {
      case .unknown(let argument): "unexpected argument \(argument); see --help"
      case .value(let option): "no value, or not a possible one, for \(option); see --help"
      }
    }
  }

  var options = Options()
  var output: String?

  init(_ arguments: [String]) throws(Problem) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        guard output == nil else { throw .unknown(argument) }
        output = argument
        continue
      }
      guard let value = rest.popFirst() else { throw .value(argument) }
      switch argument {
      case "--comments": options.comments = try Self.number(value, argument, 0...9_999_999)
      case "--seed": options.seed = UInt64(try Self.number(value, argument, 0...Int.max))
      case "--words": options.words = try Self.number(value, argument, 6...300)
      case "--from": options.from = try Self.require(Month(value), argument)
      case "--format": options.format = try Self.require(Options.Format(rawValue: value), argument)
      case "--stakeholders":
        guard ["spellings", "types"].contains(value) else { throw .value(argument) }
        options.spellings = value == "spellings"
      default: throw .unknown(argument)
      }
    }
  }

  private static func number(
    _ value: String, _ option: String, _ range: ClosedRange<Int>
  ) throws(Problem) -> Int {
    guard let number = Int(value), range.contains(number) else { throw .value(option) }
    return number
  }

  private static func require<T>(_ value: T?, _ option: String) throws(Problem) -> T {
    guard let value else { throw .value(option) }
    return value
  }
}
