/// Makes a page fit for libxml2, whose HTML parser follows HTML 4 and not the browsers.
///
/// - Comments, `<![if …]>`, document types, tags with a prefix (`<o:p>`, as Word writes them) and the
///   end tags of `body` and `html` are left out, and so is what `script` and `style` hold.
/// - What `title` and `textarea` hold is text, and so is a `<` that begins no tag.
/// - References are mended (`HTMLPreparation+References`); NUL and other controls are replaced.
/// - Of a tag's attributes the first thousand stay: libxml2 compares each with all before it.
///
/// Line ends stay, so that lines keep their numbers. One pass; what needs no mending is copied in long
/// runs. A zero follows the page, where libxml2 stops.
struct HTMLPreparation {
  /// Where in the prepared page a tag begins and ends.
  struct Tag {
    var start: UInt32
    var end: UInt32
  }

  let source: [UInt8]
  private(set) var bytes: [UInt8] = []
  private(set) var tags: [Tag] = []
  /// How many NULs were replaced.
  private(set) var nulls = 0
  /// Whether the page has an end tag for `html`.
  private(set) var hasEnd = false
  var index = 0
  /// Up to where the page was copied or left out.
  private var copied = 0
  var entities = EntityNames()
  /// Elements whose end tag is nowhere after the place that was looked from.
  private var endless: Set<ElementName> = []
  /// Two thousand spaces and equals signs are a thousand attributes.
  private static let mostMarks = 2_048

