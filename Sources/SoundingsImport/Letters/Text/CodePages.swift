#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Encodings beyond those that whole files are read in, through the C library's `iconv`.
enum CodePages {
  /// Decodes bytes of a charset that mail or RTF names; nil where it is not one of those known.
  ///
  /// Bytes that do not fit become U+FFFD, one each. Linear.
  static func decode(_ bytes: [UInt8], charset: String) -> String? {
    guard let name = known(charset) else { return nil }
    let opened = unsafe iconv_open("UTF-8", name)
    // The C library says that it has no such converter with the pointer −1.
    guard Int(bitPattern: opened) != -1, let converter = unsafe opened else { return nil }
    defer { unsafe _ = iconv_close(converter) }
    var result: [UInt8] = []
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 4_096)
    var left = input.count
    unsafe input.withUnsafeMutableBufferPointer { input in
      var next = input.baseAddress
      while left > 0 {
        let (written, problem) = unsafe output.withUnsafeMutableBufferPointer { output in
          var free = output.baseAddress
          var room = output.count
          let status = unsafe iconv(converter, &next, &left, &free, &room)
          return (output.count - room, status == -1 ? errno : 0)
        }
        result += output[..<written].map { UInt8(bitPattern: $0) }
        if problem == EILSEQ || problem == EINVAL {
          result += [0xEF, 0xBF, 0xBD]
          unsafe next = next?.advanced(by: 1)
          left -= 1
        } else if problem != E2BIG || written == 0 {
          break
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The converter's name; only families that letters come in, so that no other converter of the C
  /// library ever sees a respondent's bytes.
  static func known(_ charset: String) -> String? {
    let name = charset.lowercased()
    let allowed = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "_")
    }
    guard allowed, name.utf8.count <= 20 else { return nil }
    let families = [
      "iso-8859-", "windows-125", "windows-874", "cp125", "cp437", "cp850", "cp852", "cp866",
      "cp874", "cp932", "cp936", "cp949", "cp950", "koi8-", "macintosh", "gb2312", "gbk", "gb18030",
      "big5", "shift_jis", "euc-jp", "euc-kr", "iso-2022-jp",
    ]
    return families.contains { name.hasPrefix($0) } ? name.uppercased() : nil
  }
}
