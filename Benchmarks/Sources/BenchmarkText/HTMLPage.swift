/// A page in windows-1252.
enum HTMLPage {
  static let head = """
    <html>
    <head>
    <meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
    <title>Responses to the consultation</title>
    </head>
    <body>
    <h1>Responses to the consultation</h1>

    """

  static let tableHead = """
    <table border="1" cellpadding="2">
    <tr><th>No.</th><th>Received</th><th>From</th><th>Section</th><th>Comment</th></tr>

    """

  static let foot = "</body>\n</html>\n"

  /// Appends UTF-8 text in windows-1252: line breaks as `<br>`, what the page cannot hold and some
  /// of what it can as references.
  static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "\n"): output.append(contentsOf: "<br>\n".utf8)
      case 0..<0x80: output.append(byte)
      case 0xC2..<0xE0:
        index += 1
        append(UInt32(byte & 0x1F) << 6 | UInt32(text[index] & 0x3F), to: &output)
      default:
        index += 2
        let high = UInt32(byte & 0x0F) << 12 | UInt32(text[index - 1] & 0x3F) << 6
        append(high | UInt32(text[index] & 0x3F), to: &output)
      }
      index += 1
    }
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case 0xA3: output.append(contentsOf: "&pound;".utf8)
    case 0xA0...0xFF: output.append(UInt8(scalar))
    case 0x2013: output.append(contentsOf: "&ndash;".utf8)
    case 0x2018: output.append(0x91)
    case 0x2019: output.append(0x92)
    case 0x201C: output.append(0x93)
    case 0x201D: output.append(0x94)
    default: output.append(contentsOf: "&#\(scalar);".utf8)
    }
  }
}
