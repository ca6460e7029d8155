extension Layout {
  /// Recognises spreadsheets and other tables that are not CSV.
  static func table(_ head: FileHead) -> Layout? { nil }
}
