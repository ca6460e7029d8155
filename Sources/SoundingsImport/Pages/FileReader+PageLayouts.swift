import SoundingsModel

extension FileReader {
  /// Reads a page of one of the layouts that need its tree.
  func readPage(
    _ text: DecodedText, _ layout: Layout, _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    if layout == .sharePointList {
      try readSharePointList(text, source, into: &file)
      return
    }
    let (tree, page) = try parseTree(text, &file)
    switch layout {
    case .plone:
      let reader = PloneReader(tree)
      take(reader.posts, page, into: &file)
      cover(page, reader.taken, &file)
    case .sharePointDiscussion:
      let reader = DiscussionReader(tree)
      if reader.posts.isEmpty {
        try readDiscussionOtherwise(text, tree, page, source, into: &file)
      } else {
        take(reader.posts, page, into: &file)
        cover(page, reader.taken, &file)
      }
    case .sharePointForm:
      try take(SharePointFormReader(tree).records, as: "form", page, source, into: &file)
    case .htmlForm:
      let forms = FormReader(tree, labels: source.columns.map(\.header))
      try take(forms.records, as: "form", page, source, into: &file)
    case .guestbook:
      try take(GuestbookReader(tree).records, as: "entry", page, source, into: &file)
    case .wordHTML: readDocument(tree, page, source, into: &file)
    default:
      let reader = BlockReader(tree, source)
      try take(
        reader.records, as: "block", roles: reader.roles, page, source, into: &file)
    }
  }

  /// Reads a page by a layout that a team wrote.
  func readPage(
    _ text: DecodedText, by layout: PageLayout, into file: inout ParsedFile
  ) throws(ImportError) {
    let (tree, page) = try parseTree(text, &file)
    let reader = PageLayoutReader(tree, layout)
    // The layout says what the parts are: headers mean nothing here.
    var source = consultation.sources[file.source]
    source.columns = []
    try take(
      reader.records, as: "response", roles: reader.roles, page, source, into: &file)
  }

  private func parseTree(
    _ text: DecodedText, _ file: inout ParsedFile
  ) throws(ImportError) -> (PageTree, ParsedPage) {
    let (tree, facts) = PageTree.read(try prepare(text, file))
    return (tree, note(facts, &file))
  }

  private func readSharePointList(
    _ text: DecodedText, _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    let reader = HTMLTableReader()
    let page = try parse(text, with: reader, &file)
    guard let list = SharePointListReader.list(of: reader.tables), list.rows.count > 1 else {
      file.find("nothing-found", "no list with items was found on the page")
      cover(page, [], &file)
      return
    }
    let taken = try read(list, header: 0, page, source, hasLabels: true, into: &file)
    cover(page, taken, &file)
  }

  /// A discussion that is shown as a list, or as blocks.
  private func readDiscussionOtherwise(
    _ text: DecodedText, _ tree: PageTree, _ page: ParsedPage, _ source: Source,
    into file: inout ParsedFile
  ) throws(ImportError) {
    let tables = HTMLTableReader()
    _ = HTMLParser.parse(try prepare(text, file), with: tables)
    let list = SharePointListReader.list(of: tables.tables).map { ($0, header: 0) }
    let data = tables.tables.filter { $0.isData(ofVisible: 0) }
    if let (table, header) = list ?? Self.choose(data, source) {
      let taken = try read(table, header: header, page, source, hasLabels: true, into: &file)
      cover(page, taken, &file)
      return
    }
    let blocks = BlockReader(tree, source)
    try take(
      blocks.records, as: "block", roles: blocks.roles, page, source, into: &file)
  }

  /// Reads a page of a word processor as one letter.
  private func readDocument(
    _ tree: PageTree, _ page: ParsedPage, _ source: Source, into file: inout ParsedFile
  ) {
    let reader = WordReader(tree, page.lines)
    guard !reader.letter.paragraphs.isEmpty else {
      file.find("nothing-found", "the page has no text")
      cover(page, [], &file)
      return
    }
    add([reader.letter], source, to: &file)
    cover(page, reader.taken, &file)
  }
}