  init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count + source.count / 64 + 64)
    let span = source.span
    let hasControls = ByteRuns.hasControls(span)
    while index < source.count { step(span, hasControls) }
    copy(to: source.count)
    bytes.append(0)
  }

  private mutating func step(_ page: Span<UInt8>, _ hasControls: Bool) {
    let end = ByteRuns.endOfText(page, from: index)
    if end > index {
      if hasControls { mendControls(page, to: end) }
      index = end
      return
    }
    switch page[index] {
    case UInt8(ascii: "<"): markup(page)
    case UInt8(ascii: "&"): reference(page, end: page.count, isAttribute: false)
    default: replaceControl(page[index])
    }
  }

  /// Where in the prepared page a place of the page will be.
  private func place(_ index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: bytes.count + index - copied)
  }

  /// Copies the page up to a place.
  mutating func copy(to end: Int) {
    if end > copied { bytes.append(contentsOf: source[copied..<end]) }
    copied = max(copied, end)
  }

  /// Puts a text in the place of what stands up to `end`, of which only the line ends stay.
  mutating func replace(to end: Int, with text: some Collection<UInt8> = EmptyCollection()) {
    copy(to: index)
    bytes.append(contentsOf: text)
    for place in index..<end where source[place] == 0x0A || source[place] == 0x0D {
      bytes.append(source[place])
    }
    copied = end
    index = end
  }

  /// White space for what HTML counts as such, U+FFFD for other controls.
  private mutating func replaceControl(_ byte: UInt8) {
    if byte == 0 { nulls += 1 }
    replace(to: index + 1, with: byte == 0x0C || byte == 0x0B ? [0x20] : [0xEF, 0xBF, 0xBD])
  }

  private mutating func mendControls(_ page: Span<UInt8>, to end: Int) {
    while index < end {
      if ByteRuns.isControl(page[index]) { replaceControl(page[index]) } else { index += 1 }
    }
  }

  private mutating func markup(_ page: Span<UInt8>) {
    let next = index + 1 < page.count ? page[index + 1] : 0
    if Self.isLetter(next) {
      tag(page, nameAt: index + 1)
    } else if next == UInt8(ascii: "/"), index + 2 < page.count, Self.isLetter(page[index + 2]) {
      tag(page, nameAt: index + 2)
    } else if next == UInt8(ascii: "!"), ByteRuns.starts(page, at: index, with: "<!--") {
      replace(to: ByteRuns.end(page, after: "-->", from: index + 4))
    } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
      // `<![if …]>`, a document type, an end tag without a name: comments to a browser.
      replace(to: ByteRuns.end(page, after: ">", from: index + 1))
    } else {
      replace(to: index + 1, with: "&lt;".utf8)
    }
  }

  /// Reads a tag up to its `>`, which in a quoted value does not end it. A tag that nothing ends is no
  /// text either: the page was cut off in it.
  private mutating func tag(_ page: Span<UInt8>, nameAt start: Int) {
    var end = start
    var hasPrefix = false
    while end < page.count, page[end] > 0x20, page[end] != UInt8(ascii: ">"),
      page[end] != UInt8(ascii: "/")
    {
      if page[end] == UInt8(ascii: ":") { hasPrefix = true }
      end += 1
    }
    let name = start..<end
    let shape = Self.shape(page, from: end)
    guard let close = shape.end, !hasPrefix else {
      replace(to: shape.end.map { $0 + 1 } ?? page.count)
      return
    }
    let element = ElementTable.shared.name(page, name)
    if start == index + 2 {
      endTag(element, name, to: close + 1)
      return
    }
    let first = place(index)
    if shape.needsMending { mendTag(page, to: close) }
    index = close + 1
    tags.append(Tag(start: first, end: place(index)))
    content(page, of: element)
  }

  /// Where a tag's `>` stands, nil where it has none, and whether anything in it is mended.
  private static func shape(
    _ page: Span<UInt8>, from start: Int
  ) -> (end: Int?, needsMending: Bool) {
    var end = start
    var scan = TagScan()
    var needsMending = false
    while end < page.count {
      let byte = page[end]
      if byte == UInt8(ascii: "&") || ByteRuns.isControl(byte) { needsMending = true }
      if scan.isEnd(byte) { return (end, needsMending || scan.marks > mostMarks) }
      end += 1
    }
    return (nil, false)
  }

  /// Mends what stands in a start tag up to its `>`.
  private mutating func mendTag(_ page: Span<UInt8>, to close: Int) {
    var scan = TagScan()
    while index < close {
      let byte = page[index]
      _ = scan.isEnd(byte)
      if scan.marks > Self.mostMarks {
        replace(to: close)
        return
      }
      if byte == UInt8(ascii: "&") {
        reference(page, end: close, isAttribute: true)
      } else if ByteRuns.isControl(byte) {
        replaceControl(byte)
      } else {
        index += 1
      }
    }
  }

  /// Leaves out what follows the name of an end tag, and the tag where it means nothing.
  private mutating func endTag(_ element: ElementName, _ name: Range<Int>, to end: Int) {
    if element == .html { hasEnd = true }
    if element == .html || element == .body {
      replace(to: end)
      return
    }
    let first = place(index)
    if element == .br {
      replace(to: end, with: "<br>".utf8)
    } else if end > name.upperBound + 1 {
      index = name.upperBound
      replace(to: end, with: ">".utf8)
    } else {
      index = end
    }
    tags.append(Tag(start: first, end: place(end)))
  }

  /// What `script`, `style`, `title` and `textarea` hold is no mark-up; that of the first two is not
  /// even text.
  private mutating func content(_ page: Span<UInt8>, of name: ElementName) {
    let closing: StaticString
    switch name {
    case .script: closing = "</script"
    case .style: closing = "</style"
    case .title: closing = "</title"
    case .textarea: closing = "</textarea"
    default: return
    }
    let isText = name == .title || name == .textarea
    guard !endless.contains(name), let end = ByteRuns.first(closing, in: page, from: index) else {
      endless.insert(name)
      if !isText { replace(to: page.count) }
      return
    }
    if !isText {
      replace(to: end)
      return
    }
    while index < end {
      switch page[index] {
      case UInt8(ascii: "<"): replace(to: index + 1, with: "&lt;".utf8)
      case UInt8(ascii: "&"): reference(page, end: end, isAttribute: false)
      case let byte where ByteRuns.isControl(byte): replaceControl(byte)
      default: index += 1
      }
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
