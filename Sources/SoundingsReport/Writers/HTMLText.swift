/// Text and identifiers made safe for HTML and for SVG within it.
enum HTMLText {
  /// The text for element content and for quoted attribute values.
  ///
  /// All five characters that HTML gives a meaning to are escaped in both places, so that no one
  /// needs to know which place it is.
  static func escaped(_ text: String) -> String {
    let visible = VisibleText.of(text)
    guard visible.utf8.contains(where: isSpecial) else { return visible }
    var html = ""
    html.reserveCapacity(visible.utf8.count + 16)
    html.append(visible) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      default: nil
      }
    }
    return html
  }

  /// An id with no character that a fragment or a selector would need to quote.
  ///
  /// ASCII letters, digits and `.`, `-`, `/`, `_` within stay; any other byte becomes `~` and two
  /// hex digits, and so does a `_` at the start, which the writer keeps for ids of its own. Two ids
  /// that differ stay different.
  static func identifier(_ id: String) -> String {
    var safe = ""
    for (place, byte) in id.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "/"):
        safe.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "_") where place > 0:
        safe += "_"
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        safe += digits.utf8.count == 1 ? "~0" + digits : "~" + digits
      }
    }
    return safe.isEmpty ? "~" : safe
  }

  /// A string of CSS, quotes included; all but plain words are written as code points.
  static func styleString(_ text: String) -> String {
    var css = "\""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".", ":", "(", ")", "-":
        css.unicodeScalars.append(scalar)
      default:
        css += "\\" + String(scalar.value, radix: 16, uppercase: true) + " "
      }
    }
    return css + "\""
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
