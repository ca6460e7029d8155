/// The directory of a compound file (MS-CFB), in which old Office formats keep their streams.
struct CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The names of streams and storages, in the order of the directory.
  let names: [String]

  /// Nil where the bytes are no compound file, or its directory cannot be followed.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature), bytes.count >= 512 else { return nil }
    func number(_ offset: Int, _ size: Int) -> Int? {
      guard offset >= 0, offset + size <= bytes.count else { return nil }
      return (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    // §2.2: sectors of 512 or 4,096 bytes; the first 109 sectors of the allocation table are listed in
    // the header, which is enough for the directory of any file of 7 MB, and of most that are larger.
    guard let shift = number(30, 2), shift == 9 || shift == 12, var sector = number(48, 4) else {
      return nil
    }
    let size = 1 << shift
    func next(_ sector: Int) -> Int? {
      let place = sector / (size / 4)
      guard place < 109, let table = number(76 + 4 * place, 4), table < 0xFFFF_FFFA else {
        return nil
      }
      return number((table + 1) << shift + 4 * (sector % (size / 4)), 4)
    }
    var names: [String] = []
    var steps = 0
    while sector < 0xFFFF_FFFA, steps <= bytes.count >> shift {
      steps += 1
      for entry in 0..<size / 128 {
        let offset = (sector + 1) << shift + entry * 128
        guard let length = number(offset + 64, 2), (4...64).contains(length) else { continue }
        let units = (0..<length / 2 - 1).compactMap { number(offset + 2 * $0, 2) }
        names.append(String(decoding: units.map { UInt16($0) }, as: UTF16.self))
      }
      guard let following = next(sector) else { break }
      sector = following
    }
    guard !names.isEmpty else { return nil }
    self.names = names
  }
}
