/// What a column of a code book holds.
enum CodeBookColumn: Hashable {
  case field(ThemeField)
  /// A category, which is a theme above even where it has no row.
  case category
  /// Numbers by which QualCoder's tables refer to one another.
  case codeNumber, categoryNumber, aboveCode, aboveCategory

  /// How many rules one cell can hold.
  enum Separators {
    case lineBreaks
    case semicolons
    case commas

    func parts(of cell: String) -> [String] {
      cell.unicodeScalars.split { scalar in
        switch scalar {
        case "\n", "\r": true
        case ";": self != .lineBreaks
        case ",": self == .commas
        default: false
        }
      }.map { String(String.UnicodeScalarView($0)).trimmed }.filter { !$0.isEmpty }
    }
  }

  /// What a header means, as people and programs write it; case and blanks do not count.
  static func meaning(of header: String) -> (column: CodeBookColumn, separators: Separators)? {
    let name = Folding.phrase(header)
    if let column = plain[name] { return (column, .lineBreaks) }
    switch name {
    case "include", "includes": return (.field(.include), .lineBreaks)
    case "exclude", "excludes": return (.field(.exclude), .lineBreaks)
    case "pattern", "patterns", "rule", "rules": return (.field(.include), .semicolons)
    case "keyword", "keywords", "key words", "terms", "search terms", "words":
      return (.field(.include), .commas)
    default: return nil
    }
  }

  private static let plain: [String: CodeBookColumn] = [
    "id": .field(.id), "code id": .field(.id), "theme id": .field(.id), "ref": .field(.id),
    "title": .field(.title), "name": .field(.title), "code name": .field(.title),
    "theme name": .field(.title), "label": .field(.title), "path": .field(.title),
    // Where a name stands beside them, these are ids.
    "code": .field(.title), "codes": .field(.title), "theme": .field(.title),
    "themes": .field(.title), "tag": .field(.title),
    "parent": .field(.parent), "parent code": .field(.parent), "parent theme": .field(.parent),
    "parent id": .field(.parent), "parent name": .field(.parent),
    "category": .category, "category name": .category, "group": .category,
    "definition": .field(.definition), "description": .field(.definition),
    "memo": .field(.definition), "meaning": .field(.definition),
    "kind": .field(.kind), "sections": .field(.sections), "section": .field(.sections),
    "example": .field(.example), "counterexample": .field(.counterexample),
    "formerly": .field(.formerly),
    "cid": .codeNumber, "catid": .categoryNumber, "supercid": .aboveCode,
    "supercatid": .aboveCategory,
  ]

  /// Headers that hold ids where another column holds names.
  static let idsBesideNames: Set<String> = ["code", "codes", "theme", "themes", "tag"]
}
