import SoundingsModel

/// Tells the layout of a page by what stands in its first megabyte.
///
/// The classes of known systems decide first, then a table with a header, then repeated blocks with
/// labels, then labels with values; what is left is read by what repeats.
struct PageSurvey {
  let layout: Layout
  private static let looked = 1 << 20

  init(_ raw: [UInt8]) {
    // UTF-16 reads like ASCII without its zero bytes.
    var head = Array(raw.prefix(Self.looked))
    if head.contains(0) { head.removeAll { $0 == 0 } }
    let page = HTMLPreparation(head)
    let (tree, _) = PageTree.read(page)
    layout = Self.system(tree) ?? Self.generic(tree, page)
  }

  private static func system(_ tree: PageTree) -> Layout? {
    var marks: Set<Mark> = []
    for node in 0..<tree.count {
      guard let element = tree.element(node), element.has("class") else { continue }
      for mark in Mark.allCases where !marks.contains(mark) && mark.isOn(element) {
        marks.insert(mark)
      }
    }
    if marks.contains(.board) { return .phpBB2 }
    if marks.contains(.ploneByline) || marks.contains(.ploneBody), marks.contains(.ploneComment) {
      return .plone
    }
    let isForm = marks.contains(.formLabel) && marks.contains(.formBody)
    if marks.contains(.discussion) || (marks.contains(.quotedRule) && !isForm) {
      return .sharePointDiscussion
    }
    if marks.contains(.list) { return .sharePointList }
    if isForm { return .sharePointForm }
    return isWord(tree, marks) ? .wordHTML : nil
  }

  private enum Mark: CaseIterable {
    case board, ploneByline, ploneBody, ploneComment, discussion, quotedRule, list, formLabel
    case formBody, word

    func isOn(_ element: HTMLElement) -> Bool {
      switch self {
      case .board: element.hasClass("postbody") || element.hasClass("postdetails")
      case .ploneByline: element.hasClass("documentbyline")
      case .ploneBody: element.hasClass("commentbody")
      case .ploneComment: element.name == .div && element.hasClass("comment")
      case .discussion:
        element.name != .hr
          && (element.hasClass(beginning: "ms-disc-bar")
            || element.hasClass(beginning: "ms-disc-bordered") || element.hasClass("ms-disc"))
      case .quotedRule: element.hasClass("ms-disc-quotedtext")
      case .list: element.name == .table && element.hasClass("ms-listviewtable")
      case .formLabel: element.hasClass("ms-formlabel")
      case .formBody: element.hasClass("ms-formbody")
      case .word: element.hasClass(beginning: "mso")
      }
    }
  }

  /// By Word's classes or by what made the page; a page that is one table of many columns is a table.
  private static func isWord(_ tree: PageTree, _ marks: Set<Mark>) -> Bool {
    let isMade = tree.elements([.meta], in: 0..<tree.count).contains { node in
      guard let element = tree.element(node),
        element.attribute("name")?.lowercased() == "generator"
          || element.attribute("name")?.lowercased() == "progid",
        let content = element.attribute("content")?.lowercased()
      else { return false }
      return ["word", "libreoffice", "openoffice", "wordperfect"].contains {
        content.contains($0)
      }
    }
    guard isMade || marks.contains(.word) else { return false }
    let cells = tree.elements([.td, .th], in: 0..<tree.count).count
    let paragraphs = tree.elements([.p, .li], in: 0..<tree.count)
      .count { !tree.isInside($0, of: [.td, .th]) }
    return cells < 12 || paragraphs * 2 >= cells
  }

  private static func generic(_ tree: PageTree, _ page: HTMLPreparation) -> Layout {
    let reader = HTMLTableReader()
    let facts = HTMLParser.parse(page, with: reader)
    let visible = facts.visible.pieces.reduce(0) { $0 + $1.bytes }
    if reader.tables.contains(where: { $0.isData(ofVisible: visible) }) { return .htmlTable }
    if GuestbookReader(tree).records.count > 1 { return .guestbook }
    let forms = FormReader(tree).records
    let fields = forms.reduce(0) { $0 + $1.fields.count }
    let known = forms.first?.fields.count { PageLabels.isKnown($0.label) } ?? 0
    let text = forms.reduce(0) { total, record in
      total + record.fields.reduce(0) { $0 + $1.text.utf8.count + $1.label.utf8.count }
    }
    if fields >= 2 * forms.count, fields >= 2, known > 0 || fields >= 3 * forms.count,
      text * 2 >= visible || known > 1
    {
      return .htmlForm
    }
    return .htmlBlocks
  }
}

extension HTMLTable {
  /// Whether it is a table of responses and not of layout or of labels beside values: it has a header,
  /// rows like it, and a good part of the page's text.
  func isData(ofVisible visible: Int) -> Bool {
    let isLarge = bytes.count * 5 >= visible * 2 || bytes.count >= 2_000
    let source = Source(path: "")
    for index in rows.indices.prefix(5) {
      let width = rows[index].cells.count
      let texts = texts(ofRow: index)
      let filled = texts.count { !$0.isEmpty }
      guard width >= 2, filled * 2 > width, texts.allSatisfy({ $0.utf8.count <= 200 }),
        repeats(header: index) > 0
      else { continue }
      if rows[index].marks.contains(.header) {
        return isLarge || Columns.areFound(in: texts, source: source)
      }
      if isLabelled || !isLarge { return false }
      if Columns.areFound(in: texts, source: source) { return true }
      return width >= 3 && filled == width && repeats(header: index) >= 2
        && texts.allSatisfy { !$0.contains("\n") && $0.utf8.count <= 80 }
    }
    return false
  }

  /// Whether most rows begin with a label: text with a colon at its end.
  private var isLabelled: Bool {
    let labels = rows.count { row in
      row.cells.first.map { text($0).hasSuffix(":") } ?? false
    }
    return labels * 2 >= rows.count
  }
}
