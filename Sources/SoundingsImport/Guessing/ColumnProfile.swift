import SoundingsModel

/// What the cells of one column hold, counted over all rows.
public struct ColumnProfile: Sendable {
  /// Distinct values are counted up to this many.
  static let mostDistinct = 200
  /// Longer values are kept cut off.
  static let longestKept = 400

  /// Cells with text, and cells without.
  public private(set) var filled = 0
  public private(set) var blank = 0
  /// The distinct values in order of appearance, at most `mostDistinct`, and how often each stands.
  public private(set) var values: [(value: String, count: Int)] = []
  /// Whether there are more distinct values than are kept.
  public private(set) var hasMoreValues = false
  public private(set) var emails = 0
  public private(set) var dates = 0
  private(set) var dateOrder = DateEvidence()
  private(set) var words = 0
  private(set) var longest = 0
  private var places: [String: Int] = [:]

  mutating func add(_ cell: String) {
    let text = cell.trimmed
    if text.isEmpty {
      blank += 1
      return
    }
    filled += 1
    let count = AnswerKind.wordCount(text)
    words += count
    longest = max(longest, count)
    if Self.isAddress(text) { emails += 1 }
    if let date = WrittenDate(text) {
      dates += 1
      _ = dateOrder.add(date)
    }
    let kept = text.utf8.count > Self.longestKept ? String(text.prefix(Self.longestKept)) : text
    if let place = places[kept] {
      values[place].count += 1
    } else if values.count < Self.mostDistinct {
      places[kept] = values.count
      values.append((kept, 1))
    } else {
      hasMoreValues = true
    }
  }

  /// How day and month stand in the dates, in words; nil without dates.
  public var dateReading: String? {
    guard dates > 0 else { return nil }
    switch dateOrder.decision {
    case .order(.dmy): return "day first"
    case .order(.mdy): return "month first"
    case .order(.iso), .irrelevant: return "in one way only"
    case .undecidable: return "day first or month first, undecidable"
    }
  }

  /// Words a filled cell on average, rounded down.
  var meanWords: Int { filled == 0 ? 0 : words / filled }

  /// One address and nothing else.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(UInt8(ascii: "."))
      && !text.utf8.contains(0x20)
  }
}

/// The profiles of all columns of a table.
struct ColumnProfiles {
  private(set) var columns: [ColumnProfile]

  init(count: Int) { columns = Array(repeating: ColumnProfile(), count: count) }

  /// Counts a row; cells beyond the header's columns are left out.
  mutating func add(_ cells: [String]) {
    for index in columns.indices { columns[index].add(index < cells.count ? cells[index] : "") }
  }
}
