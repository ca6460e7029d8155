internal import SoundingsReport

extension RunCause {
  /// What it is, in stable words: for programs.
  var kind: String {
    switch self {
    case .came: "response-came"
    case .gone: "response-gone"
    case .excluded: "response-excluded"
    case .included: "response-included"
    case .merged: "response-merged"
    case .respondent: "respondent-changed"
    case .fact(_, let fact, _, _): "\(fact.rawValue)-changed"
    case .words: "words-changed"
    case .moved: "section-changed"
    case .decision: "decision"
    case .rules: "rules"
    case .language: "language-changed"
    case .frame: "frame"
    case .software: "software"
    case .sources: "sources"
    case .settings: "settings"
    }
  }

  /// On one line, without a word that a respondent wrote.
  var text: String {
    switch self {
    case .came(let id, nil): "response \(Self.shown(id)) came"
    case .came(let id, let reason?):
      "response \(Self.shown(id)) came and is excluded: \(Self.shown(reason))"
    case .gone(let id): "response \(Self.shown(id)) is gone from the sources"
    case .excluded(let id, let reason):
      "response \(Self.shown(id)) is excluded now: \(Self.shown(reason))"
    case .included(let id): "response \(Self.shown(id)) was excluded and counts now"
    case .merged(let id, let status): "response \(Self.shown(id)) is \(status) now"
    case .respondent(let id): "response \(Self.shown(id)) is known as another respondent's now"
    case .fact(let id, let fact, let from, let to):
      "response \(Self.shown(id)): " + Self.change(fact, from, to)
    case .words(let id): "response \(Self.shown(id)) has other words"
    case .moved(let id, let from, let to):
      "comment \(Self.shown(id)) moved from section \(from) to \(to)"
    case .decision(let decision, let change): Self.text(decision, change)
    case .rules(let theme): "the rules of theme \(theme)"
    case .language(let id): "comment \(Self.shown(id)) is taken for another language"
    case .frame(let from, let to): "code frame \(from) became \(to)"
    case .software(let from, let to): "\(from) became \(to)"
    case .sources: "files of responses have changed"
    case .settings: "consultation.yaml, or what else the runs do not list"
    }
  }

  /// What it is about, for programs.
  var members: [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [("kind", .string(kind))]
    switch self {
    case .came(let id, let excluded):
      members.append(("response", .string(id)))
      if let excluded { members.append(("excluded", .string(excluded))) }
    case .excluded(let id, let reason):
      members += [("response", .string(id)), ("excluded", .string(reason))]
    case .gone(let id), .included(let id), .respondent(let id), .words(let id):
      members.append(("response", .string(id)))
    case .merged(let id, let status):
      members += [("response", .string(id)), ("status", .string(status))]
    case .fact(let id, let fact, let from, let to):
      members.append(("response", .string(id)))
      if fact != .channel { members += [("from", .string(from)), ("to", .string(to))] }
    case .moved(let id, let from, let to):
      members += [("comment", .string(id)), ("from", .string(from)), ("to", .string(to))]
    case .decision(let decision, let change):
      members += [
        ("change", .string(change.rawValue)), ("date", .string(decision.date)),
        ("who", .string(decision.who)), ("what", .string(decision.what)),
        ("target", .string(decision.target)), ("value", .string(decision.shownValue)),
        ("outcome", .string(decision.outcome)),
      ]
    case .rules(let theme): members.append(("theme", .string(theme)))
    case .language(let id): members.append(("comment", .string(id)))
    case .frame(let from, let to), .software(let from, let to):
      members += [("from", .string(from)), ("to", .string(to))]
    case .sources, .settings: break
    }
    return members
  }

  /// A source's own words for a channel are not repeated.
  private static func change(_ fact: ResponseFact, _ from: String, _ to: String) -> String {
    let name =
      switch fact {
      case .stakeholder: "stakeholder type"
      case .kind: "kind of respondent"
      case .round: "round"
      case .received: "date"
      case .channel: "channel"
      case .permission: "permission"
      case .form: "form"
      }
    if fact == .channel { return "another \(name)" }
    return "\(name) \(from.isEmpty ? "not known" : from) became \(to.isEmpty ? "not known" : to)"
  }

  private static func text(_ decision: RunDecision, _ change: DecisionChange) -> String {
    var text = "decision of \(decision.date): \(decision.what)"
    if !decision.shownValue.isEmpty { text += " \(shown(decision.shownValue))" }
    text += " (\(shown(decision.target)))"
    switch change {
    case .new: break
    case .gone: text += ", which is no longer recorded"
    case .outcome: text += ", now \(decision.outcome)"
    }
    return text
  }

  /// An id on one line, without what a terminal would obey.
  private static func shown(_ text: String) -> String { Excerpt.shown(text) }
}

extension RunDecision {
  /// The value without words of a comment, which it may hold.
  var shownValue: String {
    switch what {
    case "add-theme", "remove-theme": ThemeValue(value).theme
    case "redact", "note", "read", "exclude", "publish": ""
    default: value
    }
  }
}
