public import SoundingsModel

/// What can be wrong with `consultation.yaml` or a code frame: facts only; `message` makes the
/// sentence.
public enum ConfigurationProblem: Hashable, Sendable {
  // The bytes.
  case notUTF8
  case forbiddenCharacter(UInt32)

  // YAML.
  case emptyFile
  case notYAML(context: String?, problem: String)
  case tabAsIndent
  case reservedCharacter(Character)
  case colonInValue
  case indentedTooFar
  case textAfterQuote
  case unterminatedQuote
  /// A value that begins with `*`, which YAML takes for an alias.
  case unquotedAsterisk(value: String)
  case aliasInKey
  case tooManyNodes(limit: Int)

  // The shape.
  case wrongShape(key: String?, expected: ConfigurationShape, found: ConfigurationShape)
  case keyNotText
  case duplicateKey(String, firstLine: Int)
  case unknownKey(String, in: ConfigurationPart, suggestion: String?, known: [String])
  case missingKey(String, in: ConfigurationPart)
  case emptyValue(key: String)
  case emptyList(key: String)

  // Values.
  case notADate(String)
  case notANumber(key: String, String, from: UInt64, to: UInt64)
  case notAShare(String)
  case unknownValue(key: String, String, allowed: [String], suggestion: String?)
  case unusableID(String)
  case pathOutsideFolder(String)
  case roundEndsBeforeItStarts(id: String, from: CalendarDate, to: CalendarDate)
  case roundsOverlap(id: String, other: String, otherLine: Int)
  case sharesNotRising(word: String)
  case sharesNotComplete

  // Names and references.
  case duplicateID(String, of: ConfigurationPart, firstLine: Int)
  case repeatedAnswer(String)
  case ambiguousName(String, of: ConfigurationPart, other: String)
  case unknownReference(String, to: ConfigurationPart, suggestion: String?, known: [String])
  case unknownRole(String, suggestion: String?)
  case textColumnTwice(header: String)
  /// An expression of a layout for pages that libxml2 cannot read from there on.
  case notXPath

  // The code frame.
  case themeWithoutRules(String)
  case themeBelowItself([String])
  case ruleNotText
  case emptyRule

  // Tables.
  case noHeader(of: TeamTableKind, columns: [String])
  case missingColumn(String, of: TeamTableKind, columns: [String])
  case unknownColumn(String, of: TeamTableKind, columns: [String])
  case repeatedColumn(String)
  case tooManyCells(found: Int, header: Int)
  case emptyCell(column: String)
  /// A decision of a kind that says something of its target by its value.
  case valueMissing(of: String)
  case repeatedRow(firstLine: Int)
  /// A reading that gives a comment no theme, beside one that gives it some.
  case noneBesideThemes(otherLine: Int)
  /// A comment that another row has in another part.
  case inTwoParts(String, String, otherLine: Int)
  /// A range that ends where it starts, or before.
  case emptyRange(start: Int, end: Int)
  /// A range that ends beyond the comment.
  case rangeBeyondText(end: Int, length: Int)
  /// A range, and no theme that it is of.
  case rangeWithoutTheme
  /// A comment whose length the file of lengths does not tell.
  case noLength(String)
  /// A row of a coding sheet that has themes and is marked as having none.
  case markedNone
  /// A theme that stands twice in a row of a coding sheet.
  case themeTwice(String)
  /// A row of an adjudication sheet that is no disagreement of the two codings.
  case noDisagreement(comment: String, theme: String)
}

/// A table that the team writes, as a sentence names it.
public enum TeamTableKind: String, Hashable, Sendable {
  case frame = "a frame as a table"
  case decisions = "a file of decisions"
  case readings = "a file of readings"
  case consultees = "a list of consultees"
  case coder = "a coder's file"
  case lengths = "a file of lengths"
}

/// What a value is made of.
public enum ConfigurationShape: String, Hashable, Sendable {
  case text
  case list = "a list"
  case mapping = "keys with values"
}

/// A part of a file that a person wrote, as a sentence names it.
public enum ConfigurationPart: String, Hashable, Sendable {
  case consultation, round, section, question, attribute, source, report, theme, consultee
  case stakeholder = "stakeholder type"
  case columns
  case quantifiers
  case quantifierStep = "step of the quantifiers"
  case frame = "code frame"
  case pageLayout = "page layout"
  case issues = "list of issues"
  case issue

  var withArticle: String {
    switch self {
    case .columns, .quantifiers: "\"\(rawValue)\""
    case .attribute, .issue: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }
}
