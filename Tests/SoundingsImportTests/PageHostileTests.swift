import SoundingsModel
import Testing

@testable import SoundingsImport

/// Whatever a page holds, nothing is lost without a word and no time grows with the square.
@Suite("Damaged and hostile pages")
struct PageHostileTests {
  private static func check(_ bytes: [UInt8], _ layout: String?) {
    expectBalance { try imported(bytes, named: "page.html") { $0.layout = layout } }
  }

  @Test("each layout, cut at 60 places and with bytes flipped", arguments: PageSamples.all.indices)
  func damaged(_ index: Int) {
    let sample = PageSamples.all[index]
    var damage = Damage(Array(sample.html.utf8), seed: UInt64(index) + 2007)
    for turn in 0..<60 {
      let layout = turn.isMultiple(of: 2) ? sample.layout : nil
      Self.check(damage.cut(), layout)
      Self.check(damage.flipped(), layout)
    }
  }

  static let nestings: [(name: String, open: String)] = [
    ("div", "<div>"), ("table", "<table><tr><td>"), ("label", "<label>Name: "), ("b", "<b>x:"),
    ("comment", "<div class=comment>"), ("form", "<td class=ms-formlabel>a<td class=ms-formbody>"),
    ("list", "<ul><li>"), ("quote", "<blockquote>"), ("definition", "<dl><dt>a<dd>"),
    ("paragraph", "<p><span>"),
    ("discussion", "<table><tr><td class=ms-disc-bar>a<td class=ms-disc-bordered>"),
    ("Word", "<p class=MsoNormal><table><tr><td>"),
  ]

  @Test("nested 8,000 deep, and never closed", arguments: nestings.indices)
  func nested(_ index: Int) {
    let html = PageSamples.page(String(repeating: Self.nestings[index].open, count: 8_000) + "é")
    Self.check(Array(html.utf8), nil)
  }

  @Test("end tags that belong to nothing cost nothing")
  func strayEnds() {
    let html =
      "<html><body><span><b><table><tr><td>" + String(repeating: "<i>x", count: 50_000)
      + String(repeating: "</span></b></div></p>", count: 50_000) + "é</body></html>"
    Self.check(Array(html.utf8), nil)
  }

  @Test("where libxml2's time would grow with the square, reading ends and says so")
  func givenUp() throws {
    let html =
      "<html><body>\n<p>Größe</p>\n<span><table><tr><td>"
      + String(repeating: "<i>x", count: 50_000) + "\n"
      + String(repeating: "</span>", count: 50_000) + "é</body></html>"
    let result = try imported(html, named: "page.html") { $0.layout = "html-blocks" }
    #expect(result.finding("page-not-whole")?.line == 4)
    #expect(result.ledger.holds)
  }

  @Test("rules after the end of the body, as fuzzing found them")
  func rulesAfterBody() throws {
    let html = "<html><body><p>Name: A<br>Comments: one</p></body><hr><p>x</p><hr></html>"
    Self.check(Array(html.utf8), nil)
    Self.check(Array(html.utf8), "guestbook")
  }

  @Test("nothing outside the page is read, whatever it declares")
  func external() throws {
    let html = """
      <?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM
      "http://127.0.0.1:1/y">%y;]><html><body><table><tr><th>id<th>text</tr>
      <tr><td>1<td>&x; Größe <object data="file:///etc/passwd">o</object><iframe src="/etc/passwd"></iframe></tr>
      </table></body></html>
      """
    let result = try imported(html, named: "page.html")
    #expect(result.comments.map(\.text) == ["&x; Größe"])
  }

  @Test("text from right to left, emoji and astral letters are as they were")
  func scripts() throws {
    let words = "\u{200F}שלום עולם – مرحبا 👩🏽‍🏫 𝔖𝔠𝔥𝔲𝔩𝔢 e\u{301}"
    let html = PageSamples.blocks.replacing("The council pays, as it always did.", with: words)
    let result = try imported(html, named: "page.html")
    #expect(result.comments.last.map { Array($0.text.utf8) } == Array(words.trimmed.utf8))
  }

  @Test("what did not become responses is counted and listed, without its words")
  func coverage() throws {
    let left = String(repeating: "Lorem größe ", count: 40)
    let html = PageSamples.page(
      "<p>\(left)</p>\n<table><tr><th>id<th>text</tr><tr><td>1<td>Kurz é</tr></table>")
    let result = try imported(html, named: "page.html")
    let coverage = try #require(result.files[0].coverage)
    #expect(coverage.left == [.init(line: 4, bytes: left.utf8.count - 1)])
    #expect(coverage.taken == "idtext1Kurz é".utf8.count)
    #expect(coverage.visible == coverage.taken + left.utf8.count - 1)
    let finding = try #require(result.finding("text-left"))
    #expect(finding.line == 4)
    #expect(!finding.message.contains("Lorem"))
  }

  @Test("a page of which most became responses has no such finding", arguments: [0, 1, 3, 5, 7])
  func covered(_ index: Int) throws {
    let result = try imported(PageSamples.all[index].html, named: "page.html") { $0.dates = .dmy }
    let coverage = try #require(result.files[0].coverage)
    #expect(coverage.taken * 2 > coverage.visible)
    #expect(!result.codes.contains("text-left"))
  }
}
