/// What DOCX and ODT have in common.
enum OfficeText {
  /// Parses a part; what was read before it breaks off is kept.
  static func parse(_ bytes: [UInt8], _ handler: any XMLHandler, _ letter: inout Letter) {
    do throws(XMLFailure) {
      try XMLParser.parse(bytes, with: handler)
    } catch {
      switch error {
      case .documentType:
        letter.note("document-type", "a part declares a document type: not read, for safety")
      case .notWellFormed(_, let line, _):
        letter.note("cut-off", "a part is damaged in its line \(line): the rest is not read")
      }
    }
  }

  /// Numbers the paragraphs; without any, the document is not read.
  static func finish(_ letter: inout Letter) {
    for index in letter.paragraphs.indices { letter.paragraphs[index].place.paragraph = index + 1 }
    if letter.paragraphs.isEmpty, letter.state == .read {
      letter.leaveUnread("no text was found in the document")
    }
  }
}

/// Leaves elements out with all that they hold.
struct SkippedElements {
  private var depth = 0
  private var start: Int?

  var isSkipping: Bool { start != nil }

  mutating func enter(skips: Bool) {
    depth += 1
    if skips, start == nil { start = depth }
  }

  mutating func leave() {
    if start == depth { start = nil }
    depth -= 1
  }
}
