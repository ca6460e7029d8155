/// Text of a message in the charset that it names.
enum MailText {
  /// Decodes by the label as pages are: well-formed UTF-8 wins over it, Latin-1 means windows-1252.
  ///
  /// - Returns: the text, and whether the label names nothing that is known.
  static func decode(
    _ bytes: [UInt8], charset: String?
  ) -> (text: String, isUnknown: Bool) {
    guard let charset, !charset.isEmpty else { return (plain(bytes, nil), false) }
    if let encoding = TextEncoding(label: charset) {
      if encoding.isUTF16 {
        let text = DecodedText(bytes, declared: encoding)
        return (String(decoding: text.bytes, as: UTF8.self), false)
      }
      return (plain(bytes, encoding), false)
    }
    // A charset of seven bits can be well-formed UTF-8, and is not meant so.
    if let text = CodePages.decode(bytes, charset: charset) { return (text, false) }
    return (plain(bytes, nil), true)
  }

  private static func plain(_ bytes: [UInt8], _ label: TextEncoding?) -> String {
    String(decoding: DecodedText(bytes, label: label).bytes, as: UTF8.self)
  }
}
