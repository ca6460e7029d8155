/// Reads a letter in DOCX (ECMA-376): the document, its notes, and what stands at its edges.
enum DOCXReader {
  /// More unpacked text than any letter has: 64 MB a part.
  private static let limit = 64 << 20

  static func read(_ bytes: [UInt8]) -> Letter {
    var letter = Letter()
    do throws(ZipError) {
      let archive = try ZipArchive(bytes)
      let part = try mainPart(archive)
      guard let entry = try archive.entry(named: part) else {
        throw ZipError.missing(entry: part)
      }
      let styles = try styles(archive)
      let (notes, failure) = notes(archive, &letter)
      let main = WordHandler(styles: styles, notes: notes)
      OfficeText.parse(try archive.read(entry, upTo: limit), main, &letter)
      letter.paragraphs = main.paragraphs
      // Notes to which nothing refers come after the text.
      for id in notes.order where !main.usedNotes.contains(id) {
        letter.paragraphs += (notes.texts[id] ?? []).map {
          Letter.Paragraph(text: $0, place: Letter.Place(paragraph: 0))
        }
      }
      letter.addTracked(main)
      if let failure { throw failure }
      try addEdges(archive, &letter)
    } catch {
      if letter.paragraphs.isEmpty {
        letter.leaveUnread(error.message)
      } else {
        letter.note("cut-off", "\(error.message): the rest is not read")
      }
    }
    OfficeText.finish(&letter)
    return letter
  }

  /// The part that the package says is the document; some programs call it `document2.xml`.
  private static func mainPart(_ archive: ZipArchive) throws(ZipError) -> String {
    guard let entry = try archive.entry(named: "_rels/.rels") else { return "word/document.xml" }
    let handler = RelationsHandler()
    try? XMLParser.parse(try archive.read(entry, upTo: 1 << 20), with: handler)
    let target = handler.targets["officeDocument"] ?? "word/document.xml"
    return target.hasPrefix("/") ? String(target.dropFirst()) : target
  }

  private static func styles(_ archive: ZipArchive) throws(ZipError) -> WordStyles {
    guard let entry = try archive.entry(named: "word/styles.xml") else { return WordStyles() }
    let handler = WordStylesHandler()
    try? XMLParser.parse(try archive.read(entry, upTo: limit), with: handler)
    return handler.found
  }

  /// Foot and end notes are the respondent's words too. Damage to them does not keep the document
  /// from being read.
  private static func notes(
    _ archive: ZipArchive, _ letter: inout Letter
  ) -> (notes: WordNotes, failure: ZipError?) {
    var notes = WordNotes()
    let parts: [(name: String, kind: WordNotes.Kind)] = [
      ("word/footnotes.xml", .foot), ("word/endnotes.xml", .end),
    ]
    do throws(ZipError) {
      for part in parts {
        guard let entry = try archive.entry(named: part.name) else { continue }
        let handler = WordNotesHandler(part.kind, into: notes)
        OfficeText.parse(try archive.read(entry, upTo: limit), handler, &letter)
        handler.finish()
        notes = handler.notes
      }
    } catch {
      return (notes, error)
    }
    return (notes, nil)
  }

  /// Letterheads, footers and comments in the margin are context.
  private static func addEdges(
    _ archive: ZipArchive, _ letter: inout Letter
  ) throws(ZipError) {
    for entry in archive.entries where entry.name.hasSuffix(".xml") {
      let name = entry.name
      let isComments = name == "word/comments.xml"
      guard isComments || name.hasPrefix("word/header") || name.hasPrefix("word/footer") else {
        continue
      }
      let handler = WordHandler()
      OfficeText.parse(try archive.read(entry, upTo: limit), handler, &letter)
      let text = handler.paragraphs.map(\.text).joined(separator: "\n")
      if text.isEmpty || letter.context.contains(text) { continue }
      letter.context.append(text)
      if isComments {
        letter.note(
          "margin-comments",
          "comments in the margin are kept as context: look whether they are the response")
      }
    }
  }
}

extension Letter {
  fileprivate mutating func addTracked(_ handler: WordHandler) {
    if handler.hasDeletions {
      note("tracked-changes", "text that was struck out with change tracking is not read")
    }
  }
}
