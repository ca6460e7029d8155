extension ConfigurationProblem {
  /// One line of plain English, without place and without a full stop.
  public var message: String {
    switch self {
    case .notUTF8:
      "this is not UTF-8: save the file again with the encoding UTF-8"
    case .forbiddenCharacter(let value):
      "the character \(Self.codePoint(value)) may not stand in this file"
    case .emptyFile:
      "the file is empty"
    case .notYAML(let context, let problem):
      "not YAML: \(context.map { "\($0), " } ?? "")\(problem)"
    case .tabAsIndent:
      "a tab cannot indent a line of YAML: use spaces"
    case .reservedCharacter(let character):
      "a value cannot begin with \(character) in YAML: put it in quotes"
    case .colonInValue:
      "a colon and a space within a value begin a new key: put the value in quotes"
    case .indentedTooFar:
      "this line is indented as a part of the value above it: line it up with the keys"
    case .unterminatedQuote:
      "this quote is never closed"
    case .textAfterQuote:
      "text stands after a closing quote: put the whole value in quotes, or none of it"
    case .unquotedAsterisk(let value):
      "a value that begins with * is an alias in YAML; quote it: \(Self.quoted(value))"
    case .aliasInKey:
      "a file with aliases may have only plain text as keys"
    case .tooManyNodes(let limit):
      "the aliases of this file unfold to more than \(limit) values"
    default:
      shapeMessage ?? valueMessage ?? nameMessage ?? frameMessage
    }
  }

  private var shapeMessage: String? {
    switch self {
    case .wrongShape(let key, let expected, let found):
      "\(key.map { "\"\($0)\"" } ?? "this") should be \(expected.rawValue), not \(found.rawValue)"
    case .keyNotText:
      "a key should be text"
    case .duplicateKey(let key, let line):
      "the key \"\(key)\" stands twice; it is first on line \(line)"
    case .unknownKey(let key, _, let suggestion?, _):
      "unknown key \"\(key)\"; did you mean \"\(suggestion)\"?"
    case .unknownKey(let key, let part, nil, let known):
      "unknown key \"\(key)\"; "
        + "\(part.withArticle) has \(Self.list(known, joinedBy: "and"))"
    case .missingKey(let key, .consultation), .missingKey(let key, .frame),
      .missingKey(let key, .quantifiers):
      "\"\(key)\" is missing"
    case .missingKey(let key, let part):
      "this \(part.rawValue) has no \"\(key)\""
    case .emptyValue(let key):
      "\"\(key)\" has no value"
    case .emptyList(let key):
      "\"\(key)\" needs at least one item"
    default: nil
    }
  }

  private var valueMessage: String? {
    switch self {
    case .notADate(let text):
      "\"\(text)\" is not a date; write it as 2007-06-29"
    case .notANumber(let key, let text, let from, let to):
      "\"\(key)\" should be a whole number from \(from) to \(to), not \"\(text)\""
    case .notAShare(let text):
      "\"\(text)\" is not a share; write it as 0.15 or 15%, from 0 to 1"
    case .unknownValue(let key, let text, let allowed, let suggestion):
      "\"\(key)\" cannot be \"\(text)\"; "
        + (suggestion.map { "did you mean \"\($0)\"?" }
          ?? "it is \(Self.list(allowed, joinedBy: "or"))")
    case .unusableID(let id):
      "the id \"\(id)\" has a slash or a line break, which an id may not have"
    case .pathOutsideFolder(let path):
      "the path \"\(path)\" leaves the consultation's folder"
    case .roundEndsBeforeItStarts(let id, let from, let to):
      "the round \"\(id)\" ends on \(to), before it starts on \(from)"
    case .roundsOverlap(let id, let other, let line):
      "the round \"\(id)\" overlaps with the round \"\(other)\" on line \(line)"
    case .sharesNotRising(let word):
      "the step \"\(word)\" leaves no share for its word: bounds rise from step to step"
    case .sharesNotComplete:
      "the last step should be up to 1 and inclusive, so that every share has a word"
    default: nil
    }
  }

  private var nameMessage: String? {
    switch self {
    case .duplicateID(let id, let part, let line):
      "the \(part.rawValue) \"\(id)\" stands twice; it is first on line \(line)"
    case .repeatedAnswer(let answer):
      "the scale has \"\(answer)\" twice"
    case .ambiguousName(let name, let part, let other):
      "\"\(name)\" is already a name of the \(part.rawValue) \"\(other)\""
    case .unknownReference(let id, let part, let suggestion?, _):
      "there is no \(part.rawValue) \"\(id)\"; did you mean \"\(suggestion)\"?"
    case .unknownReference(let id, let part, nil, let known) where known.isEmpty:
      "there is no \(part.rawValue) \"\(id)\"; the file defines none"
    case .unknownReference(let id, let part, nil, let known):
      "there is no \(part.rawValue) \"\(id)\"; there is \(Self.list(known, joinedBy: "and"))"
    case .unknownRole(let role, let suggestion?):
      "unknown role \"\(role)\"; did you mean \"\(suggestion)\"?"
    case .unknownRole(let role, nil):
      "unknown role \"\(role)\"; a role is \(Self.list(Self.roleNames, joinedBy: "or"))"
    case .textColumnTwice(let header):
      "the column \"\(header)\" would be read twice as text"
    case .notXPath:
      "this is no XPath, or names a function or a prefix that there is not"
    default: nil
    }
  }

  private var frameMessage: String {
    switch self {
    case .themeWithoutRules(let id):
      "the theme \"\(id)\" has no rule in \"include\", and no theme below it"
    case .themeBelowItself(let ids):
      "the theme \"\(ids.first ?? "")\" stands below itself: \(ids.joined(separator: " < "))"
    case .ruleNotText:
      "a rule should be one line of text: put it in quotes"
    case .emptyRule:
      "a rule is empty"
    case .noHeader(_, let columns):
      "the first line should be the header \(columns.joined(separator: ","))"
    case .missingColumn(let name, let table, let columns):
      "the header has no column \"\(name)\"; "
        + "\(table.rawValue) has \(Self.list(columns, joinedBy: "and"))"
    case .unknownColumn(let name, let table, let columns):
      "unknown column \"\(name)\"; "
        + "\(table.rawValue) has \(Self.list(columns, joinedBy: "and"))"
    case .repeatedColumn(let name):
      "the column \"\(name)\" stands twice"
    case .tooManyCells(let found, let header):
      "\(found) cells, where the header has \(header): put a cell with a comma in quotes"
    case .emptyCell(let column):
      "the cell under \"\(column)\" is empty"
    case .valueMissing(let what):
      "\"\(what)\" needs something in the column \"value\""
    case .repeatedRow(let line):
      "this row stands twice; it is first on line \(line)"
    case .noneBesideThemes(let line):
      "an empty theme means that the reader gave none, and line \(line) is of the same comment"
    case .inTwoParts(let comment, let part, let line):
      "the comment \"\(comment)\" is \(part) on line \(line): a comment is in one part"
    default:
      readingMessage
    }
  }

  private var readingMessage: String {
    switch self {
    case .emptyRange(let start, let end):
      "the range from \(start) to \(end) is empty: its end is the first character after it"
    case .rangeBeyondText(let end, let length):
      "the range ends at \(end), and the comment at \(length)"
    case .rangeWithoutTheme:
      "this row has a range and no theme that it is of"
    case .noLength(let comment):
      "the file of lengths has no comment \"\(comment)\""
    case .markedNone:
      "this comment has themes and is marked as having none"
    case .themeTwice(let theme):
      "the theme \"\(theme)\" stands twice in this row"
    case .noDisagreement(let comment, let theme):
      "the codings do not differ on \"\(theme)\" in the comment \"\(comment)\": the sheet is of "
        + "other codings"
    default:
      preconditionFailure("every problem has a message")
    }
  }

  private static let roleNames = [
    "id", "respondent", "name", "email", "organisation", "kind", "stakeholder", "date", "round",
    "channel", "permission", "section", "text", "text/<section>", "question/<id>",
    "attribute/<id>",
  ]

  private static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func quoted(_ value: String) -> String {
    value.contains("\"") ? "'\(value.replacing("'", with: "''"))'" : "\"\(value)\""
  }

  /// `a, b or c`, cut after a dozen.
  private static func list(_ names: [String], joinedBy word: String) -> String {
    if names.count > 16 { return names.prefix(12).joined(separator: ", ") + " …" }
    guard names.count > 1, let last = names.last else { return names.first ?? "none" }
    return names.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}
