/// The options of the command line.
struct Arguments {
  enum Mode: String {
    case cases, coverage
  }

  /// What the command line must look like.
  struct Usage: Error, CustomStringConvertible {
    var description: String {
      """
      usage: check-statistics cases|coverage [--cases 1000] [--seed 1] [--only NAME]
      cases: \(CheckedStatistic.all.map(\.name).joined(separator: " "))
      coverage: \(CoverageStudy.all.map(\.name).joined(separator: " "))
      """
    }
  }

  var mode: Mode
  var cases = 1_000
  var seed: UInt64 = 1
  var only: String?

  init(_ arguments: [String]) throws(Usage) {
    var rest = arguments[...]
    guard let mode = rest.popFirst().flatMap(Mode.init) else { throw Usage() }
    self.mode = mode
    let names = mode == .cases ? CheckedStatistic.all.map(\.name) : CoverageStudy.all.map(\.name)
    while let option = rest.popFirst() {
      let value = rest.popFirst() ?? ""
      switch option {
      case "--cases":
        guard let number = Int(value), number > 0 else { throw Usage() }
        cases = number
      case "--seed":
        guard let number = UInt64(value) else { throw Usage() }
        seed = number
      case "--only":
        guard names.contains(value) else { throw Usage() }
        only = value
      default: throw Usage()
      }
    }
  }
}
