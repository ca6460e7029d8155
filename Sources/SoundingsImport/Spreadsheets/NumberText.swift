/// Numbers as people see them: what a file writes as `1.0`, `1.2E+5` or `0.30000000000000004`.
///
/// It works on the digits that stand in the file, never on floating point.
enum NumberText {
  /// The digits that spreadsheets keep and show.
  static let precision = 15

  /// Appends the number; what is none is appended as it stands.
  ///
  /// Whole numbers have no point and no exponent, however long: ids stay ids. Others are rounded to 15
  /// digits.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    // Most are whole numbers already.
    var isPlain = text.count > 0
    for index in text.indices where text[index] &- 0x30 > 9 {
      isPlain = false
      break
    }
    if isPlain {
      bytes.append(copying: text)
      return
    }
    guard let number = Decimal(text) else {
      bytes.append(copying: text)
      return
    }
    number.append(to: &bytes)
  }

  /// A number as its digits, the first of which is not 0, and where the point is.
  private struct Decimal {
    var isNegative = false
    var digits: [UInt8] = []
    /// How many of the digits stand before the point; negative where zeros follow it.
    var point = 0
    /// Whether the file writes the number with a point or an exponent.
    var isWritten = false

    init?(_ text: Span<UInt8>) {
      var index = 0
      func byte() -> UInt8? { index < text.count ? text[index] : nil }
      if byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: "+") {
        isNegative = byte() == UInt8(ascii: "-")
        index += 1
      }
      var (hasDigits, hasPoint) = (false, false)
      while let next = byte() {
        if next == UInt8(ascii: "."), !hasPoint {
          (hasPoint, isWritten) = (true, true)
        } else if next &- 0x30 < 10 {
          hasDigits = true
          if !hasPoint, !(digits.isEmpty && next == 0x30) { point += 1 }
          if hasPoint, digits.isEmpty, next == 0x30 { point -= 1 }
          if !(digits.isEmpty && next == 0x30) { digits.append(next) }
        } else {
          break
        }
        index += 1
      }
      guard hasDigits else { return nil }
      if byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") {
        index += 1
        isWritten = true
        let isBelow = byte() == UInt8(ascii: "-")
        if isBelow || byte() == UInt8(ascii: "+") { index += 1 }
        guard let exponent = DecimalDigits.integer(text.extracting(index..<text.count)),
          exponent <= 400
        else { return nil }
        point += isBelow ? -exponent : exponent
        index = text.count
      }
      guard index == text.count else { return nil }
      if isWritten { round() }
      while let last = digits.last, last == 0x30 { digits.removeLast() }
    }

    private mutating func round() {
      guard digits.count > NumberText.precision else { return }
      let next = digits[NumberText.precision]
      digits.removeLast(digits.count - NumberText.precision)
      guard next >= 0x35 else { return }
      var index = digits.count - 1
      while index >= 0, digits[index] == 0x39 {
        digits[index] = 0x30
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(0x31, at: 0)
        point += 1
      }
    }

    func append(to bytes: inout [UInt8]) {
      guard !digits.isEmpty else {
        bytes.append(0x30)
        return
      }
      if isNegative { bytes.append(UInt8(ascii: "-")) }
      // What is very long or very small is science, and nobody's id.
      if point > 40 || point < -15 {
        bytes.append(digits[0])
        if digits.count > 1 { bytes.append(UInt8(ascii: ".")) }
        bytes += digits.dropFirst()
        bytes += Array("E\(point - 1)".utf8)
        return
      }
      if point <= 0 {
        bytes += [0x30, UInt8(ascii: ".")] + [UInt8](repeating: 0x30, count: -point) + digits
        return
      }
      bytes += digits.prefix(point)
      if digits.count < point {
        bytes += [UInt8](repeating: 0x30, count: point - digits.count)
      } else if digits.count > point {
        bytes.append(UInt8(ascii: "."))
        bytes += digits[point...]
      }
    }
  }
}
