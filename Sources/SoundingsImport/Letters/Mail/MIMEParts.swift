/// The parts of one message, in their order, without recursion.
struct MIMEParts: Sendable {
  /// Deeper nesting than any mail program makes.
  static let deepest = 20
  /// More parts than any person attaches.
  static let most = 1_000

  private(set) var parts: [MIMEPart] = []
  private(set) var isTooDeep = false
  private(set) var isTooMany = false
  /// Whether a multipart has no final boundary: the message may have been cut off.
  private(set) var isCut = false
  /// The types of all multiparts.
  private(set) var multiparts: Set<String> = []

  private struct Pending {
    var part: MIMEPart
    var depth: Int
  }

  /// Each level looks at its own bytes once, so the work is at most the depth times the size.
  init(_ bytes: [UInt8], headers: MailHeaders, body: Range<Int>) {
    var pending = [Pending(part: MIMEPart(headers, body: body), depth: 0)]
    var sets = 0
    while let next = pending.popLast() {
      let type = next.part.type.value
      guard type.hasPrefix("multipart/"), let boundary = next.part.type.plain("boundary"),
        !boundary.isEmpty
      else {
        if parts.count == Self.most {
          isTooMany = true
          return
        }
        parts.append(next.part)
        continue
      }
      multiparts.insert(type)
      if next.depth == Self.deepest {
        isTooDeep = true
        continue
      }
      let (ranges, isClosed) = Self.split(bytes, next.part.body, boundary: Array(boundary.utf8))
      if !isClosed { isCut = true }
      if ranges.count > Self.most { isTooMany = true }
      if type == "multipart/alternative" { sets += 1 }
      for (choice, range) in ranges.prefix(Self.most).enumerated().reversed() {
        let headers = MailHeaders(bytes, in: range)
        var part = MIMEPart(
          headers, body: headers.end..<range.upperBound, isInDigest: type == "multipart/digest")
        part.alternatives = next.part.alternatives
        if type == "multipart/alternative" {
          part.alternatives.append(.init(set: sets, choice: choice))
        }
        pending.append(Pending(part: part, depth: next.depth + 1))
      }
    }
  }

  /// What stands between the boundaries; the line end before one belongs to it (RFC 2046 §5.1.1).
  /// Without a final boundary the last part goes to the end.
  private static func split(
    _ bytes: [UInt8], _ range: Range<Int>, boundary: [UInt8]
  ) -> (parts: [Range<Int>], isClosed: Bool) {
    var parts: [Range<Int>] = []
    var start: Int?
    var index = range.lowerBound
    var endOfText = index
    while index < range.upperBound {
      let line = MailLines.line(bytes, from: index, to: range.upperBound)
      if let isFinal = isBoundary(bytes, line.text, boundary) {
        if let start { parts.append(start..<max(start, endOfText)) }
        if isFinal { return (parts, true) }
        start = line.next
      }
      endOfText = line.text.upperBound
      index = line.next
    }
    if let start, start < range.upperBound { parts.append(start..<range.upperBound) }
    return (parts, false)
  }

  /// Nil where the line is no boundary; else whether it is the final one.
  private static func isBoundary(
    _ bytes: [UInt8], _ line: Range<Int>, _ boundary: [UInt8]
  ) -> Bool? {
    let text = bytes[line]
    guard text.count >= boundary.count + 2, text.starts(with: [0x2D, 0x2D]),
      text.dropFirst(2).starts(with: boundary)
    else { return nil }
    let rest = text.dropFirst(2 + boundary.count)
    let isFinal = rest.starts(with: [0x2D, 0x2D])
    let padding = isFinal ? rest.dropFirst(2) : rest
    return padding.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? isFinal : nil
  }
}

extension MIMEParts {
  /// The parts that are shown: of each set of alternatives the plain text, else HTML, else the
  /// first. Attached files are kept whatever they stand beside.
  func chosen(in bytes: [UInt8]) -> [MIMEPart] {
    var best: [Int: (choice: Int, rank: Int)] = [:]
    for part in parts where !part.isAttachment {
      let isBlank = !bytes[part.body].contains { $0 > 0x20 }
      let rank =
        switch part.type.value {
        case "text/plain": isBlank ? 0 : 3
        case "text/html": isBlank ? 0 : 2
        default: 1
        }
      for alternative in part.alternatives {
        if let known = best[alternative.set], known.rank >= rank { continue }
        best[alternative.set] = (alternative.choice, rank)
      }
    }
    return parts.filter { part in
      part.isAttachment
        || part.alternatives.allSatisfy { best[$0.set]?.choice == $0.choice }
    }
  }
}
