/// Names of bookmarks, as every word processor allows them: a letter, then letters, digits and
/// underscores, 40 characters at most.
///
/// `-` becomes `_` and `/` becomes `__`, so that `theme/head-teachers/respondents` is the bookmark
/// `f_theme__head_teachers__respondents`. An id with anything else in it, or too long for that, keeps
/// its first characters and gets 16 hex digits of its FNV-1a hash (64 bits, over the UTF-8). The name
/// depends on the id alone: it is the same in every run.
public enum Bookmark {
  /// Where a figure is printed for the first time.
  public static func name(ofFigure id: String) -> String { name(id, prefix: "f_") }

  /// An anchor of the report: a part, a heading, a table, a chart.
  static func name(ofAnchor id: String) -> String { name(id, prefix: "a_") }

  private static let most = 40

  private static func name(_ id: String, prefix: String) -> String {
    var name = prefix
    var isPlain = !id.isEmpty
    // A hyphen or slash beside another, or at an end, would make two ids alike.
    var lastIsMark = true
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
        lastIsMark = false
      case UInt8(ascii: "-"), UInt8(ascii: "/"):
        name += byte == UInt8(ascii: "-") ? "_" : "__"
        isPlain = isPlain && !lastIsMark
        lastIsMark = true
      default:
        name += "_"
        isPlain = false
      }
    }
    if isPlain, !lastIsMark, name.utf8.count <= most { return name }
    let digits = String(hash(id), radix: 16)
    let mark = "_" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    return String(name.prefix(most - mark.utf8.count)) + mark
  }

  /// FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv).
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
