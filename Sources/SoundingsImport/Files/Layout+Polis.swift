extension Layout {
  /// Recognises comments that Polis exported, by all the names of their header.
  static func polis(_ head: FileHead) -> Layout? {
    guard let start = head.start else { return nil }
    let line = head.text[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count < 1000 else { return nil }
    let names = String(decoding: line, as: UTF8.self).split(
      separator: ",", omittingEmptySubsequences: false)
    return PolisColumns.roles(of: names.map { String($0.filter { $0 != "\"" }) }) == nil
      ? nil : .polis
  }
}
