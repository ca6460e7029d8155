import Foundation

// Prints random cases of every statistic with the value that Soundings gives, one JSON object a line,
// for check_statistics.py to compute again; or tables of how often intervals hold the true value.
//
//   check-statistics cases [--cases 1000] [--seed 1] [--only NAME]
//   check-statistics coverage [--cases 1000] [--seed 1] [--only NAME]
//
// The same options print the same bytes.

do {
  let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
  func isWanted(_ name: String) -> Bool { arguments.only ?? name == name }
  switch arguments.mode {
  case .cases:
    for statistic in CheckedStatistic.all where isWanted(statistic.name) {
      for line in statistic.lines(cases: arguments.cases, seed: arguments.seed) { print(line) }
    }
  case .coverage:
    for study in CoverageStudy.all where isWanted(study.name) {
      for line in study.table(arguments.cases, arguments.seed) { print(line) }
      print()
    }
  }
} catch {
  print(error)
  exit(64)
}
