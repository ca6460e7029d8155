public import SoundingsModel

/// How each kind of decision is written, in plain English with an example: the workbook's sheet
/// “Read me”, and the table of DECISIONS.md, which a test holds equal to it.
public struct DecisionGuide: Sendable {
  public var what: Decision.What
  public var meaning: String
  /// The columns of decisions.csv: date, who, what, target, value, reason.
  public var example: [String]

  public static let all = Decision.What.allCases.map { what in
    let (meaning, target, value, reason) = words(what)
    return DecisionGuide(
      what: what, meaning: meaning,
      example: ["2007-06-11", "A. Officer", what.rawValue, target, value, reason])
  }

  private static func words(
    _ what: Decision.What
  ) -> (meaning: String, target: String, value: String, reason: String) {
    switch what {
    case .addTheme:
      (
        "Gives a comment a theme. The target is the comment; the value is the theme, and after a "
          + "colon the words that show it.",
        "BF-1001/4", "funding: who pays for it", "No rule knows these words"
      )
    case .removeTheme:
      (
        "Takes a theme from a comment. The target is the comment, the value the theme.",
        "BF-1001/4", "funding", "It is about time, not money"
      )
    case .stance:
      (
        "Says how a comment stands to a theme. The target is the comment; the value is the theme, a "
          + "colon, and one of "
          + Stance.allCases.map(\.rawValue).joined(separator: ", ") + ".",
        "BF-1001/4", "funding: against", "Read in its context"
      )
    case .exclude:
      (
        "Leaves a response out of every figure, with the reason. The target is the response.",
        "BF-1002", "", "Sent twice, by e-mail and by post"
      )
    case .include:
      (
        "Counts a response that the program left out. The target is the response.",
        "BF-1003", "", "It is no test: somebody lives there"
      )
    case .merge:
      (
        "Says that two responses come from one respondent. The target is one response, the value the "
          + "other.",
        "BF-1004", "BF-1009", "The office sent a correction"
      )
    case .section:
      (
        "Puts a comment under another policy section. The target is the comment, the value the "
          + "section's id.",
        "BF-1001/4", "7", "It is about section 7"
      )
    case .redact:
      (
        "Takes words out of all that is published. The target is the comment, the value the words, "
          + "letter for letter.",
        "BF-1001/4", "the caretaker", "It tells who is meant"
      )
    case .publish:
      (
        "Lets a comment be quoted, or not. The target is the comment; the value is yes or no. After "
          + "yes may stand the fingerprint of the text that was approved, as soundings quotes writes it.",
        "BF-1001/4", "yes", "It says best what many say"
      )
    case .withdraw:
      (
        "Takes a response back at the respondent's wish. The target is the response.",
        "BF-1005", "", "Asked for by e-mail on 8 June"
      )
    case .late:
      (
        "Marks a response as late, or as in time with the value no. The target is the response.",
        "BF-1006", "no", "Handed in on the last day, typed up later"
      )
    case .read:
      (
        "Says that an officer has read a comment, or all of a response: first of all what may be urgent. "
          + "The target is the comment or the response.",
        "BF-1007", "", "Passed on to the duty team"
      )
    case .note:
      (
        "Keeps a remark, and changes nothing. The target is the comment or the response.",
        "BF-1008", "", "Speaks for three schools"
      )
    }
  }
}
