import SoundingsModel
import Testing

@testable import SoundingsImport

/// All text of a page, as it flows.
private final class Everything: HTMLHandler {
  var flow = FlowText()
  var depth = 0
  var deepest = 0
  var hidden = 0

  func start(_ element: HTMLElement) {
    depth += 1
    deepest = max(deepest, depth)
    if element.name.isHidden { hidden += 1 }
    flow.start(element.name.flow)
  }

  func end(_ name: ElementName, at offset: Int) {
    depth -= 1
    if name.isHidden { hidden -= 1 }
    flow.end(name.flow)
  }

  func text(_ bytes: Span<UInt8>, at offset: Int) {
    if hidden == 0 { flow.append(bytes) }
  }
}

@Suite("HTML")
struct HTMLTests {
  private static func read(_ raw: [UInt8]) -> (text: String, handler: Everything) {
    let text = DecodedText(raw, label: PageLabel.encoding(of: raw))
    let handler = Everything()
    _ = HTMLParser.parse(text.bytes, with: handler)
    #expect(handler.depth == 0)
    return (handler.flow.takeTrimmed(), handler)
  }

  static func page(_ body: String, charset: String? = nil) -> [UInt8] {
    let meta = charset.map { "<meta http-equiv='Content-Type' content='text/html; charset=\($0)'>" }
    return Array("<html><head>\(meta ?? "")</head><body>\(body)</body></html>".utf8)
  }

  /// What formats.md's table of libxml2 2.9.14 lists, and what comes of it here.
  static let traps: [(name: String, body: [UInt8], text: String)] = [
    (
      "bytes 80–9F under iso-8859-1 are windows-1252",
      page("it", charset: "iso-8859-1").replacing("it", with: [0x69, 0x74, 0x92, 0x73]), "it’s"
    ),
    ("&#146; is a quote, not a control", page("it&#146;s &#x93;so&#x94;"), "it’s “so”"),
    ("UTF-8 without a label", page("Größe 🎓"), "Größe 🎓"),
    ("UTF-8 under a label of Latin-1", page("Größe", charset: "iso-8859-1"), "Größe"),
    (
      "entities without a semicolon", page("&copy 2007 &eacute; &pound50 a&b"),
      "© 2007 é £50 a&b"
    ),
    ("<![if] is no text", page("a<![if !supportEmptyParas]>é<![endif]>b"), "aéb"),
    ("<o:p></o:p> is nothing", page("<p>é<o:p></o:p></p><p>b</p>"), "é\nb"),
    ("script and style are no text", page("é<script>x < y</script><style>p{}</style>b"), "éb"),
    ("<br> parts lines", page("é<br>b<br />c"), "é\nb\nc"),
    ("cells are parted", page("<table><tr><td>é</td><td>b</td></tr></table>"), "é\tb"),
    ("white space collapses, a hard space stays", page("é \n\t b&nbsp;c"), "é b\u{A0}c"),
    ("a < that begins no tag is text", page("1 < 2, é <3"), "1 < 2, é <3"),
    ("comments are no text", page("é<!-- no <b>x</b> -->b"), "éb"),
    ("NUL is replaced", page("é\0b"), "é\u{FFFD}b"),
    (
      "a number that is no character", page("&#xD800;&#0;&#999999999999;&#;é"),
      "\u{FFFD}\u{FFFD}\u{FFFD}&#;é"
    ),
    ("</br> is a line break", page("é</br>b"), "é\nb"),
    ("what title and textarea hold is text", page("<textarea><b>é</textarea>b"), "<b>éb"),
    (
      "controls part words or are replaced", page("é\u{0C}b\u{01}&#1;&#12;c"),
      "é b\u{FFFD}\u{FFFD} c"
    ),
    ("what comes after the end of the body", page("é</body></html>b"), "éb"),
    (
      "escaped mark-up beside references", page("&quot; &amp; &amp;amp; &lt;b&gt;é"),
      "\" & &amp; <b>é"
    ),
    ("unclosed paragraphs", page("<p class=MsoNormal>é<p>b"), "é\nb"),
    ("> in an attribute", page("<a title=\"a > b\">é</a>"), "é"),
    (
      "external entities are not read",
      page("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;é"), "]>&e;é"
    ),
  ]

