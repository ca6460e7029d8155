import SoundingsModel

@testable import SoundingsImport

/// A letter of three paragraphs under two sections, as every format has it in these tests.
enum SampleLetter {
  static let paragraphs = [
    "Dear Sir or Madam,", "4. Self-evaluation", "We have too little time – “far” too little.",
    "Schools causing concern", "Twelve weeks are not enough.", "Yours faithfully",
    "Zoë Böhm", "Headteacher",
  ]
  static let sections = ["4", "5"]
  static let texts = [
    "We have too little time – “far” too little.", "Twelve weeks are not enough.",
  ]
}

extension ImportResult {
  var sections: [String] { comments.map(\.section) }
  var texts: [String] { comments.map(\.text) }
  var context: [String] { comments.flatMap(\.context) }
  var positions: [String] { comments.map(\.origin.position) }
}

/// An e-mail as it arrives: header fields, an empty line, the body, lines ended by CRLF.
func message(_ fields: [String], _ body: String) -> [UInt8] {
  Array((fields.joined(separator: "\r\n") + "\r\n\r\n" + body.withCRLF).utf8)
}

extension String {
  var withCRLF: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}

let plainHeader = [
  "From: Zoë Böhm <zoe@x.example>", "To: consultation@fernley.example",
  "Date: Mon, 6 Nov 2006 09:14:00 +0000 (GMT)", "Subject: School improvement",
  "Message-ID: <m1@x.example>",
]

func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  var index = 0
  while index < bytes.count {
    let part = bytes[index..<min(index + 3, bytes.count)]
    let padded = Array(part) + [UInt8](repeating: 0, count: 3 - part.count)
    let group = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
    for place in 0..<4 {
      text.append(place <= part.count ? alphabet[group >> (18 - 6 * place) & 63] : 0x3D)
    }
    index += 3
    if index % 57 == 0 { text += [0x0D, 0x0A] }
  }
  return String(decoding: text, as: UTF8.self)
}

enum SampleDocument {
  static func docx(_ paragraphs: [String] = SampleLetter.paragraphs, extra: String = "") -> [UInt8]
  {
    let body = paragraphs.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }
    return docx(body: body.joined() + extra)
  }

  static func docx(body: String) -> [UInt8] {
    ZipWriter([
      "[Content_Types].xml": "<Types/>",
      "word/document.xml":
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"urn:mc\"><w:body>\(body)</w:body></w:document>",
      "word/styles.xml":
        "<w:styles xmlns:w=\"urn:w\"><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/>"
        + "</w:style></w:styles>",
    ]).bytes
  }

  static func odt(_ paragraphs: [String] = SampleLetter.paragraphs) -> [UInt8] {
    odt(body: paragraphs.map { "<text:p>\($0)</text:p>" }.joined())
  }

  static func odt(body: String) -> [UInt8] {
    ZipWriter([
      "mimetype": "application/vnd.oasis.opendocument.text",
      "content.xml":
        "<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\"><office:body><office:text>"
        + "\(body)</office:text></office:body></office:document-content>",
    ]).bytes
  }

  static func rtf(_ paragraphs: [String] = SampleLetter.paragraphs) -> [UInt8] {
    let body = paragraphs.map { text in
      text.unicodeScalars.map { scalar -> String in
        switch scalar {
        case "–": "\\endash "
        case "“": "\\'93"
        case "”": "\\'94"
        case _ where scalar.value < 0x80: String(Character(scalar))
        default: scalar.utf16.map { "\\u\(Int16(bitPattern: $0))?" }.joined()
        }
      }.joined() + "\\par\n"
    }
    return Array(
      ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}\\f0 "
        + body.joined() + "}").utf8)
  }

  /// A page a list of lines; nil is a line that is left out.
  static func pdf(_ pages: [[String?]]) -> [UInt8] {
    var objects: [[UInt8]] = []
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append(Array("<< /Type /Catalog /Pages 2 0 R >>".utf8))
    objects.append(Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8))
    objects.append(
      Array(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".utf8))
    for (index, lines) in pages.enumerated() {
      objects.append(
        Array(
          ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            + "/Contents \(5 + 2 * index) 0 R >>").utf8))
      var content: [UInt8] = Array("BT /F1 11 Tf\n".utf8)
      for (row, line) in lines.enumerated() {
        guard let line else { continue }
        content +=
          Array("1 0 0 1 70 \(780 - 14 * row) Tm (".utf8) + windows1252(line)
          + Array(") Tj\n".utf8)
      }
      content += Array("ET".utf8)
      objects.append(
        Array("<< /Length \(content.count) >>\nstream\n".utf8) + content + Array("\nendstream".utf8)
      )
    }
    var file = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.count)
      file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = file.count
    file += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for offset in offsets {
      let digits = "\(offset)"
      file += Array(
        (String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n").utf8)
    }
    return file
      + Array(
        "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }

  static let letterPDF = pdf([
    SampleLetter.paragraphs.flatMap { [$0, nil] as [String?] }
  ])

  static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      if let index = Windows1252.scalars.firstIndex(of: UInt16(truncatingIfNeeded: scalar.value)),
        scalar.value > 0xFF
      {
        return UInt8(0x80 + index)
      }
      return UInt8(truncatingIfNeeded: scalar.value)
    }
  }
}
