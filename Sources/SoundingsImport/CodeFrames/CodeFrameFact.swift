import SoundingsModel

/// What somebody who converts a frame should know: the facts of a finding.
enum CodeFrameFact: Hashable {
  // Reading.
  case encodingGuessed(TextEncoding)
  case invalidBytes(Int)
  case comments
  case ignoredColumn(String, cells: Int)
  case surplusCells
  case namelessRow
  case unknownKind(String)
  case unlikeBefore(theme: String, column: String)
  case addedParent(String)
  case givenID(name: String, id: String)
  case ignoredSet(String, members: Int)
  case ignoredColours(Int)
  case ignoredGUIDs
  case ignoredElement(String)
  case otherVersion(String)
  case emptyCategory(String)
  case globNotCarried(String, key: String)
  case formLineNotRead(theme: String)

  // The frame.
  case noRules(String)
  case starterRule(String, rule: String)

  // Writing.
  case versionNotCarried(CodeFrameFormat)
  case stanceNotCarried(CodeFrameFormat)
  case orderNotCarried(CodeFrameFormat)
  case themeNotCarried(String, CodeFrameFormat)
  case fieldNotCarried(String, ThemeField, CodeFrameFormat)
  case ruleNotCarried(String, rule: String, CodeFrameFormat)

  func finding(at place: FilePlace) -> Finding {
    Finding(
      code: code, file: place.path, line: place.line, column: place.column, message: message)
  }
}

/// What a theme has, as the keys of `codeframe.yaml` name it.
enum ThemeField: String, Hashable, CaseIterable {
  case id, title, parent, kind, sections, definition, include, exclude, example, counterexample
  case formerly
}
