extension ReferenceDocument {
  static func openXML(title: String, notice: String) -> [OfficePart] {
    let office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default \
      Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/><Override \
      PartName="/word/document.xml" ContentType="\(office).document.main+xml"/><Override \
      PartName="/word/styles.xml" ContentType="\(office).styles+xml"/><Override \
      PartName="/word/header1.xml" ContentType="\(office).header+xml"/><Override \
      PartName="/word/footer1.xml" ContentType="\(office).footer+xml"/></Types>
      """
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    let body = """
      <w:document \(wordNamespaces)><w:body><w:p/><w:sectPr><w:headerReference w:type="default" \
      r:id="rId11"/><w:footerReference w:type="default" r:id="rId12"/><w:pgSz w:w="11906" \
      w:h="16838"/><w:pgMar w:top="1417" w:right="1134" w:bottom="1304" w:left="1134" \
      w:header="737" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>
      """
    let tab = "<w:r><w:tab/></w:r>"
    let header =
      "<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r>"
      + "\(MarkupText.content(title, in: .docx))</w:r></w:p>"
    let footer =
      "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\(tab)<w:r><w:t xml:space=\"preserve\">"
      + "Page </w:t></w:r>\(field("PAGE"))<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>"
      + "\(field("NUMPAGES"))</w:p>"
    let parts = [
      OfficePart("[Content_Types].xml", xmlDeclaration + types),
      OfficePart(
        "_rels/.rels",
        xmlDeclaration + package
          + "<Relationship Id=\"rId1\" Type=\"\(relations)/officeDocument\" "
          + "Target=\"word/document.xml\"/></Relationships>"),
      OfficePart("word/document.xml", xmlDeclaration + body),
      OfficePart(
        "word/_rels/document.xml.rels",
        xmlDeclaration + package
          + "<Relationship Id=\"rId10\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/>"
          + "<Relationship Id=\"rId11\" Type=\"\(relations)/header\" Target=\"header1.xml\"/>"
          + "<Relationship Id=\"rId12\" Type=\"\(relations)/footer\" Target=\"footer1.xml\"/>"
          + "</Relationships>"),
      OfficePart("word/styles.xml", xmlDeclaration + styles),
      OfficePart("word/header1.xml", xmlDeclaration + "<w:hdr \(wordNamespaces)>\(header)</w:hdr>"),
      OfficePart("word/footer1.xml", xmlDeclaration + "<w:ftr \(wordNamespaces)>\(footer)</w:ftr>"),
    ]
    return preparedOpenXML(parts, notice: notice) ?? parts
  }

  static func preparedOpenXML(_ parts: [OfficePart], notice: String) -> [OfficePart]? {
    guard let styles = parts.text("word/styles.xml"), parts.text("word/document.xml") != nil else {
      return nil
    }
    var known: Set<Substring> = []
    _ = MarkupEdit.edited(styles) { tag in
      if tag.name == "w:style", let id = tag.value("w:styleId") { known.insert(id) }
      return nil
    }
    var missing = DocumentStyle.all.filter { !known.contains(Substring($0.id)) }.map(\.openXML)
    if !known.contains("Table") { missing.append(tableStyle) }
    if !known.contains("Hyperlink") { missing.append(linkStyle) }
    var prepared = parts
    prepared.set(
      "word/styles.xml",
      MarkupEdit.appending(missing.joined(), toLast: "w:styles", of: styles))
    guard !notice.isEmpty else { return prepared }
    let mark = """
      <w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/>\
      <w:color w:val="8a3800"/></w:rPr>\(MarkupText.content(notice, in: .docx))</w:r></w:p>
      """
    for part in parts where part.name.hasPrefix("word/header") && part.name.hasSuffix(".xml") {
      let header = String(decoding: part.content, as: UTF8.self)
      prepared.set(
        part.name,
        MarkupEdit.edited(header) { tag in
          guard tag.name == "w:hdr", !tag.isClosing else { return nil }
          return tag.isEmpty ? tag.text.dropLast(2) + ">\(mark)</w:hdr>" : tag.text + mark
        })
    }
    return prepared
  }

  private static func field(_ code: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \(code) "
      + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }

  private static var styles: String {
    """
    <w:styles \(wordNamespaces)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" \
    w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>\
    <w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>\
    </w:docDefaults></w:styles>
    """
  }

  private static let linkStyle = """
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color \
    w:val="0b4f6c"/><w:u w:val="single"/></w:rPr></w:style>
    """

  /// Hairlines between rows, a rule below the headers.
  private static let tableStyle = """
    <w:style w:type="table" w:styleId="Table" w:customStyle="1"><w:name w:val="Table"/><w:qFormat/>\
    <w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="8a949c"/>\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="d9dee2"/></w:tblBorders><w:tblCellMar>\
    <w:left w:w="68" w:type="dxa"/><w:right w:w="68" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    """

  private static let wordNamespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """
}
