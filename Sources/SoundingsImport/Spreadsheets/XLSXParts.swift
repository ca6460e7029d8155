/// The relationships of a part: what its ids lead to.
final class RelationshipsReader: XMLStreamHandler {
  struct Relationship {
    var id: String
    /// The last word of its type, which both editions of the standard share: `worksheet`.
    var type: String
    var target: String
  }

  private(set) var relationships: [Relationship] = []

  func start(_ element: OfficeName, _ attributes: borrowing XMLAttributes) {
    guard element == .relationship, attributes.string(.targetMode) != "External",
      let id = attributes.string(.partID), let type = attributes.string(.partType),
      let target = attributes.string(.target)
    else { return }
    let word = type.split(separator: "/").last.map(String.init) ?? type
    relationships.append(Relationship(id: id, type: word, target: target))
  }

  func end(_ element: OfficeName) {}
  func text(_ bytes: Span<UInt8>) {}

  /// The name of the part that a relationship leads to, from the part that has it.
  static func resolve(_ target: String, from part: String) -> String {
    var folders =
      target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for piece in target.split(separator: "/") where piece != "." {
      if piece == ".." { _ = folders.popLast() } else { folders.append(String(piece)) }
    }
    return folders.joined(separator: "/")
  }

  /// The part that holds the relationships of a part.
  static func part(of part: String) -> String {
    var folders = part.split(separator: "/").map(String.init)
    let name = folders.popLast() ?? ""
    return (folders + ["_rels", "\(name).rels"]).joined(separator: "/")
  }
}

/// Reads the list of sheets, and the epoch of the dates.
final class WorkbookReader: XMLStreamHandler {
  struct Sheet {
    var name: String
    var isHidden: Bool
    var relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var epoch = SerialDate.Epoch.since1900

  func start(_ element: OfficeName, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .workbookPr: if attributes.isTrue(.date1904) { epoch = .since1904 }
    case .sheet:
      sheets.append(
        Sheet(
          name: attributes.string(.name) ?? "",
          isHidden: attributes.string(.state).map { $0 != "visible" } ?? false,
          relationship: attributes.string(.id) ?? ""))
    default: break
    }
  }

  func end(_ element: OfficeName) {}
  func text(_ bytes: Span<UInt8>) {}
}

/// Reads which formats of cells make a number a date.
final class StylesReader: XMLStreamHandler {
  /// By the number that cells give.
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var isInCells = false

  func start(_ element: OfficeName, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .numFmt:
      if let id = attributes.integer(.numFmtId), let code = attributes.string(.formatCode) {
        codes[id] = NumberFormat(code: code)
      }
    case .cellXfs: isInCells = true
    case .xf where isInCells:
      let id = attributes.integer(.numFmtId) ?? 0
      formats.append(codes[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ element: OfficeName) {
    if element == .cellXfs { isInCells = false }
  }

  func text(_ bytes: Span<UInt8>) {}
}
