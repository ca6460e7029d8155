/// The compression of RTF in Outlook's messages (MS-OXRTFCP).
enum RTFCompression {
  /// Messages that unpack to more are hostile: a reference of two bytes makes 17 at most.
  private static let most = 64 << 20

  /// Nil where it is none, or breaks off in its header. What is there of a cut one is given.
  static func unpack(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 16 else { return nil }
    let kind = bytes[8..<12]
    if kind.elementsEqual("MELA".utf8) { return Array(bytes[16...]) }
    guard kind.elementsEqual("LZFu".utf8) else { return nil }
    var window = [UInt8](repeating: 0x20, count: 4096)
    for (index, byte) in start.enumerated() { window[index] = byte }
    var place = start.count
    var result: [UInt8] = []
    var index = 16
    func put(_ byte: UInt8, _ result: inout [UInt8]) {
      result.append(byte)
      window[place] = byte
      place = (place + 1) & 4095
    }
    while index < bytes.count {
      let flags = bytes[index]
      index += 1
      for bit in 0..<8 {
        guard index < bytes.count, result.count < most else { return result }
        guard flags >> UInt8(bit) & 1 == 1 else {
          put(bytes[index], &result)
          index += 1
          continue
        }
        guard index + 1 < bytes.count else { return result }
        let pair = Int(bytes[index]) << 8 | Int(bytes[index + 1])
        index += 2
        let offset = pair >> 4
        if offset == place { return result }
        for step in 0..<((pair & 15) + 2) { put(window[(offset + step) & 4095], &result) }
      }
    }
    return result
  }

  /// What the window holds before the first byte (MS-OXRTFCP §2.2).
  private static let start = Array(
    ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
      + "\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n"
      + "\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx").utf8)
}
