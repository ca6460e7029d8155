public import SoundingsModel

/// Reads `decisions.csv`: `date,who,what,target,value,reason`.
public enum DecisionsFile {
  public static let columns = ["date", "who", "what", "target", "value", "reason"]

  /// - Parameter path: how errors name the file; nothing is opened.
  /// - Returns: the decisions in the order of the file.
  /// - Throws: everything in it that cannot be read, at once. Whether a target exists is not asked here.
  public static func read(bytes: [UInt8], path: String) throws(ConfigurationErrors) -> [Decision] {
    let source = try ConfigurationText(bytes: bytes, path: path, lineBreaks: .table)
    let table = try TeamTable(
      source, kind: .decisions, required: ["date", "who", "what", "target"],
      optional: ["value", "reason"])
    var errors: [ConfigurationError] = []
    let decisions = table.rows.compactMap { row -> Decision? in
      let date = row["date"]
      let what = row["what"]
      let day = date.text.utf8.count == 10 ? CalendarDate(iso: date.text) : nil
      if day == nil { errors.append(source.error(.notADate(date.text), at: date.place)) }
      let kind = Decision.What(rawValue: what.text)
      if kind == nil {
        errors.append(
          source.error(
            .unknownValue(what.text, of: "what", allowed: Decision.What.allCases.map(\.rawValue)),
            at: what.place))
      }
      guard let day, let kind else { return nil }
      if kind.needsValue, row["value"].text.isEmpty {
        errors.append(source.error(.valueMissing(of: kind.rawValue), at: what.place))
        return nil
      }
      return Decision(
        date: day, who: row["who"].text, what: kind, target: row["target"].text,
        value: row["value"].text, reason: row["reason"].text, place: row.place)
    }
    if !errors.isEmpty { throw ConfigurationErrors(errors) }
    return decisions
  }
}

extension Decision.What {
  /// Whether the column `value` must say something.
  var needsValue: Bool {
    switch self {
    case .addTheme, .removeTheme, .stance, .merge, .section, .redact: true
    case .exclude, .include, .publish, .withdraw, .late, .read, .note: false
    }
  }
}
