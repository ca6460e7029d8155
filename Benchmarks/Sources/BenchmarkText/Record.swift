/// The columns of a response beside its comment.
struct Record {
  var id: [UInt8]
  var date: ArraySlice<UInt8>
  var stakeholder: ArraySlice<UInt8>
  var section: ArraySlice<UInt8>

  /// `R0000042`, with the number of its campaign (`R0000042-c7`) for a planted copy.
  static func id(_ number: Int, campaign: Int?) -> [UInt8] {
    var digits = Array("R0000000".utf8)
    var rest = number
    var index = digits.count - 1
    while rest > 0, index > 0 {
      digits[index] += UInt8(rest % 10)
      rest /= 10
      index -= 1
    }
    if let campaign { digits.append(contentsOf: "-c\(campaign)".utf8) }
    return digits
  }
}
