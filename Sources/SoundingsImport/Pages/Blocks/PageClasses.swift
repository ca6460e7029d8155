/// The classes of a page's elements as small integers, each read once.
struct PageClasses {
  /// By node: the index of its class in `words`, 0 where it has none.
  private(set) var ids: [Int32]
  /// The words of each class that tell kinds of elements apart; none at index 0.
  private(set) var words: [[String]] = [[]]

  init(_ tree: PageTree) {
    ids = Array(repeating: 0, count: tree.count)
    var known: [UInt64: Int32] = [:]
    for node in 0..<tree.count {
      guard let element = tree.element(node), let value = element.rawValue("class") else {
        continue
      }
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in value { hash = (hash ^ UInt64(element.bytes[index])) &* 0x0000_0100_0000_01B3 }
      if let id = known[hash] {
        ids[node] = id
        continue
      }
      let words = BlockClass.words(of: element)
      let id = words.isEmpty ? 0 : Int32(self.words.firstIndex(of: words) ?? self.words.count)
      if Int(id) == self.words.count { self.words.append(words) }
      known[hash] = id
      ids[node] = id
    }
  }

  func words(_ node: Int) -> [String] { words[Int(ids[node])] }
}

/// The words of a class that tell kinds of elements apart.
enum BlockClass {
  /// Classes that say that something is a response.
  static let responses: Set<String> = [
    "comment", "post", "message", "entry", "response", "reply", "feedback", "submission", "review",
  ]

  private static let positions: Set<String> = [
    "odd", "even", "alt", "alternate", "first", "last", "new", "row", "item", "clearfix", "clear",
  ]

  /// In lower case, without what tells a place (`odd`, `first`) and numbers at the end (`row2`).
  static func words(of element: HTMLElement) -> [String] {
    guard let value = element.attribute("class") else { return [] }
    var words: [String] = []
    for word in value.split(whereSeparator: \.isWhitespace).prefix(8) {
      var text = word.lowercased()[...]
      if text.hasPrefix("externalclass") { text = "externalclass" }
      while let last = text.utf8.last, (0x30...0x39).contains(last) || last == 0x2D || last == 0x5F
      {
        text = text.dropLast()
      }
      if !text.isEmpty, !positions.contains(String(text)) { words.append(String(text)) }
    }
    return words
  }
}
