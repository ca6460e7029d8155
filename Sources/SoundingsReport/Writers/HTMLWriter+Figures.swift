extension HTMLWriter {
  /// Which figures a part of a page prints, of those that are asked for: the page says it itself.
  ///
  /// - Parameters:
  ///   - part: the anchor of the part.
  ///   - html: what `write` made.
  /// - Returns: nothing where the page has no such part. Complexity: linear in the page.
  public static func figures(
    inPart part: String, of html: [UInt8], _ ids: Set<String>
  ) -> Set<String> {
    let opening = Array("id=\"\(HTMLText.identifier(part))\">".utf8)
    let section = Array("<section".utf8)
    let closing = Array("</section>".utf8)
    let mark = Array("data-figure=\"".utf8)
    var place = 0
    while let start = find(section, in: html, from: place) {
      place = start + section.count
      guard let end = find([UInt8(ascii: ">")], in: html, from: place),
        html[..<(end + 1)].suffix(opening.count).elementsEqual(opening)
      else { continue }
      let close = find(closing, in: html, from: end) ?? html.count
      var printed: Set<[UInt8]> = []
      place = end
      while let found = find(mark, in: html, from: place), found < close {
        let from = found + mark.count
        let to = find([UInt8(ascii: "\"")], in: html, from: from) ?? html.count
        printed.insert(Array(html[from..<to]))
        place = to
      }
      return ids.filter { printed.contains(Array(HTMLText.escaped($0).utf8)) }
    }
    return []
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + needle.count <= bytes.count {
      if bytes[place] == needle[0], bytes[place..<place + needle.count].elementsEqual(needle) {
        return place
      }
      place += 1
    }
    return nil
  }
}
