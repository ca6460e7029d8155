import SoundingsReport
import Testing

@Suite("The cabinet paper kit and the public site, as written")
struct CabinetAndSiteWriterTests {
  private static let change: [Inline] = [
    .text("4.2 The template is "), .deleted("compulsory"), .text(" "),
    .inserted("voluntary, & <short>"),
    .text("."),
  ]

  private static var blocks: [Block] { SmallSample.document.parts[1].blocks }

  static func site(_ text: String = "Schools & others") -> PublicSite {
    PublicSite(
      title: text, authority: text, banners: [Banner(.draft, [.text(text)])],
      pages: [
        PublicSite.Page(
          id: "index", title: text,
          blocks: [
            .heading(level: 2, id: "dates", text: text),
            .paragraph([
              .link(text, to: "changes"), .link(text, to: "wording"), .link(text, to: "nowhere"),
              .link(text, to: "register.csv"),
            ]),
          ]),
        PublicSite.Page(
          id: "changes", title: text,
          blocks: [.heading(level: 4, id: "wording", text: text), .list([change], ordered: false)]
            + blocks),
      ], register: SmallSample.table)
  }

  private static let paper = CabinetPaper(
    title: "For the report", banners: [Banner(.draft, [.text("Not for publication.")])],
    introduction: [.text("Take these.")],
    sections: [
      CabinetPaper.Section(
        "8. Consultations",
        [.paragraph([.strong("8.1"), .text(" The council asked.")])] + blocks),
      CabinetPaper.Section("5. Finance", [.paragraph(change)]),
    ])

  @Test func cabinet() throws {
    try expectSnapshot(CabinetWriter.write(Self.paper), "small.cabinet.md")
  }

  @Test("Each page, without its style sheet; the register is a file")
  func pages() throws {
    let files = SiteWriter.write(Self.site())
    #expect(files.map(\.name) == ["index.html", "changes.html", "register.csv"])
    #expect(files.last?.content == CSVTableWriter.write(SmallSample.table))
    for file in files.dropLast() {
      let style = try #require(file.content.firstRange(of: "<style>\n"))
      let end = try #require(file.content.firstRange(of: "</style>"))
      try expectSnapshot(
        String(file.content[..<style.upperBound] + file.content[end.lowerBound...]),
        "small.site-\(file.name)")
    }
  }

  @Test("A change of words is marked by tags, and in words for those who hear it")
  func marks() {
    let html = SiteWriter.write(Self.site())[1].content
    #expect(
      html.contains(
        "<del><span class=\"heard\">[removed: </span>compulsory<span class=\"heard\">]</span></del> "
          + "<ins><span class=\"heard\">[added: </span>voluntary, &amp; &lt;short&gt;"))
    #expect(
      CabinetWriter.write(Self.paper).contains(
        "is <del>compulsory</del> <ins>voluntary, & \\<short\\></ins>."))
  }

  @Test("The tags of a page are those of a harmless page", arguments: UInt64(1)...40)
  func hostile(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = random.hostileText() + "x"
    for (page, harmless) in zip(
      SiteWriter.write(Self.site(text)), SiteWriter.write(Self.site("word")))
    where page.name.hasSuffix("html") {
      #expect(tags(page.content) == tags(harmless.content), "\(text.debugDescription)")
    }
  }

  private func tags(_ html: String) -> [Substring] {
    let body = html.firstRange(of: "<body>").map { html[$0.lowerBound...] } ?? html[...]
    return body.split(separator: "<").map { $0.prefix { $0.isLetter || $0.isNumber || $0 == "/" } }
  }

  @Test("A link leads to a page, an anchor or a file of the site, or is no link")
  func links() {
    let html = SiteWriter.write(Self.site("word"))[0].content
    for link in ["changes.html\"", "changes.html#wording\"", "register.csv\""] {
      #expect(html.contains("<a href=\"\(link)>word</a>"))
    }
    #expect(!html.contains("nowhere"))
  }
}
