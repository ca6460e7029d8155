extension Layout {
  /// Recognises letters: a file that holds what one person wrote, or several such.
  static func letter(_ head: FileHead) -> Layout? { nil }
}
