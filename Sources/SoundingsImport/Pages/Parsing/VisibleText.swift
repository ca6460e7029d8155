/// The text of a page that a reader sees, piece by piece: a piece is what stands in one block or cell.
struct VisibleText {
  struct Piece {
    /// Where in the page it begins.
    var offset: Int
    /// Its bytes, without white space at the ends of its parts.
    var bytes: Int
  }

  private(set) var pieces: [Piece] = []
  private var isBroken = true

  /// Adds text to the piece that is open.
  mutating func add(_ text: Span<UInt8>, at offset: Int) {
    var (first, last) = (0, text.count)
    while first < last, text[first] <= 0x20 { first &+= 1 }
    while last > first, text[last &- 1] <= 0x20 { last &-= 1 }
    guard last > first else { return }
    if isBroken {
      pieces.append(Piece(offset: offset &+ first, bytes: last &- first))
      isBroken = false
    } else {
      pieces[pieces.count &- 1].bytes &+= last &- first
    }
  }

  mutating func breakPiece() { isBroken = true }
}

extension VisibleText {
  /// Pieces shorter than this are the names of buttons and the like.
  private static let longerPiece = 80
  private static let mostListed = 100

  /// Which of the text lies in ranges of the page that became responses or their context.
  func coverage(of taken: [Range<Int>], _ lines: PageLines) -> PageCoverage {
    let taken = taken.sorted { $0.lowerBound < $1.lowerBound }
    var coverage = PageCoverage(visible: 0, taken: 0, left: [])
    var next = 0
    var reach = 0
    for piece in pieces {
      coverage.visible += piece.bytes
      while next < taken.count, taken[next].lowerBound <= piece.offset {
        reach = max(reach, taken[next].upperBound)
        next += 1
      }
      if piece.offset < reach {
        coverage.taken += piece.bytes
      } else if piece.bytes >= Self.longerPiece, coverage.left.count < Self.mostListed {
        coverage.left.append(.init(line: lines.line(at: piece.offset), bytes: piece.bytes))
      }
    }
    return coverage
  }
}
