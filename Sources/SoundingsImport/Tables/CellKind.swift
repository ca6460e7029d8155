/// What kind of thing a cell holds, for telling a header from what stands below it.
enum CellKind: Sendable {
  case blank, number, date, address
  /// One word with a digit in it, as ids are: `ANON-7KQ2`.
  case code
  /// Anything else: labels, answers, prose.
  case word

  init(_ cell: String) {
    let cell = cell.trimmed
    if cell.isEmpty {
      self = .blank
    } else if cell.utf8.count > 60 {
      self = .word
    } else if cell.utf8.contains(UInt8(ascii: "@")), Submission.identifyingAddress(cell) != nil {
      self = .address
    } else if Self.isNumber(cell) {
      self = .number
    } else if WrittenDate(cell) != nil {
      self = .date
    } else if Self.isCode(cell) {
      self = .code
    } else {
      self = .word
    }
  }

  private static func isNumber(_ cell: String) -> Bool {
    var digits = 0
    for byte in cell.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "%"), UInt8(ascii: "E"):
        break
      default: return false
      }
    }
    return digits > 0
  }

  private static func isCode(_ cell: String) -> Bool {
    var hasDigit = false
    for byte in cell.utf8 {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "#"):
        break
      default: return false
      }
    }
    return hasDigit
  }
}

/// What a column holds in the rows that are looked at.
struct BodyColumn: Sendable {
  /// What four fifths of its filled cells are; nil for words, for a mixture, and where it is too empty.
  let kind: CellKind?
  /// Whether hardly a row leaves it blank.
  let isAlwaysFilled: Bool
  private let values: Set<String>

  init(_ cells: some Collection<String>) {
    var values: Set<String> = []
    var kinds: [CellKind: Int] = [:]
    var filled = 0
    for cell in cells {
      let cell = cell.trimmed
      guard !cell.isEmpty else { continue }
      filled += 1
      values.insert(cell)
      kinds[CellKind(cell), default: 0] += 1
    }
    self.values = values
    isAlwaysFilled = filled * 10 >= cells.count * 9
    let typed: [CellKind] = [.number, .date, .address, .code]
    kind = typed.first {
      filled >= min(2, cells.count) && filled > 0 && kinds[$0, default: 0] * 5 >= filled * 4
    }
  }

  func holds(_ cell: String) -> Bool { values.contains(cell) }

  /// Whether nothing but this stands in it.
  func holdsOnly(_ cell: String) -> Bool { values.count == 1 && values.contains(cell) }
}
