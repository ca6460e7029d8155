/// Reads a file of any format that letters come in.
struct LetterFormats: Sendable {
  /// All letters of a file; a document is one, a mailbox many.
  func letters(_ bytes: [UInt8], _ layout: Layout) -> [Letter] {
    switch layout {
    case .eml:
      let start = Self.firstField(bytes)
      let line = 1 + bytes[..<start].count { $0 == 0x0A }
      return MailReader(formats: self).read(bytes, in: start..<bytes.count, line: line)
    case .mbox:
      return Mbox.messages(bytes).flatMap { message in
        MailReader(formats: self)
          .read(message.bytes, in: 0..<message.bytes.count, line: message.line)
      }
    case .msg: return MSGReader(formats: self).read(bytes)
    default: return [document(bytes, layout)]
    }
  }

  /// Where a message begins, after a byte order mark and empty lines, which would end its header.
  private static func firstField(_ bytes: [UInt8]) -> Int {
    let mark = bytes.starts(with: TextEncoding.utf8Mark) ? TextEncoding.utf8Mark.count : 0
    return bytes[mark...].firstIndex { $0 != 0x0A && $0 != 0x0D } ?? mark
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
