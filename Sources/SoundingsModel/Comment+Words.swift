extension Comment {
  /// How many runs of text without white space there are: words enough for choosing by length.
  public var roughWordCount: Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      let isBlank = byte <= 0x20
      if !isBlank, !isInside { count += 1 }
      isInside = !isBlank
    }
    return count
  }
}
