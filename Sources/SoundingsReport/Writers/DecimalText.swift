/// Numbers as text, the same on every machine.
enum DecimalText {
  /// The shortest text that reads back as the same number: "0.25", "12", "5e-05".
  /// Nil if it is not finite.
  static func shortest(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The number with so many decimals at the most, halves away from zero, no zeros at the end.
  static func rounded(_ value: Double, decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let units = (value.magnitude * Double(scale)).rounded()
    // Past this a Double has no such decimals.
    guard units < 9e15 else { return shortest(value) ?? "" }
    let whole = Int(units) / scale
    var fraction = String(Int(units) % scale + scale).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = value < 0 && units > 0 ? "−" : ""
    return sign + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A fraction as a whole percentage, halves up, the same as `Share.percent` makes of its count.
  static func percent(_ fraction: Double) -> String {
    // 29/200 × 100 is 14.499999999999998 in binary; the margin is below any base's next step.
    "\(Int((fraction * 100 + 0.5 + 1e-9).rounded(.down)))%"
  }
}
