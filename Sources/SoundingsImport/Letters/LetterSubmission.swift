import SoundingsModel

/// Makes a submission of a letter: who, when, and a text for each run of paragraphs of one section.
struct LetterSubmission {
  private(set) var letter: Letter
  var result: Submission
  private let prefix: String

  /// - Parameter number: its place among the messages of a file; nil where it is the only one.
  init(_ letter: Letter, number: Int?) {
    self.letter = letter
    let kind = letter.isMessage ? "message" : "letter"
    let position = number.map { "\(kind) \($0)" } ?? kind
    prefix = number.map { "\(kind) \($0), " } ?? ""
    // All that was read of it, so that no other file or message changes the id.
    let parts = [letter.sender, letter.address, letter.subject, letter.date].map { $0 ?? "" }
    result = Submission(
      position: position, line: letter.line,
      digest: SHA256.hex(parts: parts + letter.paragraphs.map(\.text) + letter.context, digits: 64))
    result.id = letter.id
    result.idPrefix = "letter"
  }

  mutating func fill(
    _ sections: inout LetterSections, _ stakeholders: inout StakeholderMatcher, _ source: Source
  ) {
    if letter.state == .automatic {
      letter.note("automatic-reply", "a machine sent it: excluded")
      result.mark = .automatic
    } else if letter.state == .read {
      let hadText = !letter.paragraphs.isEmpty
      LetterAnatomy.dissect(&letter, &stakeholders)
      LetterKinds.note(&letter)
      if letter.paragraphs.isEmpty, hadText {
        letter.note(
          "no-own-text", "holds nothing but salutation, signature, quoted text or disclaimers")
      }
    } else {
      result.mark = .unread
    }
    identify(&stakeholders)
    result.channel = source.channel == nil ? cell(letter.isMessage ? "email" : "letter") : nil
    addTexts(sections.runs(of: letter))
  }

  private func cell(_ text: String?, line: Int? = nil) -> Submission.Cell? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    return Submission.Cell(text: text, line: line ?? letter.line)
  }

  private mutating func identify(_ stakeholders: inout StakeholderMatcher) {
    result.name = cell(letter.sender)
    result.email = cell(letter.address)
    result.organisation = cell(letter.organisation ?? SignatureLines.organisation(letter.signature))
    result.stakeholder = cell(SignatureLines.stakeholder(letter.signature, &stakeholders))
    result.permission = cell(letter.permission)
    result.date = cell(letter.date, line: letter.dateLine)
    result.writtenDate = result.date.flatMap { WrittenDate($0.text) }
  }

  private mutating func addTexts(_ runs: [LetterSections.Run]) {
    var ordinals: [String: Int] = [:]
    for (index, run) in runs.enumerated() {
      guard let first = run.paragraphs.first, let last = run.paragraphs.last else { continue }
      let ordinal = ordinals[run.section, default: 0] + 1
      ordinals[run.section] = ordinal
      var text = Submission.Text(
        section: run.section, text: Submission.Cell(text: run.text, line: first.line),
        ordinal: ordinal, position: prefix + Letter.Place.run(from: first.place, to: last.place))
      text.context = run.headings + (index == 0 ? letter.context : [])
      result.texts.append(text)
    }
  }
}
