/// Days that a spreadsheet counts from its epoch, as ISO 8601 text.
struct SerialDate {
  /// Day 0 of the file's epoch: 1900, as if that year had a 29 February, or 1904.
  enum Epoch: Sendable { case since1900, since1904 }

  /// 9999-12-31 in the epoch of 1900: programs show nothing later.
  static let last = 2_958_465

  private let days: Int
  private let seconds: Int

  /// - Parameter text: a number as a file writes it; nil where it is negative, too late, or none.
  init?(_ text: Span<UInt8>) {
    var (whole, index) = (0, 0)
    while index < text.count, text[index] &- 0x30 < 10, whole <= Self.last {
      whole = whole * 10 + Int(text[index] &- 0x30)
      index += 1
    }
    guard index > 0 || (text.count > 1 && text[0] == UInt8(ascii: ".")), whole <= Self.last else {
      return nil
    }
    var fraction = 0.0
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      var scale = 0.1
      while index < text.count, text[index] &- 0x30 < 10 {
        fraction += Double(text[index] &- 0x30) * scale
        scale /= 10
        index += 1
      }
    }
    if index < text.count {
      // With an exponent, as very short times have.
      guard let number = Double(String(copying: text)), number >= 0,
        number <= Double(Self.last) + 1
      else { return nil }
      whole = Int(number)
      fraction = number - Double(whole)
    }
    let rounded = Int((fraction * 86_400).rounded())
    days = whole + rounded / 86_400
    seconds = rounded % 86_400
    guard days <= Self.last else { return nil }
  }

  func append(as format: NumberFormat, _ epoch: Epoch, to bytes: inout [UInt8]) {
    let isTime = format == .time || (format == .date && epoch == .since1900)
    if format == .elapsed || (isTime && days == 0) {
      appendTime(hours: days * 24 + seconds / 3600, to: &bytes)
      return
    }
    appendDay(epoch, to: &bytes)
    guard seconds > 0 || format == .time else { return }
    bytes.append(UInt8(ascii: "T"))
    appendTime(hours: seconds / 3600, to: &bytes)
  }

  private func appendTime(hours: Int, to bytes: inout [UInt8]) {
    Self.append(hours, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.append(seconds / 60 % 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.append(seconds % 60, digits: 2, to: &bytes)
  }

  private func appendDay(_ epoch: Epoch, to bytes: inout [UInt8]) {
    // Days since 0000-03-01, so that a leap day is the last of its year (Hinnant, `civil_from_days`).
    let sinceEpoch =
      switch epoch {
      case .since1904: days + 695_361
      // Day 60 is the 29 February that 1900 did not have; it shows as spreadsheets show it.
      case .since1900: days > 60 ? days + 693_899 : days + 693_900
      }
    if epoch == .since1900, days == 60 {
      bytes += Array("1900-02-29".utf8)
      return
    }
    let era = sinceEpoch / 146_097
    let dayOfEra = sinceEpoch % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    Self.append(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(dayOfYear - (153 * shifted + 2) / 5 + 1, digits: 2, to: &bytes)
  }

  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var digitsWanted = digits
    var scale = 1
    while digitsWanted > 1 || number / scale >= 10 {
      scale *= 10
      digitsWanted -= 1
    }
    while scale > 0 {
      bytes.append(0x30 + UInt8(number / scale % 10))
      scale /= 10
    }
  }
}
