import SoundingsModel

/// One row of a code book on its way to become a theme.
struct CodeBookRow {
  var place: FilePlace
  private var texts: [ThemeField: String] = [:]
  private var rules: [ThemeField: [Rule]] = [:]
  private var lists: [ThemeField: [String]] = [:]
  private var kind = Theme.Kind.theme
  private var category: String?
  private var numbers: [CodeBookColumn: String] = [:]

  init(place: FilePlace) { self.place = place }

  /// Takes a cell; returns what there is to say about it.
  mutating func put(_ cell: TableCell, _ column: CodeBookHeader.Column) -> CodeFrameFact? {
    let text = cell.text.trimmed
    if text.isEmpty { return nil }
    switch column.meaning {
    case .field(let field):
      switch field {
      case .include, .exclude:
        rules[field, default: []] += column.separators.parts(of: cell.text).map {
          Rule($0, place: cell.trimmed.place)
        }
      case .sections, .formerly:
        lists[field] = CodeBookColumn.Separators.lineBreaks.parts(of: cell.text)
      case .kind:
        guard let known = Theme.Kind(rawValue: text.lowercased()) else { return .unknownKind(text) }
        kind = known
      case .definition, .example, .counterexample: texts[field] = cell.text
      case .id, .title, .parent: texts[field] = text
      }
    case .category: category = text
    case .codeNumber, .categoryNumber, .aboveCode, .aboveCategory: numbers[column.meaning] = text
    }
    return nil
  }

  /// The theme; nil where the row names none.
  func draft(_ findings: inout [Finding]) -> ThemeDraft? {
    guard let name = texts[.title] ?? texts[.id] else { return nil }
    var draft = ThemeDraft(name: name, at: place)
    draft.id = texts[.id]
    if let definition = texts[.definition] {
      DescriptionForm.put(definition, into: &draft, &findings)
    }
    draft.theme.kind = draft.theme.kind == .theme ? kind : draft.theme.kind
    draft.theme.include += rules[.include] ?? []
    draft.theme.exclude += rules[.exclude] ?? []
    draft.theme.sections += lists[.sections] ?? []
    draft.theme.formerly += lists[.formerly] ?? []
    draft.theme.example = texts[.example] ?? draft.theme.example
    draft.theme.counterexample = texts[.counterexample] ?? draft.theme.counterexample
    draft.keys = [draft.id, name].compactMap(\.self)
    if draft.theme.title != name { draft.keys.append(draft.theme.title) }
    draft.parent = parent
    if let number = numbers[.codeNumber] {
      draft.keys.append("cid:\(number)")
    } else if let number = numbers[.categoryNumber] {
      draft.keys.append("catid:\(number)")
    }
    return draft
  }

  /// In QualCoder's tables a row with a `cid` is a code, in the category `catid` or below the code
  /// `supercid`; one without is a category, in the category `supercatid`.
  private var parent: ThemeDraft.Parent {
    if let name = texts[.parent] { return .key(name, title: name, isNamed: false) }
    if let category { return .key(category, title: category, isNamed: true) }
    if let code = numbers[.aboveCode] {
      return .key("cid:\(code)", title: "Code \(code)", isNamed: false)
    }
    let above = numbers[.codeNumber] == nil ? numbers[.aboveCategory] : numbers[.categoryNumber]
    guard let above else { return .none }
    return .key("catid:\(above)", title: "Category \(above)", isNamed: false)
  }
}
