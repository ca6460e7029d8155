/// One file of a DOCX or ODT archive.
public struct OfficePart: Sendable {
  public var name: String
  public var content: [UInt8]

  public init(name: String, content: [UInt8]) {
    self.name = name
    self.content = content
  }

  init(_ name: String, _ xml: String) {
    self.init(name: name, content: Array(xml.utf8))
  }
}

/// What each part's XML begins with.
let xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

extension [OfficePart] {
  /// A part's text; nil where there is no such part.
  func text(_ name: String) -> String? {
    first { $0.name == name }.map { String(decoding: $0.content, as: UTF8.self) }
  }

  /// Puts a part's text in its place, or a new part at the end.
  mutating func set(_ name: String, _ text: String) {
    if let place = firstIndex(where: { $0.name == name }) {
      self[place].content = [UInt8](text.utf8)
    } else {
      append(OfficePart(name, text))
    }
  }
}
