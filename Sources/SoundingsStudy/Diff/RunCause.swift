/// What can move a figure between two runs: one response, one decision, one theme's rules.
enum RunCause: Hashable, Sendable {
  /// A response that the sources hold now and did not before; with the reason where it is excluded.
  case came(response: String, excluded: String?)
  /// A response that the sources hold no more.
  case gone(response: String)
  /// A response that counted and is excluded now, or is excluded for another reason.
  case excluded(response: String, reason: String)
  /// A response that was excluded and counts now.
  case included(response: String)
  /// A response that became part of another, or stands alone again.
  case merged(response: String, status: String)
  /// A response whose respondent is known as another now.
  case respondent(response: String)
  case fact(response: String, ResponseFact, from: String, to: String)
  /// A response whose comments came, went or have other words.
  case words(response: String)
  /// A comment that stands under another section.
  case moved(comment: String, from: String, to: String)
  case decision(RunDecision, DecisionChange)
  /// The rules give a theme where they did not, or no more where they did.
  case rules(theme: String)
  /// A comment that is taken for another language than before.
  case language(comment: String)
  case frame(from: String, to: String)
  case software(from: String, to: String)
  /// Files of responses that are new, gone or have other bytes.
  case sources
  /// Nothing that the runs wrote tells: the consultation's own file, or the officers' texts.
  case settings

  /// How a row of `decisions.csv` differs.
  enum DecisionChange: String, Hashable, Sendable {
    case new, gone
    /// The row is the same and has another outcome.
    case outcome
  }

  /// The theme, where the cause recodes comments.
  var theme: String? {
    switch self {
    case .rules(let theme): theme
    case .decision(let decision, _) where ["add-theme", "remove-theme"].contains(decision.what):
      ThemeValue(decision.value).theme
    default: nil
    }
  }

  /// The scope of figures that the cause can move a response in or out of.
  var scope: String? {
    guard case .fact(_, let fact, _, _) = self else { return nil }
    switch fact {
    case .stakeholder, .kind, .round: return "\(fact.rawValue)/"
    case .received: return "month/"
    case .channel: return "channel/"
    case .permission, .form: return nil
    }
  }
}

/// All causes that were found, each once, in the order in which they were found.
struct CauseList {
  private(set) var causes: [RunCause] = []
  private var places: [RunCause: Int] = [:]

  mutating func number(of cause: RunCause) -> Int {
    if let known = places[cause] { return known }
    places[cause] = causes.count
    causes.append(cause)
    return causes.count - 1
  }

  subscript(number: Int) -> RunCause { causes[number] }
}
