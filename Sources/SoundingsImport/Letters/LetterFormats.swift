/// Reads a file of any format that letters come in.
struct LetterFormats: Sendable {
  /// All letters of a file; a document is one, a mailbox many.
  func letters(_ bytes: [UInt8], _ layout: Layout) -> [Letter] {
    switch layout {
    case .eml: return MailReader(formats: self).read(bytes, in: 0..<bytes.count, line: 1)
    case .mbox:
      return Mbox.messages(bytes).flatMap { message in
        MailReader(formats: self)
          .read(message.bytes, in: 0..<message.bytes.count, line: message.line)
      }
    case .msg: return MSGReader(formats: self).read(bytes)
    default: return [document(bytes, layout)]
    }
  }

  /// The one letter in a document; its paragraphs are not yet told from what stands around them.
  func document(_ bytes: [UInt8], _ layout: Layout) -> Letter {
    switch layout {
    case .docx: return DOCXReader.read(bytes)
    case .odt: return ODTReader.read(bytes)
    case .pdf: return PDFReader.read(bytes)
    case .rtf: return RTFReader.read(bytes)
    case .doc: return DOCReader.read(bytes)
    default:
      var letter = Letter()
      letter.paragraphs = TextParagraphs.cut(
        String(decoding: DecodedText(bytes).bytes, as: UTF8.self))
      return letter
    }
  }
}
