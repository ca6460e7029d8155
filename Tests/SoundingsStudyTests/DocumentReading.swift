import Foundation
import SoundingsImport

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The paragraphs of a DOCX or ODT as a reader sees them, by a parser that is not ours.
final class DocumentReading: NSObject, XMLParserDelegate {
  struct Paragraph {
    var style: String
    var text: String
  }

  private(set) var paragraphs: [Paragraph] = []
  private(set) var bookmarks: [String] = []
  private(set) var alternatives: [String] = []
  private(set) var elements: [String: Int] = [:]
  private(set) var isWellFormed = true
  private var isText = false
  private var isDescription = false

  /// - Parameter part: `word/document.xml` or `content.xml`.
  init(_ archive: [UInt8], _ part: String) throws {
    super.init()
    let entries = try ArchiveFile.entries(of: archive)
    let xml = entries.first { $0.name == part }?.content ?? []
    let parser = XMLParser(data: Data(xml))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    switch name {
    case "w:p": paragraphs.append(Paragraph(style: "", text: ""))
    case "text:p", "text:h":
      paragraphs.append(Paragraph(style: attributes["text:style-name"] ?? "", text: ""))
      isText = true
    case "w:pStyle":
      if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].style = attributes["w:val"] ?? "" }
    case "w:t": isText = true
    case "w:br", "text:line-break": add("\n")
    case "w:tab" where attributes["w:val"] == nil, "text:tab": add("\t")
    case "w:softHyphen": add("\u{AD}")
    case "w:noBreakHyphen": add("\u{2011}")
    case "text:s": add(String(repeating: " ", count: Int(attributes["text:c"] ?? "1") ?? 1))
    case "w:bookmarkStart": bookmarks.append(attributes["w:name"] ?? "")
    case "text:bookmark-start": bookmarks.append(attributes["text:name"] ?? "")
    case "wp:docPr": alternatives.append(attributes["descr"] ?? "")
    case "svg:desc":
      alternatives.append("")
      isDescription = true
    default: break
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "w:t" || name == "text:p" || name == "text:h" { isText = false }
    if name == "svg:desc" { isDescription = false }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isDescription {
      alternatives[alternatives.count - 1] += string
    } else if isText {
      add(string)
    }
  }

  private func add(_ text: String) {
    if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].text += text }
  }
}
