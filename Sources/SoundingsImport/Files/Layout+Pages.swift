extension Layout {
  /// Recognises pages of HTML.
  static func page(_ head: FileHead) -> Layout? {
    guard let start = head.start, head.text[start] == UInt8(ascii: "<") else { return nil }
    return head.holds("postbody") || head.holds("postdetails") ? .phpBB2 : .htmlTable
  }
}
