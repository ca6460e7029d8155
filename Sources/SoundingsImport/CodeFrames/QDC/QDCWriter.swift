import SoundingsModel

/// Writes a code book of REFI-QDA (Codebook.xsd 1.0).
///
/// What the format has no place for stands in the descriptions (``DescriptionForm``), version and
/// stance in a processing instruction, which tools that do not know it pass over.
struct QDCWriter {
  static let instruction = "soundings"

  private let frame: CodeFrame
  private let tree: FrameTree
  private var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  static func write(_ frame: CodeFrame) -> WrittenCodeFrame {
    var writer = QDCWriter(frame)
    // Positions bring the themes back into the order of the frame.
    return WrittenCodeFrame(text: writer.write(), themes: Array(frame.themes.indices))
  }

  private init(_ frame: CodeFrame) {
    self.frame = frame
    tree = FrameTree(frame)
  }

  private mutating func write() -> String {
    var facts: [String] = []
    if !frame.version.isEmpty { facts.append("version: \(Self.escaped(frame.version))") }
    if !frame.stance { facts.append("stance: off") }
    xml += "<CodeBook xmlns=\"\(QDCReader.namespace)\" origin=\"Soundings\">\n"
    if !facts.isEmpty { xml += "  <?\(Self.instruction) \(facts.joined(separator: "\n"))?>\n" }
    xml += "  <Codes>\n"
    for root in tree.roots { write(root) }
    xml += "  </Codes>\n</CodeBook>\n"
    return xml
  }

  /// An instruction ends at `?>`, and nothing in it is a reference.
  private static func escaped(_ text: String) -> String {
    DescriptionForm.escaped(text).unicodeScalars.split(
      separator: ">", omittingEmptySubsequences: false
    )
    .map { String(String.UnicodeScalarView($0)) }.joined(separator: "\\u{3E}")
  }

  /// Codes nest as deeply as the reader lets them, so that this ends.
  private mutating func write(_ index: Int, depth: Int = 2) {
    let theme = frame.themes[index]
    let indent = String(repeating: "  ", count: depth)
    let children = tree.children[index]
    let isCodable = !theme.include.isEmpty || children.isEmpty
    let name = isBlank(XMLText.sanitised(theme.title)) ? theme.id : theme.title
    xml +=
      "\(indent)<Code guid=\"\(ThemeGUID.text(of: theme.id))\" name=\"\(XMLText.attribute(name))\""
    xml += " isCodable=\"\(isCodable)\""
    let description = DescriptionForm.description(
      definition: theme.definition,
      entries: DescriptionForm.entries(
        of: theme, named: XMLText.sanitised(name),
        position: tree.isInOrder ? nil : index + 1))
    if description == nil, children.isEmpty {
      xml += "/>\n"
      return
    }
    xml += ">\n"
    if let description {
      xml += "\(indent)  <Description>\(XMLText.content(description))</Description>\n"
    }
    for child in children { write(child, depth: depth + 1) }
    xml += "\(indent)</Code>\n"
  }
}
