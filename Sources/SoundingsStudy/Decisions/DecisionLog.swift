internal import SoundingsModel

/// The decisions of a consultation in an order of their own, with what became of each.
///
/// The order of the rows in the file plays no part: on one matter the latest date holds, and where
/// two of one day say different things neither holds. Each decision ends with exactly one fate.
struct DecisionLog: Sendable {
  private(set) var decisions: [Decision]
  private var fates: [DecisionOutcome.Fate?]

  init(_ decisions: [Decision]) {
    self.decisions = decisions.sorted(by: Self.isBefore)
    fates = Array(repeating: nil, count: decisions.count)
    settleMatters()
  }

  /// What became of each, in the order of the file.
  ///
  /// - Precondition: every decision was applied or failed.
  var outcomes: [DecisionOutcome] {
    zip(decisions, fates).map { decision, fate in
      guard let fate else { preconditionFailure("a decision was lost: \(decision.what.rawValue)") }
      return DecisionOutcome(decision, fate)
    }.sorted {
      ($0.decision.place.line, $0.decision.place.column)
        < ($1.decision.place.line, $1.decision.place.column)
    }
  }

  /// Applies the decisions of some kinds that still hold, oldest first.
  mutating func apply(
    _ kinds: Set<Decision.What>, _ body: (Decision) -> DecisionOutcome.Fate
  ) {
    for index in decisions.indices where kinds.contains(decisions[index].what) {
      if fates[index] == nil { fates[index] = body(decisions[index]) }
    }
  }

  private static func isBefore(_ left: Decision, _ right: Decision) -> Bool {
    if left.date != right.date { return left.date < right.date }
    let (a, b) = (left.parts, right.parts)
    for (one, other) in zip(a, b) where one != other {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return left.place.line < right.place.line
  }

  /// Decides among decisions on one matter.
  private mutating func settleMatters() {
    var matters: [[String]: [Int]] = [:]
    for (index, decision) in decisions.enumerated() {
      if let matter = decision.matter { matters[matter, default: []].append(index) }
    }
    for group in matters.values where group.count > 1 {
      let latest = decisions[group[group.count - 1]].date
      let current = group.filter { decisions[$0].date == latest }
      let sayings = Set(current.map { decisions[$0].saying })
      for index in group {
        if decisions[index].date < latest {
          if sayings.count > 1 || !sayings.contains(decisions[index].saying) {
            fates[index] = .overtaken
          }
        } else if sayings.count > 1 {
          fates[index] = .contradicted
        }
      }
    }
  }
}

extension Decision {
  fileprivate var parts: [String] { [what.rawValue, target, value, who, reason] }

  /// What the decision is about, where two decisions about it cannot both hold.
  fileprivate var matter: [String]? {
    switch what {
    case .addTheme, .removeTheme: ["theme", target, ThemeValue(value).theme]
    case .stance: ["stance", target, ThemeValue(value).theme]
    case .exclude, .include, .withdraw: ["status", target]
    case .late, .merge, .section, .publish: [what.rawValue, target]
    case .redact, .read, .note: nil
    }
  }

  /// What it says of the matter.
  fileprivate var saying: [String] {
    switch what {
    case .addTheme, .removeTheme: [what.rawValue]
    default: [what.rawValue, value]
    }
  }
}

/// The value of a decision on a theme: `funding`, or `funding: who pays for it`.
struct ThemeValue {
  var theme: String
  /// Words of the comment, or a stance; nil where only the theme is named.
  var rest: String?

  init(_ value: String) {
    let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    theme = Self.trimmed(parts.first ?? "")
    let rest = parts.count > 1 ? Self.trimmed(parts[1]) : ""
    self.rest = rest.isEmpty ? nil : rest
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}
