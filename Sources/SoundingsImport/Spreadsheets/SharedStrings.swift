/// The texts that a workbook's cells name by number, one after another in one array.
///
/// This is all of a workbook that is held in memory, whatever the number of its rows.
struct SharedStrings {
  /// Unpacked bytes of the part; more texts than a billion bytes hold are no consultation.
  static let limit = 1 << 30

  fileprivate(set) var bytes: [UInt8] = []
  fileprivate var ends: [UInt32] = []

  var count: Int { ends.count }

  /// Appends a text; false where there is none of that number.
  @inline(__always)
  func append(_ index: Int, to other: inout [UInt8]) -> Bool {
    guard ends.indices.contains(index) else { return false }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    other.append(contentsOf: bytes[start..<Int(ends[index])])
    return true
  }
}

/// Reads the part of shared strings: runs are joined, and readings of East Asian text left out.
final class SharedStringsReader: XMLStreamHandler {
  private(set) var strings = SharedStrings()
  private var isInText = false
  private var isPhonetic = false
  private var start = 0

  func start(_ element: OfficeName, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .si: start = strings.bytes.count
    case .rPh: isPhonetic = true
    case .t: isInText = !isPhonetic
    default: break
    }
  }

  func end(_ element: OfficeName) {
    switch element {
    case .si:
      StringEscapes.resolve(in: &strings.bytes, from: start)
      strings.ends.append(UInt32(truncatingIfNeeded: strings.bytes.count))
    case .rPh: isPhonetic = false
    case .t: isInText = false
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    if isInText { strings.bytes.append(copying: bytes) }
  }
}
