/// Reads the old binary DOC through the program catdoc.
enum DOCReader {
  /// A line a paragraph, in UTF-8.
  static let program = ExternalProgram("catdoc", ["-w", "-d", "utf-8"])

  static func read(_ bytes: [UInt8]) -> Letter {
    var letter = Letter()
    do throws(ProgramError) {
      let output = try program.run(on: bytes)
      let text = String(decoding: DecodedText(output).bytes, as: UTF8.self)
      letter.paragraphs = paragraphs(of: text)
      if letter.paragraphs.isEmpty {
        letter.leaveUnread("no text was found in the document")
      }
    } catch {
      letter.leaveUnread(error, package: "catdoc", instead: "save the document as DOCX or PDF")
    }
    return letter
  }

  private static func paragraphs(of text: String) -> [Letter.Paragraph] {
    var result: [Letter.Paragraph] = []
    for line in TextParagraphs.lines(of: text) {
      let bare = line.filter { $0 != "\u{7}" }.trimmed
      guard !bare.isEmpty else { continue }
      result.append(
        Letter.Paragraph(text: bare, place: Letter.Place(paragraph: result.count + 1)))
    }
    return result
  }
}

extension Letter {
  /// Says that its words could not be had, and what a person can do.
  mutating func leaveUnread(_ why: String, instead: String = "read it by hand or save it anew") {
    state = .unread
    note("not-read", "\(why): counted as received and not read; \(instead)")
  }

  mutating func leaveUnread(_ error: ProgramError, package: String, instead: String) {
    if case .missing = error {
      leaveUnread(error.message, instead: "install the package \(package), or \(instead)")
    } else {
      leaveUnread(error.message, instead: instead)
    }
  }
}
