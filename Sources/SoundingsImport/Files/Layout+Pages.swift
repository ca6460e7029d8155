extension Layout {
  /// Recognises pages of HTML.
  static func page(_ head: FileHead) -> Layout? {
    guard let start = head.start, head.text[start] == UInt8(ascii: "<") else { return nil }
    return PageSurvey(head.raw).layout
  }
}
