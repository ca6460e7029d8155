internal import SoundingsImport

/// What LibreOffice writes into a PDF that is not the report's: the time, ids made of it, and the scope of
/// row headers.
///
/// Everything is replaced by as many bytes, so that the places that the file's directory gives stay right
/// (ISO 32000-1 §7.5.4). LibreOffice writes these objects unpacked.
enum PDFFinish {
  /// - Parameters:
  ///   - time: seconds since 1970.
  ///   - scopes: for each header cell in order, whether it is a row's.
  static func finished(_ pdf: [UInt8], time: Int, scopes: [Bool]) -> [UInt8] {
    var bytes = pdf
    let moment = Moment(time)
    for (mark, text) in [
      ("/CreationDate(D:", moment.compact), ("/ModDate(D:", moment.compact),
      ("<xmp:CreateDate>", moment.iso), ("<xmp:ModifyDate>", moment.iso),
      ("<xmp:MetadataDate>", moment.iso),
    ] { replace(in: &bytes, after: mark, by: text) }
    setScopes(in: &bytes, scopes)
    setIdentifiers(in: &bytes)
    return bytes
  }

  /// LibreOffice gives every header cell the scope of a column; those of rows get their own.
  ///
  /// A version of it that tags other cells than the report has is left as it is.
  private static func setScopes(in bytes: inout [UInt8], _ scopes: [Bool]) {
    let mark = Array("/Scope/Column".utf8)
    let places = places(of: mark, in: bytes)
    guard places.count == scopes.count else { return }
    for (place, isRow) in zip(places, scopes) where isRow {
      bytes.replaceSubrange(place..<place + mark.count, with: Array("/Scope/Row   ".utf8))
    }
  }

  /// The ids are made of the content, as ISO 32000-1 §14.4 advises, but without the time.
  private static func setIdentifiers(in bytes: inout [UInt8]) {
    var spans: [Range<Int>] = []
    for mark in ["/ID [ <", "/DocChecksum /"] {
      guard var place = places(of: Array(mark.utf8), in: bytes).last else { continue }
      place += mark.utf8.count
      for _ in 0..<(mark.hasPrefix("/ID") ? 2 : 1) {
        while place < bytes.count, !isHex(bytes[place]) { place += 1 }
        guard place + 32 <= bytes.count, bytes[place..<place + 32].allSatisfy(isHex) else { break }
        spans.append(place..<place + 32)
        place += 32
      }
    }
    for span in spans {
      bytes.replaceSubrange(span, with: repeatElement(UInt8(ascii: "0"), count: 32))
    }
    let digits = Array(SHA256.hex(bytes).uppercased().utf8.prefix(32))
    for span in spans { bytes.replaceSubrange(span, with: digits) }
  }

  private static func replace(in bytes: inout [UInt8], after mark: String, by text: String) {
    for place in places(of: Array(mark.utf8), in: bytes) {
      let start = place + mark.utf8.count
      guard start + text.utf8.count <= bytes.count else { continue }
      bytes.replaceSubrange(start..<start + text.utf8.count, with: Array(text.utf8))
    }
  }

  /// Complexity: O(*n*) for marks that begin with a rare byte.
  private static func places(of mark: [UInt8], in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(of: mark[0]) {
      place = start + 1
      if bytes[start...].starts(with: mark) { places.append(start) }
    }
    return places
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
