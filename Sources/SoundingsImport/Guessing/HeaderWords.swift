import SoundingsModel

/// A guess from the words of a header, held against what the cells are.
struct HeaderWords {
  private(set) var guess: ColumnGuess?
  private let phrase: String
  private let count: Int
  private let profile: ColumnProfile

  init(_ header: String, _ profile: ColumnProfile) {
    let words = Folding.words(header)
    phrase = " \(words.joined(separator: " ")) "
    count = words.count
    self.profile = profile
    guess = decide(header)
  }

  private func has(_ parts: [String]) -> Bool {
    parts.contains { Substring(phrase).split(at: " \($0) ").after != nil }
  }

  private func isOneOf(_ phrases: Set<String>) -> Bool { phrases.contains(phrase.trimmed) }

  private var isProse: Bool { profile.filled > 0 && profile.meanWords >= 7 }
  /// Values that come back: at most 25, each twice on average, or as few as there are rows.
  private var hasFewValues: Bool {
    !profile.hasMoreValues && profile.values.count <= 25
      && (profile.values.count * 2 <= profile.filled || profile.values.count <= 6)
  }

  private func make(_ role: Role?, _ reason: String, _ weight: Int) -> ColumnGuess {
    ColumnGuess(role: role, reason: reason, weight: weight)
  }

  private func of(_ number: Int, _ what: String) -> String {
    "\(number) of \(profile.filled) cells are \(what)"
  }

  private func decide(_ header: String) -> ColumnGuess? {
    if count == 0 { return nil }
    if phrase.hasSuffix(" id "), let guess = ids() { return guess }
    return personal() ?? times() ?? closed() ?? text(header) ?? ids() ?? lists(header)
  }

  /// Who somebody is.
  private func personal() -> ColumnGuess? {
    if has(["email", "e mail", "mail address", "emailaddress"]), !isProse {
      if profile.filled == 0 || profile.emails > 0 {
        return make(
          .email, "header says e-mail; " + of(profile.emails, "e-mail addresses"),
          50 + (profile.emails > 0 ? 20 : 0))
      }
      return nil
    }
    let values = profile.values.prefix(50).map(\.value)
    if let contact = ContactColumn(header: phrase.trimmed, values: values) {
      switch contact.role {
      case .name?: return make(.name, "header says name", 50)
      case .organisation?: return make(.organisation, "header says organisation", 50)
      default:
        var guess = make(nil, "personal data that is not needed", 0)
        guess.isPersonal = true
        return guess
      }
    }
    if has(["ip address", "ip", "latitude", "longitude", "user agent"]), count <= 4 {
      var guess = make(nil, "personal data that is not needed", 0)
      guess.isPersonal = true
      return guess
    }
    if isOneOf(["from", "sender", "author", "submitted by", "respondent", "respondents", "contact"]
    ),
      !isProse, profile.dates * 2 < max(profile.filled, 1)
    {
      return make(.name, "header says who it is from", 30)
    }
    return nil
  }

  private func times() -> ColumnGuess? {
    guard !has(["birth", "dob"]),
      has([
        "date", "submitted", "timestamp", "received", "created", "completed", "completion time",
        "time", "sent", "posted", "when", "created at", "submission time", "end date", "on",
      ]), profile.dates * 5 >= profile.filled * 3, profile.filled > 0
    else { return nil }
    var weight = 50
    if has(["submitted", "completed", "completion time", "received", "end"]) { weight += 10 }
    if has(["start", "started", "modified", "updated", "opened"]) { weight -= 20 }
    return make(
      .date,
      "header says date; " + of(profile.dates, "dates") + ", " + (profile.dateReading ?? ""),
      weight)
  }

  /// Columns whose answers come from a list and mean something of their own.
  private func closed() -> ColumnGuess? {
    guard !isProse else { return nil }
    let values = profile.values.map(\.value)
    if has([
      "publish", "published", "publication", "publish your", "quote", "quoted", "quoting",
      "confidential", "confidentiality", "made public", "anonymous", "permission",
    ]) {
      let read = values.count { Permission(written: $0) != nil }
      guard read * 2 >= values.count else { return nil }
      return make(.permission, "header asks about publication", 60)
    }
    if has([
      "behalf", "individual or", "organisation or individual", "as an individual",
      "individual or organisation", "respondent kind",
    ]) || isOneOf(["kind", "individual organisation"]) || isWho, hasFewValues {
      let read = values.count { RespondentKind(written: $0) != nil }
      if read > 0, read * 10 >= values.count * 9 {
        return make(.kind, "answers say organisation or individual", 60)
      }
    }
    if isWho, profile.filled == 0 || !profile.hasMoreValues && profile.values.count <= 60 {
      return make(
        .stakeholder, "header asks who is answering; \(profile.values.count) distinct values", 60)
    }
    if isOneOf(["round", "wave", "consultation round", "phase of consultation"]), hasFewValues {
      return make(.round, "header says round", 50)
    }
    if isOneOf([
      "channel", "how received", "source", "received by", "received via", "method", "format",
      "response method", "method of response", "how submitted", "via", "response channel",
    ]), hasFewValues {
      return make(.channel, "header says how it came; \(profile.values.count) distinct values", 50)
    }
    let isSection =
      isOneOf(["section", "sections", "chapter", "topic", "policy area", "area of policy", "part"])
      || has([
        "policy section", "which section", "section of", "section of the policy",
        "part of the policy", "section name", "section title", "section number",
      ])
    if isSection, profile.meanWords <= 8, !profile.hasMoreValues {
      return make(.section, "header says section; \(profile.values.count) distinct values", 50)
    }
    return nil
  }

