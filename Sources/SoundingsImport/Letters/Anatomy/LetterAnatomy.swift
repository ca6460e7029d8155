/// Tells the respondent's own text from what stands around it.
///
/// Works on lines, a document at a time: the letter or the message itself, then each attachment that
/// belongs to it. What is taken out stays in `Letter.context`, once. Linear in the text.
struct LetterAnatomy {
  private(set) var letter: Letter
  private var lines: [LetterLine] = []

  /// Forwards of forwards of forwards.
  private static let mostForwards = 5

  /// - Parameter types: the agreed stakeholder types.
  static func dissect(_ letter: inout Letter, _ types: inout StakeholderMatcher) {
    var anatomy = LetterAnatomy(letter: letter)
    anatomy.run(&types)
    letter = anatomy.letter
  }

  private mutating func run(_ types: inout StakeholderMatcher) {
    var body: [Letter.Paragraph] = []
    var start = 0
    let all = letter.paragraphs
    let hasAttachment = all.contains { $0.place.attachment > 0 }
    while start < all.count {
      let attachment = all[start].place.attachment
      let end = all[start...].firstIndex { $0.place.attachment != attachment } ?? all.count
      lines = LetterLine.lines(of: all, in: start..<end)
      StyledQuotes.mark(&lines, all)
      mark(isMail: letter.isMessage && attachment == 0, &types)
      if letter.isMessage, attachment == 0, hasAttachment { markCover() }
      collect()
      body += rebuilt(all)
      start = end
    }
    letter.paragraphs = body
  }

  /// Marks the lines of one document, and takes from them who wrote it and when.
  private mutating func mark(isMail: Bool, _ types: inout StakeholderMatcher) {
    var first = 0
    for _ in 0...Self.mostForwards {
      var part = Array(lines[first...])
      let thread = isMail ? QuotedThread.mark(&part) : nil
      LetterFooter.mark(&part)
      let head = LetterHead.mark(&part, hasSubject: letter.isMessage && letter.subject != nil)
      let closing = LetterClosing.mark(
        &part, sender: isMail ? letter.sender : nil, &types)
      lines.replaceSubrange(first..., with: part)
      letter.take(head)
      letter.take(closing)
      guard let thread, thread.isForward || letter.isForwarded,
        ForwardedMessage.isOnlyPassedOn(part[..<thread.line])
      else { return }
      let start = ForwardedMessage.open(&lines, from: first + thread.line)
      letter.take(start.fields)
      letter.note(
        "forwarded",
        "has no words of its own above a forwarded message: that message is read as the response, "
          + "with its sender and date")
      for index in first..<start.text where lines[index].role == .body {
        lines[index].role = .cover
      }
      first = start.text
    }
  }

  /// A message that is short and only announces its attachment.
  private mutating func markCover() {
    let own = lines.filter { $0.role == .body }.map { Folding.words($0.text) }.flatMap(\.self)
    guard own.count <= 40,
      own.contains(where: { ["attached", "attachment", "enclosed", "attach"].contains($0) })
    else { return }
    for index in lines.indices where lines[index].role == .body { lines[index].role = .cover }
  }

  /// Keeps what is not body, a piece for each run of lines with the same role.
  private mutating func collect() {
    var piece: [Substring] = []
    var role = LetterLine.Role.body
    var paragraph = -1
    func text() -> String { piece.joined(separator: "\n").trimmed }
    for line in lines {
      if line.role != role {
        if role != .body, !text().isEmpty { letter.context.append(text()) }
        piece = []
        role = line.role
      } else if line.paragraph != paragraph, !piece.isEmpty {
        piece.append("")
      }
      paragraph = line.paragraph
      if role != .body { piece.append(line.text) }
    }
    if role != .body, !text().isEmpty { letter.context.append(text()) }
  }

  private func rebuilt(_ all: [Letter.Paragraph]) -> [Letter.Paragraph] {
    var result: [Letter.Paragraph] = []
    var index = 0
    while index < lines.count {
      let number = lines[index].paragraph
      var kept: [Substring] = []
      var skipped = 0
      while index < lines.count, lines[index].paragraph == number {
        if lines[index].role == .body {
          kept.append(lines[index].text)
        } else if kept.isEmpty {
          skipped += 1
        }
        index += 1
      }
      let text = kept.joined(separator: "\n").trimmed
      guard !text.isEmpty else { continue }
      var paragraph = all[number]
      paragraph.text = text
      if paragraph.line > 0 { paragraph.line += skipped }
      result.append(paragraph)
    }
    return result
  }
}

extension Letter {
  /// Whether the subject says that the message was passed on.
  var isForwarded: Bool {
    guard let subject else { return false }
    let first = Folding.words(subject).first ?? ""
    return ["fw", "fwd"].contains(first)
  }

  /// Whether anything is left when signature, thread and disclaimers are taken out.
  func saysSomething() -> Bool {
    var copy = self
    var none = StakeholderMatcher([])
    LetterAnatomy.dissect(&copy, &none)
    let words = copy.paragraphs.flatMap { Folding.words($0.text) }
    return !words.isEmpty && !ForwardedMessage.isCourtesy(words)
  }
}
