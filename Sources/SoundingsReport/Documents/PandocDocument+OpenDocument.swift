extension PandocDocument {
  /// What pandoc's ODT lacks: the styles of tables and numbers, and alternative texts of pictures.
  func finishedOpenDocument(_ parts: [OfficePart]) -> [OfficePart] {
    var parts = parts
    guard let content = parts.text("content.xml") else { return parts }
    let portrait = parts.text("styles.xml").flatMap(OpenDocumentPages.firstMaster) ?? "Standard"
    let styles = OpenDocumentStyles.fixed(portraitPage: portrait) + automaticStyles
    var picture = 0
    let finished = MarkupEdit.edited(content) { tag in
      switch (tag.name, tag.isClosing) {
      case ("office:automatic-styles", _):
        if tag.isEmpty { return "<office:automatic-styles>\(styles)</office:automatic-styles>" }
        return tag.isClosing ? styles + tag.text : nil
      case ("draw:frame", false):
        guard picture < pictures.count, let name = tag.value("draw:name") else { return nil }
        let (before, after) = (tag.text[..<name.startIndex], tag.text[name.endIndex...])
        return before + HTMLText.escaped(pictures[picture].name) + after
      case ("draw:frame", true):
        guard picture < pictures.count else { return nil }
        defer { picture += 1 }
        let one = pictures[picture]
        return "<svg:title>\(HTMLText.escaped(one.title))</svg:title>"
          + "<svg:desc>\(HTMLText.escaped(one.alternative))</svg:desc>" + tag.text
      default: return nil
      }
    }
    parts.set("content.xml", finished)
    return parts
  }

  /// The parts of the file that pandoc made, finished.
  public func finished(_ parts: [OfficePart]) -> [OfficePart] {
    switch format {
    case .docx: finishedOpenXML(parts)
    case .odt: finishedOpenDocument(parts)
    }
  }
}
