extension DocumentStyle {
  /// The style as `styles.xml` of an OpenDocument file has it (ODF 1.2 part 1, §16.2).
  var openDocumentXML: String {
    let shown = openDocument ?? name
    var xml = "<style:style style:name=\"\(Self.openDocumentName(name))\""
    xml += " style:display-name=\"\(shown)\" style:family=\"paragraph\""
    if let parent {
      xml += " style:parent-style-name=\"\(Self.openDocumentName(parent))\""
    }
    if let outline { xml += " style:default-outline-level=\"\(outline)\"" }
    if name == "Title" || outline != nil { xml += " style:class=\"chapter\"" }
    return xml + "><style:paragraph-properties\(paragraphAttributes)>\(tabStops)"
      + "</style:paragraph-properties><style:text-properties\(textAttributes)/></style:style>"
  }

  private var paragraphAttributes: String {
    var xml = ""
    if let before { xml += " fo:margin-top=\"\(Self.points(before))\"" }
    if let after { xml += " fo:margin-bottom=\"\(Self.points(after))\"" }
    if let indent {
      xml += " fo:margin-left=\"\(Self.centimetres(indent))\""
      xml += " fo:text-indent=\"\(Self.centimetres(-hanging))\""
    }
    if name == "Page Turn" { xml += " fo:line-height=\"1pt\"" }
    if parent == nil { xml += " fo:line-height=\"112%\" fo:orphans=\"2\" fo:widows=\"2\"" }
    if keepsWithNext { xml += " fo:keep-with-next=\"always\"" }
    if isUnbroken { xml += " fo:keep-together=\"always\"" }
    if let wash { xml += " fo:background-color=\"#\(wash)\"" }
    if let bar {
      xml += " fo:border-left=\"2.5pt solid #\(bar.rawValue)\" fo:padding-left=\"0.25cm\""
      xml += " style:join-border=\"true\""
    }
    return xml
  }

  private var tabStops: String {
    guard let tab else { return "" }
    // Tabs are counted from the left edge of the text.
    let place = tab - (indent ?? 0)
    return "<style:tab-stops><style:tab-stop style:position=\"\(Self.centimetres(place))\""
      + (tabIsRight ? " style:type=\"right\"" : "")
      + (name.hasPrefix("Contents") ? " style:leader-style=\"dotted\" style:leader-text=\".\"" : "")
      + "/></style:tab-stops>"
  }

  private var textAttributes: String {
    var xml = ""
    if let size { xml += " fo:font-size=\"\(Self.points(size))\"" }
    if let isBold { xml += " fo:font-weight=\"\(isBold ? "bold" : "normal")\"" }
    if let tone { xml += " fo:color=\"#\(tone.rawValue)\"" }
    if parent == nil {
      xml += " style:font-name=\"Arial\" fo:language=\"en\" fo:country=\"GB\""
    }
    return xml
  }

  static func points(_ value: Double) -> String {
    (DecimalText.shortest(value) ?? "0") + "pt"
  }

  static func centimetres(_ value: Double) -> String {
    let text = DecimalText.rounded(value, decimals: 3)
    return (text.hasPrefix("−") ? "-" + text.dropFirst() : text) + "cm"
  }
}
