import SoundingsReport
import Testing

@Suite("What writers wrote is read again")
struct ReadAgainTests {
  @Test(
    "A cell says what it was written from",
    arguments: ["", "café", "=1+1", "-x", "-5", "+44", "@é", "＝1", "'quoted'", "it's", "\tx"])
  func cell(value: String) {
    let line = String(CSVLine.text([value, "x"]).dropLast(3))
    let isQuoted = line.hasPrefix("\"")
    let cell = isQuoted ? String(line.dropFirst().dropLast()) : line
    #expect(CSVLine.value(ofCell: cell) == value)
  }

  @Test("The figures of a part are those that it prints, whatever is in their ids")
  func figures() {
    let ids = ["a", "b/é & \"c\"", "c<d>", "e"]
    func part(_ number: Int, _ id: String, _ figures: [String]) -> Part {
      Part(
        number: number, id: id, title: id,
        blocks: [
          .paragraph([.text("</section> data-figure=\"e\"")] + figures.map { .figure("1", id: $0) })
        ])
    }
    var document = ReportDocument(title: "<section id=\"summary\">")
    document.parts = [
      part(1, "about", ["a"]), part(2, "summary", [ids[1], ids[2]]), part(3, "who", ["e", "a"]),
    ]
    let html = Array(HTMLWriter.write(document).utf8)
    func found(_ part: String) -> Set<String> {
      HTMLWriter.figures(inPart: part, of: html, Set(ids))
    }
    #expect(found("about") == ["a"])
    #expect(found("summary") == [ids[1], ids[2]])
    #expect(found("who") == ["e", "a"])
    #expect(found("none") == [])
    #expect(HTMLWriter.figures(inPart: "summary", of: [], Set(ids)) == [])
  }
}
