extension CodeFrameFact {
  /// The finding's code, stable in files.
  var code: String {
    switch self {
    case .encodingGuessed: "encoding"
    case .invalidBytes: "invalid-bytes"
    case .comments: "comments"
    case .ignoredColumn: "ignored-column"
    case .surplusCells: "surplus-cells"
    case .namelessRow: "nameless-row"
    case .unknownKind: "unknown-kind"
    case .unlikeBefore: "unlike-before"
    case .addedParent: "added-parent"
    case .givenID: "given-id"
    case .ignoredSet: "ignored-set"
    case .ignoredColours: "ignored-colours"
    case .ignoredGUIDs: "ignored-guids"
    case .ignoredElement: "ignored-element"
    case .otherVersion: "other-version"
    case .emptyCategory: "empty-category"
    case .globNotCarried: "pattern-left-out"
    case .formLineNotRead: "line-not-read"
    case .noRules: "no-rules"
    case .starterRule: "starter-rule"
    case .versionNotCarried, .stanceNotCarried, .orderNotCarried, .fieldNotCarried: "not-carried"
    case .themeNotCarried: "theme-left-out"
    case .ruleNotCarried: "rule-left-out"
    }
  }

  var message: String {
    switch self {
    case .encodingGuessed(let encoding): "the file is no UTF-8 and is read as \(encoding.rawValue)"
    case .invalidBytes(let count):
      "\(counted(count, "byte")) of no character became U+FFFD"
    case .comments: "comments are not carried"
    case .ignoredColumn(let header, let cells):
      "the column ‘\(header)’ is not carried (\(counted(cells, "cell")))"
    case .surplusCells: "the row has more cells than the header; they are not carried"
    case .namelessRow: "the row names no code and is left out"
    case .unknownKind(let kind): "‘\(kind)’ is no kind of theme; ‘theme’ is written"
    case .unlikeBefore(let theme, let column):
      "‘\(theme)’ has another \(column) than in an earlier row, which stays"
    case .addedParent(let name): "‘\(name)’ has no row of its own; a theme without rules is added"
    case .givenID(let name, let id):
      "the name ‘\(name)’ is taken, so this theme gets the id ‘\(id)’"
    case .ignoredSet(let name, let members):
      "the set ‘\(name)’ (\(counted(members, "code"))) is not carried"
    case .ignoredColours(let count):
      "the colours of \(counted(count, "code")) are not carried"
    case .ignoredGUIDs: "GUIDs are not carried; writing .qdc makes them anew from the themes' ids"
    case .ignoredElement(let name): "elements <\(name)> are not carried"
    case .otherVersion(let namespace): "the namespace is ‘\(namespace)’, not that of version 1.0"
    case .emptyCategory(let name):
      "‘\(name)’ is a category with no code below it; a theme is written"
    case .globNotCarried(let value, let key):
      "the pattern ‘\(value)’ of ‘\(key)’ has no rule that finds the same, and is left out"
    case .formLineNotRead(let theme):
      "a line below [Soundings] in the description of ‘\(theme)’ is not understood"
    case .noRules(let theme):
      "‘\(theme)’ has no rule, so the frame cannot be used before one is written"
    case .starterRule(let theme, let rule):
      "‘\(theme)’ had no rule and gets its name as the first: ‘\(rule)’; look at what it finds"
    case .versionNotCarried(let format): "the version is not carried by \(format.title)"
    case .stanceNotCarried(let format): "stance: off is not carried by \(format.title)"
    case .orderNotCarried(let format): "the order of themes is not carried by \(format.title)"
    case .themeNotCarried(let theme, let format): "‘\(theme)’ is not carried by \(format.title)"
    case .fieldNotCarried(let theme, let field, let format):
      "the \(field.rawValue) of ‘\(theme)’ is not carried by \(format.title)"
    case .ruleNotCarried(let theme, let rule, let format):
      "the rule ‘\(rule)’ of ‘\(theme)’ is not carried by \(format.title)"
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
