/// Reads an Outlook message (MS-OXMSG) to the letters in it: itself, or the messages that it carries.
struct MSGReader {
  let formats: LetterFormats

  func read(_ bytes: [UInt8]) -> [Letter] {
    guard let file = CompoundFile(bytes) else {
      var letter = Letter()
      letter.isMessage = true
      letter.leaveUnread("the message is damaged")
      return [letter]
    }
    var letters: [Letter] = []
    var pending: [[String]] = [[]]
    while let path = pending.popLast() {
      var (letter, attached) = message(file, path)
      if file.isDamaged { letter.note("cut-off", "parts of the message are damaged: not read") }
      if letter.carries(attached.count, nesting: path.count / 2) {
        pending += attached.reversed()
      } else {
        letters.append(letter)
      }
    }
    return letters
  }

  private func message(_ file: CompoundFile, _ path: [String]) -> (Letter, attached: [[String]]) {
    let properties = MSGProperties(file, path)
    var letter = Letter()
    letter.isMessage = true
    if let header = properties.text("007d") {
      let bytes = Array(header.utf8)
      let headers = MailHeaders(bytes, in: 0..<bytes.count)
      letter.read(headers)
      if AutomaticMail.isOne(headers, []) { letter.state = .automatic }
    }
    letter.id = letter.id ?? properties.text("1035").flatMap { MailAddress.messageID($0) }
    letter.sender = letter.sender ?? properties.text("0c1a") ?? properties.text("0042")
    letter.address =
      letter.address
      ?? ["5d01", "0c1f", "0065"].lazy.compactMap { properties.text($0) }
      .compactMap { MailAddress($0).address }.first
    letter.subject = letter.subject ?? properties.text("0037")
    letter.date = letter.date ?? properties.day(0x0039) ?? properties.day(0x0E06)
    if letter.subject.map(AutomaticMail.isSubject) ?? false { letter.state = .automatic }
    if properties.text("001a").map(AutomaticMail.isClass) ?? false { letter.state = .automatic }
    letter.paragraphs = paragraphs(properties)
    let attached = attachments(file, path, &letter)
    return (letter, attached)
  }

  /// The plain text, else HTML, else RTF.
  private func paragraphs(_ properties: MSGProperties) -> [Letter.Paragraph] {
    if let plain = properties.text("1000") { return TextParagraphs.cut(plain, line: 0) }
    if let page = properties.bytes("1013", type: "0102") {
      let label = PageLabel.encoding(of: page)
      return LetterPage.paragraphs(
        of: String(decoding: DecodedText(page, label: label).bytes, as: UTF8.self))
    }
    if let page = properties.text("1013") { return LetterPage.paragraphs(of: page) }
    if let packed = properties.bytes("1009", type: "0102"), let rich = RTFCompression.unpack(packed)
    {
      return RTFReader.read(rich).paragraphs
    }
    return []
  }

  /// Adds the files that are letters; returns the storages of attached messages.
  private func attachments(
    _ file: CompoundFile, _ path: [String], _ letter: inout Letter
  ) -> [[String]] {
    var messages: [[String]] = []
    var attachments = Attachments(formats: formats)
    let storages = file.entries(in: path).filter {
      $0.isStorage && $0.path[path.count].lowercased().hasPrefix("__attach")
    }
    for storage in storages.sorted(by: { $0.path[path.count] < $1.path[path.count] }) {
      let properties = MSGProperties(file, storage.path)
      let inner = storage.path + ["__substg1.0_3701000D"]
      if file.entries(in: storage.path).contains(where: { $0.isStorage && $0.path == inner }) {
        messages.append(inner)
      } else if let content = properties.bytes("3701", type: "0102") {
        let kind = properties.text("370e")?.lowercased() ?? "application/octet-stream"
        // A picture with an id of its own is shown in the text: a logo.
        if kind.hasPrefix("image/"), properties.text("3712") != nil,
          content.count < Attachments.smallestPicture
        {
          continue
        }
        attachments.add(
          content, kind: kind, isText: kind == "text/plain", isPage: kind == "text/html",
          to: &letter)
      }
    }
    attachments.finish(&letter)
    return messages
  }
}
