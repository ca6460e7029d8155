import SoundingsModel

/// A frame's themes by who stands below whom.
struct FrameTree {
  /// The themes without a parent, in the order of the frame.
  private(set) var roots: [Int] = []
  private(set) var children: [[Int]]
  /// All themes, each before those below it.
  private(set) var order: [Int] = []
  /// The longest way down, in themes.
  private(set) var depth = 0

  /// Linear. A theme whose parent is not in the frame is a root.
  init(_ frame: CodeFrame) {
    var indices: [String: Int] = [:]
    for (index, theme) in frame.themes.enumerated() { indices[theme.id] = index }
    children = Array(repeating: [], count: frame.themes.count)
    for (index, theme) in frame.themes.enumerated() {
      if let parent = theme.parent.flatMap({ indices[$0] }) {
        children[parent].append(index)
      } else {
        roots.append(index)
      }
    }
    var rest = roots.reversed().map { (index: $0, level: 1) }
    while let (index, level) = rest.popLast() {
      order.append(index)
      depth = max(depth, level)
      rest += children[index].reversed().map { ($0, level + 1) }
    }
  }

  /// Whether the frame lists its themes in that order.
  var isInOrder: Bool { order == Array(order.indices) }
}

/// A frame in some format, and which of its themes are in it.
struct WrittenCodeFrame {
  var text: String
  /// The themes' indices, in the order of the text.
  var themes: [Int]
}