  private var isWho: Bool {
    has([
      "responding as", "respondent type", "type of respondent", "stakeholder", "stakeholder type",
      "best describes you", "best describe you", "describes you", "describe yourself", "i am",
      "i am a", "are you a", "are you responding", "your role", "respondent group", "capacity",
      "category of respondent", "who are you", "stakeholder group", "respondent category",
      "your connection", "your interest", "responding in",
    ]) || count <= 6 && has(["you are"])
      || isOneOf(["role", "type", "group", "respondent", "category", "you are", "job role"])
  }

  private func text(_ header: String) -> ColumnGuess? {
    guard profile.filled == 0 || profile.meanWords >= 3 || isOneOf(Self.commentNames) else {
      return nil
    }
    guard AnswerKind.asksForText(header) || isOneOf(Self.commentNames) || has(Self.commentWords)
    else { return nil }
    let values = profile.values.prefix(200).flatMap { value, count in
      Array(repeating: value, count: min(count, 50))
    }
    guard isOneOf(Self.commentNames) || AnswerKind(values: values, header: header) == .text else {
      return nil
    }
    let reason = "header asks for comments; \(profile.meanWords) words on average"
    if let section = Self.section(in: header) {
      return make(.textUnder(section: section), reason + "; header names section \(section)", 60)
    }
    return make(.text, reason, 60)
  }

  private static let commentNames: Set<String> = [
    "comment", "comments", "text", "response", "response text", "your comments", "comment text",
    "feedback", "answer", "message", "body", "views", "remarks", "representation", "submission",
    "your comment", "further comments", "additional comments", "other comments", "comment body",
  ]

  private static let commentWords = [
    "response", "remarks", "observations", "opinion", "view", "views", "representation", "say",
    "answer", "message", "notes",
  ]

  /// `section 4.10` in a header.
  static func section(in header: String) -> String? {
    let words = Folding.words(header)
    for (word, next) in zip(words, words.dropFirst())
    where ["section", "chapter"].contains(word) && next.first?.isNumber ?? false {
      return next
    }
    return nil
  }

  private func ids() -> ColumnGuess? {
    let isDistinct = profile.filled > 0 && profile.values.allSatisfy { $0.count == 1 }
    guard profile.meanWords <= (isDistinct || phrase.hasSuffix(" id ") ? 6 : 2) else { return nil }
    if has(["user id", "author id", "username", "user name", "respondent id", "contact id"]) {
      return isDistinct && has(["respondent id"])
        ? make(.id, "header says respondent id; every cell is another", 45)
        : make(.respondent, "header says who, as an id", 40)
    }
    guard
      isOneOf([
        "id", "ref", "reference", "no", "nr", "number", "response", "response number", "ref no",
        "response no", "reference number", "unique id", "uid", "serial", "record", "row", "key",
      ]) || has(["response id", "id", "reference", "ref", "response ref", "unique reference"])
    else { return nil }
    return make(
      .id, isDistinct ? "header says id; every cell is another" : "header says id",
      isDistinct ? 50 : 30)
  }

  /// What else is known of respondents.
  private func lists(_ header: String) -> ColumnGuess? {
    guard
      count <= 8,
      has([
        "ward", "age", "age group", "gender", "sex", "ethnicity", "ethnic", "disability",
        "disabled", "religion", "faith", "district", "region", "area", "phase", "school phase",
        "sexual orientation", "employment", "tenure", "parish", "locality", "neighbourhood",
      ]), hasFewValues,
      !AnswerKind.looksClosed(header) || has(["your age", "gender", "ethnic"])
        || count <= 3
    else { return nil }
    return make(
      .attribute(header),
      "header says something of respondents; \(profile.values.count) distinct values",
      40)
  }
}
