internal import SoundingsCoding
internal import SoundingsModel
internal import SoundingsReport

/// The JSON line of one coded comment, built as bytes.
struct CodingLines {
  private(set) var bytes: [UInt8] = []
  private let openings: [[UInt8]]

  init(frame: CompiledFrame) {
    openings = frame.frame.themes.map { theme in
      Array(
        "{\"theme\":\(JSONValue.string(theme.id).text),\"stance\":null,\"suggestion\":false,\"evidence\":["
          .utf8)
    }
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
}
