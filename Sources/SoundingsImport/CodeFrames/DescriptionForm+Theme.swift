import SoundingsModel

extension DescriptionForm {
  /// What a theme has besides its name, its place in the tree and its definition.
  ///
  /// - Parameter name: the name under which the code book has it.
  static func entries(of theme: Theme, named name: String, position: Int? = nil) -> [Entry] {
    var entries: [Entry] = []
    func add(_ field: ThemeField, _ value: String?) {
      if let value { entries.append(Entry(key: field.rawValue, value: value)) }
    }
    if !exactly(theme.id, name) { add(.id, theme.id) }
    if !exactly(theme.title, name) { add(.title, theme.title) }
    if theme.kind != .theme { add(.kind, theme.kind.rawValue) }
    for section in theme.sections { add(.sections, section) }
    for rule in theme.include { add(.include, rule.text) }
    for rule in theme.exclude { add(.exclude, rule.text) }
    add(.example, theme.example)
    add(.counterexample, theme.counterexample)
    for id in theme.formerly { add(.formerly, id) }
    if let position { entries.append(Entry(key: positionKey, value: String(position))) }
    return entries
  }

  /// Where the theme stands in the frame, from 1, where the code book has another order.
  static let positionKey = "position"

  /// Puts a description into a draft; returns its position, if it has one.
  @discardableResult
  static func put(
    _ description: String, into draft: inout ThemeDraft, _ findings: inout [Finding]
  ) -> Int? {
    var (definition, entries, notRead) = read(description)
    var position: Int?
    draft.theme.definition = definition
    for entry in entries {
      if entry.key == positionKey, let number = Int(entry.value) {
        position = number
      } else if !put(entry, into: &draft) {
        notRead += 1
      }
    }
    if notRead > 0 {
      findings.append(
        CodeFrameFact.formLineNotRead(theme: draft.theme.title).finding(at: draft.place))
    }
    return position
  }

  private static func put(_ entry: Entry, into draft: inout ThemeDraft) -> Bool {
    let value = entry.value
    switch ThemeField(rawValue: entry.key) {
    case .id:
      guard !isBlank(value) else { return false }
      draft.id = value
    case .title: draft.theme.title = value
    case .kind:
      guard let kind = Theme.Kind(rawValue: value) else { return false }
      draft.theme.kind = kind
    case .sections: draft.theme.sections.append(value)
    case .include, .exclude:
      guard !isBlank(value) else { return false }
      let rule = Rule(value, place: draft.place)
      if entry.key == ThemeField.include.rawValue {
        draft.theme.include.append(rule)
      } else {
        draft.theme.exclude.append(rule)
      }
    case .example: draft.theme.example = value
    case .counterexample: draft.theme.counterexample = value
    case .formerly: draft.theme.formerly.append(value)
    case .definition, .parent, nil: return false
    }
    return true
  }
}
