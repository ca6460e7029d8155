import SoundingsModel

extension FileReader {
  /// Reads a file of letters that is not plain text.
  func readLetters(
    _ raw: [UInt8], _ layout: Layout, named path: String, source index: Int
  ) -> ParsedFile {
    var file = ParsedFile(
      file: ImportedFile(
        path: path, sha256: SHA256.hex(raw), bytes: raw.count, layout: layout.rawValue,
        encoding: "", decided: "", records: 0),
      source: index)
    if raw.isEmpty {
      // No program is asked: catdoc takes nothing at all for a text of one character.
      file.find("empty-file", "the file is empty")
      return file
    }
    let letters = LetterFormats().letters(raw, layout)
    add(letters, consultation.sources[index], to: &file)
    if letters.isEmpty { file.find("nothing-found", "no messages were found in the file") }
    return file
  }

  /// Reads plain text: one letter.
  func readText(_ text: DecodedText, _ source: Source, into file: inout ParsedFile) {
    var letter = Letter()
    letter.paragraphs = TextParagraphs.cut(String(decoding: text.bytes, as: UTF8.self))
    add([letter], source, to: &file)
  }

  /// Adds a submission for each letter.
  func add(_ letters: [Letter], _ source: Source, to file: inout ParsedFile) {
    var sections = letterSections
    var stakeholders = StakeholderMatcher(consultation.stakeholders)
    var ids: [String: String] = [:]
    let isMany = letters.count > 1
    for (index, letter) in letters.enumerated() {
      var submission = LetterSubmission(letter, number: isMany ? index + 1 : nil)
      submission.fill(&sections, &stakeholders, source)
      let line = file.file.layout == Layout.text.rawValue || letter.isMessage ? letter.line : 0
      for problem in submission.letter.problems {
        let place = isMany ? "message \(index + 1): " : ""
        file.find(problem.code, line: line == 0 ? 0 : problem.line, place + problem.message)
      }
      if let id = submission.result.id {
        if ids[id] == submission.result.digest {
          submission.result.mark = .duplicate
        } else if ids[id] != nil {
          file.find(
            "repeated-id", line: line,
            "\(submission.result.position) has the id of an earlier message and says something "
              + "else: read as a response of its own")
        }
        ids[id] = ids[id] ?? submission.result.digest
      }
      file.submissions.append(submission.result)
    }
    file.file.records = letters.count
    file.received = letters.count
  }
}
