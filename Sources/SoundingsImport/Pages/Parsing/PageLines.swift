/// The lines of a page: which one a place is on.
///
/// Line ends are counted once, by blocks of bytes; a place then costs a look at one block. Where a page
/// has line feeds they end its lines, else carriage returns do.
struct PageLines: Sendable {
  private let page: [UInt8]
  private let mark: UInt8
  /// How many line ends stand before each block.
  private var before: [Int32] = []
  private static let block = 1024

  init(_ page: [UInt8]) {
    self.page = page
    mark = page.contains(0x0A) ? 0x0A : 0x0D
    before.reserveCapacity(page.count / Self.block + 1)
    var count: Int32 = 0
    var start = 0
    while start < page.count {
      before.append(count)
      let end = min(start + Self.block, page.count)
      count += Int32(Self.count(mark, page.span, start..<end))
      start = end
    }
  }

  /// The line (from 1) of an offset.
  func line(at offset: Int) -> Int {
    let offset = min(offset, page.count)
    let block = min(offset / Self.block, before.count - 1)
    guard block >= 0 else { return 1 }
    return Int(before[block]) + Self.count(mark, page.span, block * Self.block..<offset) + 1
  }

  private static func count(_ mark: UInt8, _ page: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where page[index] == mark { count &+= 1 }
    return count
  }
}
