public import SoundingsModel

/// A text of the draft policy that is a page.
public enum PolicyPage {
  /// Its paragraphs and headings, in order; a row of a table is one, and a line too. Nothing is fetched.
  public static func paragraphs(_ bytes: [UInt8]) -> [PolicyParagraph] {
    let text = DecodedText(bytes, label: PageLabel.encoding(of: bytes))
    return LetterPage.paragraphs(of: String(decoding: text.bytes, as: UTF8.self)).flatMap {
      paragraph in
      paragraph.text.split(whereSeparator: \.isNewline).map { line in
        PolicyParagraph(
          line.split(whereSeparator: \.isWhitespace).joined(separator: " "),
          headingLevel: paragraph.isHeading ? paragraph.level : nil)
      }
    }
  }
}
