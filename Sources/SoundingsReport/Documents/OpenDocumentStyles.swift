/// Styles that OpenDocument keeps in the content of a file (ODF 1.2 part 1, §16.9, §16.12): what tables,
/// their cells and the numbers of paragraphs look like.
enum OpenDocumentStyles {
  static let numbers = "SoundingsNumbers"
  static let toLandscape = "SoundingsToLandscape"
  static let toPortrait = "SoundingsToPortrait"
  static let landscapePage = "SoundingsLandscape"
  static let contentsLink = "Contents Link"

  /// Those that every document needs; the styles of columns come from its tables.
  ///
  /// - Parameter portraitPage: the master page of the document's text.
  static func fixed(portraitPage: String) -> String {
    var xml = "<text:list-style style:name=\"\(numbers)\">"
    let width = DocumentStyle.centimetres(DocumentStyle.numberWidth)
    for level in 1...2 {
      xml += """
        <text:list-level-style-number text:level="\(level)" style:num-format="1" \
        text:display-levels="\(level)"><style:list-level-properties \
        text:list-level-position-and-space-mode="label-alignment">\
        <style:list-level-label-alignment text:label-followed-by="listtab" \
        text:list-tab-stop-position="\(width)" fo:text-indent="-\(width)" \
        fo:margin-left="\(width)"/></style:list-level-properties></text:list-level-style-number>
        """
    }
    xml += "</text:list-style>"
    for (name, page) in [(toLandscape, landscapePage), (toPortrait, portraitPage)] {
      xml += """
        <style:style style:name="\(name)" style:family="paragraph" \
        style:parent-style-name="\(DocumentStyle.openDocumentName("Page Turn"))" \
        style:master-page-name="\(page)"/>
        """
    }
    return xml + cells
  }

  /// Cells by what rules stand around them.
  private static var cells: String {
    let padding = "fo:padding-left=\"0.12cm\" fo:padding-right=\"0.12cm\" fo:padding-top=\"0.03cm\""
    let thin = "0.5pt solid #d9dee2"
    let strong = "1pt solid #8a949c"
    var xml = ""
    for (name, top, bottom) in [
      ("SoundingsHead", "none", "none"), ("SoundingsHeadRuled", "none", strong),
      ("SoundingsCell", "none", thin), ("SoundingsTotal", strong, strong),
    ] {
      xml += """
        <style:style style:name="\(name)" style:family="table-cell"><style:table-cell-properties \
        \(padding) fo:padding-bottom="0.03cm" fo:border-left="none" fo:border-right="none" \
        fo:border-top="\(top)" fo:border-bottom="\(bottom)"\
        \(name.hasPrefix("SoundingsHead") ? " style:vertical-align=\"bottom\"" : "")/></style:style>
        """
    }
    return xml
  }
}
