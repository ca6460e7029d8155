extension ReferenceDocument {
  static func openDocument(title: String, notice: String) -> [OfficePart] {
    let type = "application/vnd.oasis.opendocument.text"
    let manifest = """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
      manifest:version="1.2"><manifest:file-entry manifest:media-type="\(type)" \
      manifest:full-path="/"/><manifest:file-entry manifest:media-type="text/xml" \
      manifest:full-path="content.xml"/><manifest:file-entry manifest:media-type="text/xml" \
      manifest:full-path="styles.xml"/><manifest:file-entry manifest:media-type="text/xml" \
      manifest:full-path="meta.xml"/></manifest:manifest>
      """
    let content = """
      <office:document-content \(namespaces)><office:automatic-styles/><office:body><office:text/>\
      </office:body></office:document-content>
      """
    return [
      OfficePart("mimetype", type), OfficePart("META-INF/manifest.xml", xmlDeclaration + manifest),
      OfficePart("content.xml", xmlDeclaration + content),
      // Pandoc writes its own, but lists only what its reference has; LibreOffice refuses an unlisted file.
      OfficePart(
        "meta.xml",
        xmlDeclaration + "<office:document-meta \(namespaces)><office:meta/></office:document-meta>"
      ),
      OfficePart("styles.xml", xmlDeclaration + styles(title: title, notice: notice)),
    ]
  }

  static func preparedOpenDocument(_ parts: [OfficePart], notice: String) -> [OfficePart]? {
    guard var styles = parts.text("styles.xml"), parts.text("content.xml") != nil else {
      return nil
    }
    var known: Set<Substring> = []
    _ = MarkupEdit.edited(styles) { tag in
      if tag.name == "style:style", let name = tag.value("style:name") { known.insert(name) }
      return nil
    }
    let missing = DocumentStyle.all.filter {
      !known.contains(Substring(DocumentStyle.openDocumentName($0.name)))
    }
    let xml = missing.map(\.openDocumentXML).joined() + ownStyles
    styles = MarkupEdit.appending(xml, toLast: "office:styles", of: styles)
    var prepared = parts
    prepared.set("styles.xml", OpenDocumentPages.prepared(styles, notice: notice))
    return prepared
  }

  /// Styles that no other document has: of the notice at the head of a page, of links in the contents.
  private static var ownStyles: String {
    """
    <style:style style:name="\(DocumentStyle.openDocumentName("Header Notice"))" \
    style:display-name="Header Notice" style:family="paragraph" \
    style:parent-style-name="Header"><style:paragraph-properties fo:text-align="end"/>\
    <style:text-properties fo:font-weight="bold" fo:color="#8a3800"/></style:style><style:style \
    style:name="\(DocumentStyle.openDocumentName(OpenDocumentStyles.contentsLink))" \
    style:display-name="\(OpenDocumentStyles.contentsLink)" style:family="text">\
    <style:text-properties fo:color="#1b2126" style:text-underline-style="none"/></style:style>
    """
  }

  private static func styles(title: String, notice: String) -> String {
    let own = """
      <office:document-styles \(namespaces)><office:font-face-decls><style:font-face \
      style:name="Arial" svg:font-family="Arial, 'Liberation Sans'" \
      style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>\
      <office:styles>\(DocumentStyle.all.map(\.openDocumentXML).joined())\(ownStyles)\
      <style:style style:name="Internet_20_link" style:display-name="Internet link" \
      style:family="text"><style:text-properties fo:color="#0b4f6c" \
      style:text-underline-style="solid"/></style:style>\
      </office:styles><office:automatic-styles><style:page-layout style:name="SoundingsPage">\
      <style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" \
      style:print-orientation="portrait" fo:margin-top="1.3cm" fo:margin-bottom="1.3cm" \
      fo:margin-left="2cm" fo:margin-right="2cm"/>\(OpenDocumentPages.headerAndFooter)\
      </style:page-layout></office:automatic-styles><office:master-styles><style:master-page \
      style:name="Standard" style:page-layout-name="SoundingsPage"><style:header><text:p \
      text:style-name="Header">\(MarkupText.content(title, in: .odt))</text:p></style:header>\
      <style:footer><text:p text:style-name="Footer"><text:tab/>Page <text:page-number \
      text:select-page="current"/> of <text:page-count/></text:p></style:footer>\
      </style:master-page></office:master-styles></office:document-styles>
      """
    return OpenDocumentPages.prepared(own, notice: notice)
  }

  private static let namespaces = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"
    """
}
