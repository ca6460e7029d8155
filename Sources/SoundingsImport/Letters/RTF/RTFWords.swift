/// The control words that matter for text.
enum RTFWords {
  static let characters: [String: String] = [
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "~": "\u{A0}",
    "_": "\u{2011}",
    "enspace": "\u{2002}", "emspace": "\u{2003}", "qmspace": "\u{2005}",
  ]

  /// Groups whose content is no text of the letter, footnotes apart, which are.
  static let destinations: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr",
    "headerf", "footer", "footerl", "footerr", "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep",
    "aftnsepc", "aftncn", "fldinst", "footnote", "listtext", "pntext", "xe", "tc", "rxe", "txe",
    "bkmkstart", "bkmkend", "atnid", "atnauthor", "annotation", "private", "filetbl", "revtbl",
    "listtable", "listoverridetable", "rsidtbl", "generator", "sn", "sv", "objdata", "datafield",
    "themedata", "colorschememapping", "template", "operator", "nonshppict", "keycode",
  ]

  /// Destinations that hold text although readers may pass over them.
  static let textDestinations: Set<String> = ["shpinst", "shptxt", "footnote", "ud", "fldrslt"]
}

/// The code pages that RTF names by number.
enum RTFCodePage {
  static func decode(_ bytes: [UInt8], _ page: Int) -> String {
    switch page {
    case 1252, 0, 20127: return windows1252(bytes)
    case 65001: return String(decoding: DecodedText(bytes, declared: .utf8).bytes, as: UTF8.self)
    case 10000: return CodePages.decode(bytes, charset: "macintosh") ?? windows1252(bytes)
    default: return CodePages.decode(bytes, charset: "cp\(page)") ?? windows1252(bytes)
    }
  }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    String(decoding: DecodedText(bytes, declared: .windows1252).bytes, as: UTF8.self)
  }

  /// The code page of a font's `\fcharset`.
  static func ofCharset(_ charset: Int, standard: Int) -> Int {
    let pages = [
      77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258,
      177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437,
    ]
    return pages[charset] ?? standard
  }
}
