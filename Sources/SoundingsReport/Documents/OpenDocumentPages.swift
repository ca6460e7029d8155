/// Pages of an OpenDocument file: what stands in `styles.xml` for them (ODF 1.2 part 1, §16.5, §16.9).
enum OpenDocumentPages {
  /// The name of the first master page, on which a document begins.
  static func firstMaster(_ styles: String) -> String? {
    var name: Substring?
    _ = MarkupEdit.edited(styles) { tag in
      if name == nil, !tag.isClosing, tag.name == "style:master-page" {
        name = tag.value("style:name")
      }
      return nil
    }
    return name.map(String.init)
  }

  /// Adds a landscape page with the header and the footer of the first page, and the notice at the head
  /// of every page.
  static func prepared(_ styles: String, notice: String) -> String {
    let mark =
      notice.isEmpty
      ? ""
      : "<text:p text:style-name=\"\(DocumentStyle.openDocumentName("Header Notice"))\">"
        + "\(HTMLText.escaped(notice))</text:p>"
    var first: Substring?
    var landscape = ""
    var (isIn, hasHeader) = (false, false)
    // What stands in the first master page, as it comes out.
    var start: String.Index?
    let marked = MarkupEdit.edited(styles) { tag in
      switch (tag.name, tag.isClosing) {
      case ("style:master-page", false):
        if first == nil { first = tag.value("style:name") }
        isIn = true
        hasHeader = false
        guard tag.isEmpty else {
          start = tag.text.endIndex
          return nil
        }
        isIn = false
        return tag.text.dropLast(2) + "><style:header>\(mark)</style:header></style:master-page>"
      case ("style:header", false):
        hasHeader = true
        return tag.isEmpty
          ? "<style:header>\(mark)</style:header>" : tag.text + mark
      case ("style:master-page", true):
        if landscape.isEmpty, let start {
          landscape = String(styles[start..<tag.text.startIndex])
        }
        defer { isIn = false }
        guard isIn, !hasHeader, !mark.isEmpty else { return nil }
        return "<style:header>\(mark)</style:header>" + tag.text
      default: return nil
      }
    }
    var hasLandscapeHeader = false
    var content = MarkupEdit.edited(landscape) { tag in
      guard tag.name == "style:header", !tag.isClosing else { return nil }
      hasLandscapeHeader = true
      return tag.isEmpty ? "<style:header>\(mark)</style:header>" : tag.text + mark
    }
    if !hasLandscapeHeader, !mark.isEmpty {
      content = "<style:header>\(mark)</style:header>" + content
    }
    let page = OpenDocumentStyles.landscapePage
    let layout =
      "<style:page-layout style:name=\"\(page)\"><style:page-layout-properties "
      + "fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" style:print-orientation=\"landscape\" "
      + "fo:margin-top=\"1.3cm\" fo:margin-bottom=\"1.3cm\" fo:margin-left=\"2cm\" "
      + "fo:margin-right=\"2cm\"/>\(headerAndFooter)</style:page-layout>"
    let withLayout = MarkupEdit.appending(layout, toLast: "office:automatic-styles", of: marked)
    return MarkupEdit.appending(
      "<style:master-page style:name=\"\(page)\" style:page-layout-name=\"\(page)\">\(content)"
        + "</style:master-page>", toLast: "office:master-styles", of: withLayout)
  }

  /// Room for header and footer on a page.
  static let headerAndFooter = """
    <style:header-style><style:header-footer-properties fo:min-height="1cm" \
    fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style>\
    <style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.4cm"/>\
    </style:footer-style>
    """
}
