/// Edits XML tag by tag: copies all, and says of each tag what stands instead of it.
///
/// Enough for what pandoc writes and for parts of a reference document that are looked up by the name of
/// an element; `>` within a value must be escaped, as writers of XML do. Complexity: O(*n*).
struct MarkupEdit {
  /// A tag as it stands, with its brackets.
  struct Tag {
    let text: Substring

    var isClosing: Bool { text.hasPrefix("</") }
    var isEmpty: Bool { text.hasSuffix("/>") }

    var name: Substring {
      text.dropFirst(isClosing ? 2 : 1).prefix { $0 != " " && $0 != ">" && $0 != "/" && $0 != "\n" }
    }

    /// The value of an attribute, as it is escaped.
    func value(_ attribute: String) -> Substring? {
      var rest = text.utf8[...]
      let needle = Array(" \(attribute)=\"".utf8)
      while let place = rest.firstIndex(of: UInt8(ascii: " ")) {
        rest = rest[place...]
        if rest.starts(with: needle) {
          return Substring(rest.dropFirst(needle.count).prefix { $0 != UInt8(ascii: "\"") })
        }
        rest = rest.dropFirst()
      }
      return nil
    }
  }

  /// The text with each tag replaced by what `edit` returns; nil keeps it.
  static func edited(_ xml: String, _ edit: (Tag) -> String?) -> String {
    var result = ""
    result.reserveCapacity(xml.utf8.count + xml.utf8.count / 8)
    let bytes = xml.utf8
    var copied = bytes.startIndex
    var place = copied
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")),
      let last = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      let end = bytes.index(after: last)
      if let replacement = edit(Tag(text: xml[start..<end])) {
        result += xml[copied..<start]
        result += replacement
        copied = end
      }
      place = end
    }
    result += xml[copied...]
    return result
  }

  /// The text with something put at the end of the last element of that name, which may be empty.
  static func appending(_ addition: String, toLast name: String, of xml: String) -> String {
    var ends = 0
    _ = edited(xml) { tag in
      if tag.isClosing || tag.isEmpty, tag.name == name { ends += 1 }
      return nil
    }
    return edited(xml) { tag in
      guard tag.isClosing || tag.isEmpty, tag.name == name else { return nil }
      ends -= 1
      guard ends == 0 else { return nil }
      return tag.isClosing
        ? addition + tag.text : tag.text.dropLast(2) + ">\(addition)</\(name)>"
    }
  }

  /// The last element of that name with all that stands in it; nil where there is none.
  static func last(_ name: String, of xml: String) -> (attributes: Tag, content: Substring)? {
    var found: (attributes: Tag, content: Substring)?
    var open: Tag?
    _ = edited(xml) { tag in
      guard tag.name == name else { return nil }
      if tag.isClosing, let opening = open {
        found = (opening, xml[opening.text.endIndex..<tag.text.startIndex])
        open = nil
      } else if tag.isEmpty {
        found = (tag, "")
      } else {
        open = tag
      }
      return nil
    }
    return found
  }
}
