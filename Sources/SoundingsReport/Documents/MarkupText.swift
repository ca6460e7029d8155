/// Text as the two formats carry it within a paragraph.
enum MarkupText {
  /// The text with its line ends, tabs and spaces as elements where the format would lose them.
  ///
  /// What XML forbids shows as `VisibleText` has it.
  static func content(_ text: String, in format: OfficeFormat) -> String {
    switch format {
    case .docx: openXML(text)
    case .odt: openDocument(text)
    }
  }

  /// Content of a run: `w:t` that keeps its spaces, `w:br`, `w:tab` (ECMA-376-1 §17.3.3).
  private static func openXML(_ text: String) -> String {
    var xml = "<w:t xml:space=\"preserve\">"
    for scalar in HTMLText.escaped(text).unicodeScalars {
      switch scalar {
      case "\n": xml += "</w:t><w:br/><w:t xml:space=\"preserve\">"
      case "\t": xml += "</w:t><w:tab/><w:t xml:space=\"preserve\">"
      default: xml.unicodeScalars.append(scalar)
      }
    }
    return xml + "</w:t>"
  }

  /// A run of spaces is one space in ODF, and one at the beginning none (ODF 1.2 part 1, §6.1.2).
  private static func openDocument(_ text: String) -> String {
    var xml = ""
    var afterSpace = true
    for scalar in HTMLText.escaped(text).unicodeScalars {
      switch scalar {
      case "\n": xml += "<text:line-break/>"
      case "\t": xml += "<text:tab/>"
      case " " where afterSpace: xml += "<text:s/>"
      default: xml.unicodeScalars.append(scalar)
      }
      afterSpace = scalar == " " || scalar == "\n" || scalar == "\t"
    }
    return xml
  }
}
