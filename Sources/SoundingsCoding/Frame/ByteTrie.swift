/// Words and beginnings of words in one table, so that looking a word up costs a read per byte.
///
/// Bytes that stand in no pattern share a column that leads nowhere; most words end there early.
struct ByteTrie: Sendable {
  /// The ids that were added under a node: for what ends there, and for what goes on from there.
  private struct Found: Sendable {
    var ending: [UInt32] = []
    var open: [UInt32] = []
  }

  private static let nowhere: UInt32 = 0

  private var column = [UInt8](repeating: 0, count: 256)
  private var width = 1
  /// `next[node * width + column]`; node 0 is the root, to which nothing leads back.
  private var next: [UInt32] = [0]
  private var found: [Found] = []
  /// Per node, one more than its index in `found`.
  private var foundAt: [UInt32] = [0]

  /// Whether nothing was added.
  var isEmpty: Bool { found.isEmpty }

  /// A word to be found whole, or open at its end, with its id.
  typealias Word = (bytes: [UInt8], isOpen: Bool, id: UInt32)

  init(_ words: [Word]) {
    for word in words {
      for byte in word.bytes where column[Int(byte)] == 0 {
        // 255 columns are enough: no byte of UTF-8 is 0xFF.
        column[Int(byte)] = UInt8(width)
        width += 1
      }
    }
    next = [UInt32](repeating: Self.nowhere, count: width)
    for word in words { add(word.bytes, isOpen: word.isOpen, id: word.id) }
  }

  private mutating func add(_ bytes: [UInt8], isOpen: Bool, id: UInt32) {
    var node = 0
    for byte in bytes {
      let at = node * width + Int(column[Int(byte)])
      if next[at] == Self.nowhere {
        next[at] = UInt32(foundAt.count)
        foundAt.append(0)
        next.append(contentsOf: repeatElement(Self.nowhere, count: width))
      }
      node = Int(next[at])
    }
    if foundAt[node] == 0 {
      found.append(Found())
      foundAt[node] = UInt32(found.count)
    }
    let index = Int(foundAt[node]) - 1
    if isOpen { found[index].open.append(id) } else { found[index].ending.append(id) }
  }

  /// Whether no word of the table is found in a word of a text or its beginnings, whatever its case.
  ///
  /// Most words of most texts are dismissed here within a few bytes and without being folded. It may
  /// say false of a word that matches nothing: of one that is not ASCII as far as it is read.
  func dismisses(_ raw: Span<UInt8>) -> Bool {
    var node = 0
    for position in raw.indices {
      let byte = raw[position]
      if byte >= 0x80 { return false }
      let folded = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      node = Int(next[node &* width &+ Int(column[Int(folded)])])
      if node == 0 { return true }
      if foundAt[node] != 0 { return false }
    }
    return true
  }

  /// Adds to `ids` those of the words that are `bytes[start...]`, or that it begins with if open.
  func match(_ bytes: [UInt8], from start: Int, into ids: inout [UInt32]) {
    var node = 0
    for position in start..<bytes.count {
      node = Int(next[node * width + Int(column[Int(bytes[position])])])
      if node == 0 { return }
      let at = Int(foundAt[node])
      if at != 0 { ids.append(contentsOf: found[at - 1].open) }
    }
    let at = Int(foundAt[node])
    if at != 0 { ids.append(contentsOf: found[at - 1].ending) }
  }
}