  @Test("is read as browsers read it", arguments: traps.indices)
  func trap(_ index: Int) {
    let sample = Self.traps[index]
    #expect(Self.read(sample.body).text == sample.text, "\(sample.name)")
  }

  static let unclosed: [(html: String, text: String)] = [
    ("<ul><li>é<li>b</ul>c", "é\nb\nc"),
    ("<table><tr><td>é<td>b<tr><td>c</table>d", "é\tb\nc\nd"),
    ("<dl><dt>é<dd>b<dt>c<dd>d</dl>", "é\nb\nc\nd"),
    ("<p>é<div>b</div>c", "é\nb\nc"),
    ("<p><b>é<p>b</b>c", "é\nbc"),
    ("<table><tr><td>é</div></p>b</table>", "éb"),
    ("<h1>é<h2>b</h1>c", "é\nb\nc"),
  ]

  @Test("what is left open is ended where browsers end it", arguments: unclosed.indices)
  func implied(_ index: Int) {
    let sample = Self.unclosed[index]
    #expect(Self.read(Self.page(sample.html)).text == sample.text)
  }

  @Test("nothing is lost at a depth of 5,000, where libxml2's tree stops at 256")
  func depth() {
    let depth = 5_000
    let body =
      String(repeating: "<div>", count: depth) + "tief é"
      + String(repeating: "</div>", count: depth)
    let (text, handler) = Self.read(Self.page(body))
    #expect(text == "tief é")
    #expect(handler.deepest > depth)
  }

  @Test("a text of 11 MB is whole, where libxml2's tree cuts at 10 MB")
  func length() {
    let body = String(repeating: "é 0123456", count: 1_100_000)
    let (text, _) = Self.read(Self.page(body))
    #expect(text.utf8.count == body.utf8.count)
  }

  @Test("a tag of 100,000 attributes takes no time that grows with their square")
  func attributes() {
    let many = (0..<100_000).map { " a\($0)=é" }.joined()
    #expect(Self.read(Self.page("<a\(many)>Größe</a> danach")).text == "Größe danach")
  }

  @Test("a table becomes rows, with what a form holds")
  func table() throws {
    let html = """
      <table><tr><td>Menu</td></tr></table>
      <table><thead><tr><th>ID</th><th>Text</th><th>Stakeholder</th></tr></thead>
      <tr><td>1</td><td>Zu spät<br>und zu kurz</td>
        <td><select><option>Governor<option selected>Headteacher</select></td></tr>
      <tr><td>2</td><td>Fine &amp; good</td><td><input type=text value="Chair of governors"></td></tr>
      <tr><td colspan=2>3</td><td>union</td></tr></table>
      """
    let result = try imported(Self.page(html), named: "page.html")
    #expect(result.files[0].layout == "html-table")
    #expect(result.responses.map(\.id) == ["1", "2", "3"])
    #expect(result.comments.map(\.text) == ["Zu spät\nund zu kurz", "Fine & good"])
    #expect(result.responses.map(\.stakeholder) == ["headteacher", "governor", "union"])
    #expect(result.responses.map(\.status.word) == ["analysed", "analysed", "blank"])
    #expect(result.ledger.holds)
  }

  @Test("a page without a table says so")
  func nothing() throws {
    let result = try imported(Self.page("<p>Über uns"), named: "page.html")
    #expect(result.codes.contains("nothing-found"))
    #expect(result.received == 0)
  }
}

extension [UInt8] {
  /// Replaces the first occurrence of a text.
  func replacing(_ text: String, with bytes: [UInt8]) -> [UInt8] {
    let wanted = Array(text.utf8)
    // From the end: the body comes after the head.
    guard count >= wanted.count,
      let start = (0...(count - wanted.count)).last(where: { self[$0...].starts(with: wanted) })
    else { return self }
    return Array(self[..<start]) + bytes + Array(self[(start + wanted.count)...])
  }
}
