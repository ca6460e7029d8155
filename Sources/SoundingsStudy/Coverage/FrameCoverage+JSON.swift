internal import SoundingsAnalysis
internal import SoundingsCoding
internal import SoundingsModel
internal import SoundingsReport

extension FrameCoverage {
  /// One object, on one line. It quotes respondents: for the team only.
  public var json: String {
    JSONValue.object([
      ("version", .string(frame.frame.version)), ("comments", .integer(comments)),
      ("respondents", .integer(respondents)), ("themes", .array(themes.map(json))),
      ("never", .array(neverFiring.map(rule))),
      (
        "together",
        .array(
          together.map {
            .object([
              ("theme", .string(id(frame.rules[$0.rules[0]].theme))),
              ("rules", .array($0.rules.map(rule))), ("comments", .integer($0.comments)),
            ])
          })
      ),
      (
        "overlaps",
        .array(
          overlaps.map {
            .object([
              ("smaller", .string(id($0.smaller))), ("larger", .string(id($0.larger))),
              ("both", .integer($0.both.count)), ("of", .integer($0.both.base)),
              ("family", .bool($0.isFamily)),
            ])
          })
      ),
      ("rare", .array(rareThemes.map { .string(id($0)) })),
      ("nearMisses", .array(nearMisses.map(json))), ("uncoded", uncoded.json),
    ]).text
  }

  private func json(_ theme: ThemeCoverage) -> JSONValue {
    .object([
      ("theme", .string(id(theme.theme))), ("comments", .integer(theme.comments)),
      ("respondents", .integer(theme.respondents)), ("takenAway", .integer(theme.takenAway)),
      (
        "rules",
        .array(
          theme.rules.map {
            .object([
              ("list", .string(list($0.rule))), ("rule", .string(frame.rules[$0.rule].rule.text)),
              ("comments", .integer($0.comments)), ("respondents", .integer($0.respondents)),
              ("sole", $0.sole.map { .integer($0) } ?? .null),
            ])
          })
      ),
    ])
  }

  private func json(_ miss: NearMissCount) -> JSONValue {
    .object([
      ("pattern", .string(miss.miss.pattern.description)), ("word", .string(miss.word)),
      ("distance", .integer(miss.miss.distance)), ("reason", .string(miss.miss.reason.rawValue)),
      ("comments", .integer(miss.comments)), ("respondents", .integer(miss.respondents)),
      ("ruleWordComments", .integer(miss.ruleWordComments)), ("slip", .bool(miss.isLikelySlip)),
      ("rules", .array(miss.miss.rules.map(rule))),
    ])
  }

  private func rule(_ index: Int) -> JSONValue {
    let place = frame.rules[index].rule.place
    return .object([
      ("theme", .string(id(frame.rules[index].theme))), ("list", .string(list(index))),
      ("rule", .string(frame.rules[index].rule.text)),
      ("line", place.map { .integer($0.line) } ?? .null),
    ])
  }

  private func list(_ rule: Int) -> String {
    frame.rules[rule].list == .include ? "include" : "exclude"
  }
}

extension UncodedComments {
  fileprivate var json: JSONValue {
    .object([
      ("comments", .array(ids.map { .string($0) })), ("respondents", .integer(respondents)),
      ("all", all.json), ("byStakeholder", .array(byStakeholder.map(\.json))),
      ("byRound", .array(byRound.map(\.json))),
    ])
  }
}

extension KeyTermGroup {
  fileprivate var json: JSONValue {
    .object([
      ("group", .string(group.id)), ("comments", .integer(comments)),
      ("uncoded", .integer(uncoded)), ("words", .array(words.map(\.json))),
      ("phrases", .array(phrases.map(\.json))),
    ])
  }
}

extension KeyTermLine {
  fileprivate var json: JSONValue {
    .object([
      ("text", .string(text)), ("uncoded", .integer(uncoded.count)),
      ("ofUncoded", .integer(uncoded.base)), ("coded", .integer(coded.count)),
      ("ofCoded", .integer(coded.base)), ("g2", .number(logLikelihood)),
      ("logRatio", .number(logRatio)), ("examples", .array(examples.map(\.json))),
    ])
  }
}

extension ExampleLine {
  var json: JSONValue {
    .object([
      ("comment", .string(comment)), ("left", .string(excerpt.left)),
      ("match", .string(excerpt.match)), ("right", .string(excerpt.right)),
    ])
  }
}
