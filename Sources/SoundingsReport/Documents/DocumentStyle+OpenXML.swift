extension DocumentStyle {
  /// The style as `word/styles.xml` has it (ECMA-376-1 §17.7.4.17); elements in the schema's order.
  var openXML: String {
    let isCustom = !Self.builtIn.contains(name)
    var xml = "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\""
    if parent == nil { xml += " w:default=\"1\"" }
    if isCustom { xml += " w:customStyle=\"1\"" }
    xml += "><w:name w:val=\"\(name)\"/>"
    if let parent { xml += "<w:basedOn w:val=\"\(Self.wordID(parent))\"/>" }
    if outline != nil { xml += "<w:next w:val=\"BodyText\"/>" }
    xml += "<w:qFormat/>"
    let (paragraph, characters) = (openXMLParagraph, openXMLCharacters)
    if !paragraph.isEmpty { xml += "<w:pPr>\(paragraph)</w:pPr>" }
    if !characters.isEmpty { xml += "<w:rPr>\(characters)</w:rPr>" }
    return xml + "</w:style>"
  }

  /// Names that Word itself knows.
  private static let builtIn: Set<String> = [
    "Normal", "Body Text", "Title", "heading 1", "heading 2", "heading 3", "heading 4", "heading 5",
    "heading 6", "Block Text", "caption", "header", "footer",
  ]

  private var openXMLParagraph: String {
    var xml = ""
    if keepsWithNext { xml += "<w:keepNext/>" }
    if isUnbroken { xml += "<w:keepLines/>" }
    if let bar {
      xml += "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" "
      xml += "w:color=\"\(bar.rawValue)\"/></w:pBdr>"
    }
    if let wash { xml += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(wash)\"/>" }
    if let tab {
      xml += "<w:tabs><w:tab w:val=\"\(tabIsRight ? "right" : "left")\""
      xml += "\(outline == nil && name.hasPrefix("Contents") ? " w:leader=\"dot\"" : "")"
      xml += " w:pos=\"\(Self.twips(centimetres: tab))\"/></w:tabs>"
    }
    if before != nil || after != nil || parent == nil {
      xml += "<w:spacing"
      if let before { xml += " w:before=\"\(Self.twips(points: before))\"" }
      if let after { xml += " w:after=\"\(Self.twips(points: after))\"" }
      if parent == nil { xml += " w:line=\"264\" w:lineRule=\"auto\"" }
      if name == "Page Turn" { xml += " w:line=\"20\" w:lineRule=\"exact\"" }
      xml += "/>"
    }
    if let indent {
      xml += "<w:ind w:left=\"\(Self.twips(centimetres: indent))\""
      if hanging > 0 { xml += " w:hanging=\"\(Self.twips(centimetres: hanging))\"" }
      xml += "/>"
    }
    if let outline { xml += "<w:outlineLvl w:val=\"\(outline - 1)\"/>" }
    return xml
  }

  private var openXMLCharacters: String {
    var xml = ""
    if isBold == true { xml += "<w:b/>" }
    if let tone { xml += "<w:color w:val=\"\(tone.rawValue)\"/>" }
    if let size {
      let half = Int((size * 2).rounded())
      xml += "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>"
    }
    return xml
  }

  static func twips(points: Double) -> Int { Int((points * 20).rounded()) }

  static func twips(centimetres: Double) -> Int { Int((centimetres * 1440 / 2.54).rounded()) }
}
