/// British postcodes, whole ones only: `LE2` alone is nobody's.
enum Postcode {
  /// The 121 postcode areas of Great Britain and Northern Ireland, and the three Crown Dependencies.
  private static let areas = WordTable(
    """
    ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec \
    eh en ex fa fk fy g gl gu ha hd hg hp hr hs hu hx ig ip iv ka kt kw ky l la ld le ll ln ls lu m \
    me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr \
    ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze je gy im
    """)

  /// Words before what has the form of a postcode and is a label.
  private static let labels: [StaticString] = [
    "form", "class", "section", "room", "page", "item", "table", "figure", "annex", "drawing",
  ]

  /// A postcode whose first digit stands at `digits`, after its area.
  static func range(in text: Span<UInt8>, digits: Int) -> Range<Int>? {
    var start = digits
    while start > 0, digits &- start < 3, ASCII.isLetter(text[start &- 1]) { start &-= 1 }
    guard digits &- start <= 2, start == 0 || !isWord(text[start &- 1]),
      areas.contains(WordTable.Key(text, start..<digits))
    else { return nil }
    let near = max(0, start &- 9)..<start
    if NumberContext.has(labels, in: text, before: near, after: start..<start) { return nil }
    var at = digits &+ 1
    // The district's second place is a digit or, in London, a letter.
    var ends = [at]
    if at < text.count, ASCII.isDigit(text[at]) || ASCII.isLetter(text[at]) {
      at &+= 1
      ends.append(at)
    }
    for end in ends.reversed() {
      if let close = inward(in: text, from: end) { return start..<close }
    }
    return nil
  }

  /// `BFPO 412` and `GIR 0AA`, whose letters stand apart from their digits.
  static func special(in text: Span<UInt8>, digits: Int) -> Range<Int>? {
    var at = digits
    if at > 0, text[at &- 1] == UInt8(ascii: " ") { at &-= 1 }
    if at >= 4, WordTable.Key(text, at &- 4..<at) == WordTable.Key("bfpo"),
      at == 4 || !isWord(text[at &- 5])
    {
      var end = digits
      while end < text.count, ASCII.isDigit(text[end]), end &- digits < 4 { end &+= 1 }
      return at &- 4..<end
    }
    if at >= 3, digits &+ 3 <= text.count,
      WordTable.Key(text, at &- 3..<at) == WordTable.Key("gir"),
      WordTable.Key(text, digits..<digits &+ 3) == WordTable.Key("0aa"),
      digits &+ 3 == text.count || !isWord(text[digits &+ 3])
    {
      return at &- 3..<digits &+ 3
    }
    return nil
  }

  /// A digit and two letters but C, I, K, M, O and V, after one space at most; in small letters not
  /// what is an ordinal number.
  private static func inward(in text: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    if at < text.count, text[at] == UInt8(ascii: " ") { at &+= 1 }
    guard at &+ 3 <= text.count, ASCII.isDigit(text[at]), isInward(text[at &+ 1]),
      isInward(text[at &+ 2]), at &+ 3 == text.count || !isWord(text[at &+ 3])
    else { return nil }
    if at > start, ASCII.isLower(text[at &+ 1]) {
      let ordinal = WordTable.Key(text, at &+ 1..<at &+ 3)
      let endings: [WordTable.Key] = [
        WordTable.Key("st"), WordTable.Key("nd"), WordTable.Key("rd"), WordTable.Key("th"),
      ]
      if endings.contains(ordinal) { return nil }
    }
    return at &+ 3
  }

  private static func isInward(_ byte: UInt8) -> Bool {
    guard ASCII.isLetter(byte) else { return false }
    switch byte | 0x20 {
    case UInt8(ascii: "c"), UInt8(ascii: "i"), UInt8(ascii: "k"), UInt8(ascii: "m"),
      UInt8(ascii: "o"), UInt8(ascii: "v"):
      return false
    default: return true
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool { ASCII.isWordByte(byte) || byte >= 0x80 }
}
