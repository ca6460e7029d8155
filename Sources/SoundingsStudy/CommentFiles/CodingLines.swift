internal import SoundingsCoding
internal import SoundingsModel
internal import SoundingsReport

/// The JSON line of one coded comment, built as bytes.
struct CodingLines {
  private(set) var bytes: [UInt8] = []
  private let openings: [[UInt8]]
  /// What follows a theme, by stance and suggestion; the last stands where there is no stance.
  private let stances: [[UInt8]]

  init(frame: CompiledFrame) {
    openings = frame.frame.themes.map { theme in
      Array(
        "{\"theme\":\(JSONValue.string(theme.id).text),\"stance\":".utf8)
    }
    stances =
      Stance.allCases.flatMap { stance in
        ["false", "true"].map {
          Array("\"\(stance.rawValue)\",\"suggestion\":\($0),\"evidence\":[".utf8)
        }
      } + [Array("null,\"suggestion\":false,\"evidence\":[".utf8)]
  }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Appends `{"id":…,"codings":[…]}` and a line feed.
  mutating func append(id: Span<UInt8>, _ codings: CodingBuffer) {
    JSONBytes.append("{\"id\":", to: &bytes)
    JSONBytes.appendString(id, to: &bytes)
    JSONBytes.append(",\"codings\":[", to: &bytes)
    for coding in 0..<codings.count {
      if coding > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: openings[Int(codings.themes[coding])])
      bytes.append(contentsOf: stances[Self.stance(of: coding, codings)])
      let range = codings.evidenceRange(of: coding)
      for place in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
        if place > range.lowerBound { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "["))
        JSONBytes.append(number: Int(codings.evidence[place]), to: &bytes)
        bytes.append(UInt8(ascii: ","))
        JSONBytes.append(number: Int(codings.evidence[place + 1]), to: &bytes)
        bytes.append(UInt8(ascii: "]"))
      }
      JSONBytes.append("]}", to: &bytes)
    }
    JSONBytes.append("]}\n", to: &bytes)
  }

  /// The index in ``stances`` of a coding's.
  private static func stance(of coding: Int, _ codings: CodingBuffer) -> Int {
    guard coding < codings.stances.count else { return 2 * Stance.allCases.count }
    let index =
      switch codings.stances[coding] {
      case .for: 0
      case .against: 1
      case .conditional: 2
      case .mixed: 3
      case .unclear: 4
      case .none: 5
      }
    return 2 * index + (codings.suggestions[coding] ? 1 : 0)
  }
}
