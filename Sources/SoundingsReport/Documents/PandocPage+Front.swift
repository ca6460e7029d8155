extension PandocPage {
  /// What stands before the first part: title block, banners, contents. The title itself is pandoc's.
  mutating func writeFront() {
    if !document.titleBlock.isEmpty {
      let tab = format == .docx ? "<w:r><w:tab/></w:r>" : "<text:tab/>"
      blocks.append(
        PandocAST.styled(
          format.styleName("Title Block"),
          document.titleBlock.map { label, text in
            [
              PandocAST.strong([PandocAST.string(line(label))]),
              PandocAST.rawInline(tab, in: format), PandocAST.string(line(text)),
            ]
          }))
    }
    for banner in document.banners { write(banner) }
    writeContents()
  }

  private mutating func write(_ banner: Banner) {
    blocks.append(
      PandocAST.styled(
        format.styleName("Notice Label"), [[PandocAST.string(banner.kind.label)]]))
    blocks.append(PandocAST.styled(format.styleName("Notice"), [nodes(of: banner.text)]))
    writeList(banner.items, ordered: false)
  }

  /// The parts and the headings just below, with the pages on which they stand.
  ///
  /// A page is a reference to the heading's bookmark, which word processors work out; what stands there
  /// until then is nothing, since a wrong page would be worse. Links here are set like text: a whole page of
  /// underlines is hard to read.
  private mutating func writeContents() {
    guard !document.parts.isEmpty else { return }
    blocks.append(
      PandocAST.styled(format.styleName("Contents Heading"), [[PandocAST.string("Contents")]]))
    for part in document.parts {
      let tab = format == .docx ? "<w:r><w:tab/></w:r>" : "<text:tab/>"
      writeEntry(
        [PandocAST.string("\(part.number)"), PandocAST.rawInline(tab, in: format)], part.title,
        to: part.id, style: "Contents Entry")
      let headings = part.blocks.compactMap { block -> (id: String, text: String)? in
        if case .heading(3, let id, let text) = block { (id, text) } else { nil }
      }
      guard headings.count > 1 else { continue }
      for heading in headings {
        writeEntry([], heading.text, to: heading.id, style: "Contents Subentry")
      }
    }
  }

  private mutating func writeEntry(
    _ label: [JSONValue], _ text: String, to anchor: String, style: String
  ) {
    let bookmark = Bookmark.name(ofAnchor: anchor)
    let name = line(text)
    let entry: String
    switch format {
    case .docx:
      entry = """
        <w:hyperlink w:anchor="\(bookmark)"><w:r>\(MarkupText.content(name, in: format))</w:r>\
        </w:hyperlink><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>\
        <w:r><w:instrText xml:space="preserve"> PAGEREF \(bookmark) \\h </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t></w:t></w:r>\
        <w:r><w:fldChar w:fldCharType="end"/></w:r>
        """
    case .odt:
      let style = DocumentStyle.openDocumentName(OpenDocumentStyles.contentsLink)
      entry = """
        <text:a xlink:type="simple" xlink:href="#\(bookmark)" text:style-name="\(style)" \
        text:visited-style-name="\(style)">\(MarkupText.content(name, in: format))</text:a>\
        <text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="\(bookmark)">\
        </text:bookmark-ref>
        """
    }
    blocks.append(
      PandocAST.styled(
        format.styleName(style),
        [
          label + [PandocAST.rawInline(entry, in: format)]
        ]))
  }
}
