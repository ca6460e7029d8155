extension PandocDocument {
  /// What pandoc's DOCX lacks: numbers of parts and paragraphs, and the pages of wide tables.
  func finishedOpenXML(_ parts: [OfficePart]) -> [OfficePart] {
    var parts = parts
    guard let document = parts.text("word/document.xml") else { return parts }
    let section = WordSection(document)
    var runs = NumberRuns(self.parts)
    var isPartHeading = false
    var orientation: Substring?
    let finished = MarkupEdit.edited(document) { tag in
      switch tag.name {
      case "w:bookmarkStart":
        if let name = tag.value("w:name"), runs.begins(at: name) { isPartHeading = true }
        return nil
      case "w:pStyle":
        if isPartHeading {
          isPartHeading = false
          return tag.text + runs.number(level: 0)
        }
        return tag.value("w:val") == "NumberedParagraph" ? tag.text + runs.number(level: 1) : nil
      case "w:pgSz":
        orientation = tag.value("w:w") == nil ? tag.value("w:orient") : nil
        return orientation.map { section.content(isLandscape: $0 == "landscape") }
      default: return nil
      }
    }
    parts.set("word/document.xml", finished)
    if let numbering = parts.text("word/numbering.xml") {
      parts.set("word/numbering.xml", runs.added(to: numbering))
    }
    return parts
  }
}

/// The last section of a Word document, which the sections before it follow.
private struct WordSection {
  /// References to headers and footers.
  private var references = ""
  private var rest = ""
  private var width = 11906
  private var height = 16838

  init(_ document: String) {
    guard let section = MarkupEdit.last("w:sectPr", of: document) else { return }
    var (references, size): (String, MarkupEdit.Tag?) = ("", nil)
    rest = MarkupEdit.edited(String(section.content)) { tag in
      switch tag.name {
      case "w:headerReference", "w:footerReference":
        references += tag.text
        return ""
      case "w:pgSz":
        size = tag
        return ""
      // A section that goes on would begin no page.
      case "w:type": return ""
      default: return nil
      }
    }
    self.references = references
    if let width = size?.value("w:w").flatMap({ Int($0) }),
      let height = size?.value("w:h").flatMap({ Int($0) })
    {
      (self.width, self.height) = (min(width, height), max(width, height))
    }
  }

  /// What stands in a section's properties, in the schema's order (ECMA-376-1 §17.6.17).
  func content(isLandscape: Bool) -> String {
    let size =
      isLandscape
      ? "<w:pgSz w:w=\"\(height)\" w:h=\"\(width)\" w:orient=\"landscape\"/>"
      : "<w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"/>"
    return references + "<w:type w:val=\"nextPage\"/>" + size + rest
  }
}

/// Word's lists that number parts and paragraphs: one for parts that follow each other by one, a new one
/// where the numbers jump.
private struct NumberRuns {
  private static let definition = 990_001
  private let starts: [String: (list: Int, number: Int)]
  private let lists: [Int]
  private var current = 0

  init(_ parts: [PandocDocument.NumberedPart]) {
    var starts: [String: (list: Int, number: Int)] = [:]
    var lists: [Int] = []
    var last: Int?
    for part in parts {
      if last.map({ $0 + 1 != part.number }) ?? true { lists.append(part.number) }
      starts[part.bookmark] = (lists.count - 1, part.number)
      last = part.number
    }
    self.starts = starts
    self.lists = lists
  }

  mutating func begins(at bookmark: Substring) -> Bool {
    guard let start = starts[String(bookmark)] else { return false }
    current = start.list
    return true
  }

  func number(level: Int) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(Self.definition + current)\"/></w:numPr>"
  }

  /// The definition stands before all lists, the lists at the end (ECMA-376-1 §17.9.17).
  func added(to numbering: String) -> String {
    let indent = DocumentStyle.twips(centimetres: DocumentStyle.numberWidth)
    var definition = "<w:abstractNum w:abstractNumId=\"\(Self.definition)\">"
    definition += "<w:multiLevelType w:val=\"multilevel\"/>"
    for (level, text) in ["%1", "%1.%2"].enumerated() {
      definition += "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
      definition += "<w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind "
      definition += "w:left=\"\(indent)\" w:hanging=\"\(indent)\"/></w:pPr></w:lvl>"
    }
    definition += "</w:abstractNum>"
    var isPlaced = false
    let defined = MarkupEdit.edited(numbering) { tag in
      guard !isPlaced, tag.name == "w:num" || (tag.isClosing && tag.name == "w:numbering") else {
        return nil
      }
      isPlaced = true
      return definition + tag.text
    }
    var list = ""
    for (place, start) in lists.enumerated() {
      list += "<w:num w:numId=\"\(Self.definition + place)\">"
      list += "<w:abstractNumId w:val=\"\(Self.definition)\"/><w:lvlOverride w:ilvl=\"0\">"
      list += "<w:startOverride w:val=\"\(start)\"/></w:lvlOverride></w:num>"
    }
    return MarkupEdit.appending(list, toLast: "w:numbering", of: defined)
  }
}
