/// Digits in a string literal of `UnicodeTables`, read in place.
///
/// The one file that reads static memory through a pointer: a literal lies in read-only memory for
/// the whole run, so the pointer is always valid, and every read checks its index.
@safe
struct StaticTable {
  private let start: UnsafePointer<UInt8>
  let count: Int

  @inline(__always)
  init(_ literal: StaticString) {
    precondition(literal.hasPointerRepresentation)
    unsafe start = literal.utf8Start
    count = literal.utf8CodeUnitCount
  }

  /// The digit at `index`: 0 to 90.
  @inline(__always)
  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    return unsafe start[index] &- 0x24
  }

  /// The number whose `digits` digits, in base 91, begin at `index`.
  @inline(__always)
  func number(at index: Int, digits: Int) -> Int {
    var value = 0
    for at in index..<index + digits { value = value &* 91 &+ Int(self[at]) }
    return value
  }
}
