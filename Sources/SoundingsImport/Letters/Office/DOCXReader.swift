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
      let levels = try levels(archive)
      let main = WordHandler(levels: levels)
      OfficeText.parse(try archive.read(entry, upTo: limit), main, &letter)
      letter.paragraphs = main.paragraphs
      letter.addTracked(main)
      try addNotes(archive, levels, &letter)
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

  /// The levels of the styles that are headings.
  private static func levels(_ archive: ZipArchive) throws(ZipError) -> [String: Int] {
    guard let entry = try archive.entry(named: "word/styles.xml") else { return [:] }
    let handler = WordStylesHandler()
    try? XMLParser.parse(try archive.read(entry, upTo: limit), with: handler)
    return handler.levels
  }

  /// Foot and end notes are the respondent's words too; they come after the text.
  private static func addNotes(
    _ archive: ZipArchive, _ levels: [String: Int], _ letter: inout Letter
  ) throws(ZipError) {
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
      guard let entry = try archive.entry(named: name) else { continue }
      let handler = WordHandler(levels: levels)
      OfficeText.parse(try archive.read(entry, upTo: limit), handler, &letter)
      letter.paragraphs += handler.paragraphs
    }
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
      let handler = WordHandler(levels: [:])
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
