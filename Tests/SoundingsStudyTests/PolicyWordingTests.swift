import Foundation
import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import Testing

@Suite("The draft policy, by section and round")
struct PolicyWordingTests {
  private static let frame = "themes:\n  - {id: cost, title: Cost, include: [cost*]}\n"
  private static let rows = [
    "A1,Ann,2024-03-04,resident,1,The cost is high", "A2,Bob,2024-05-06,shop,1,Naïve: no room",
    "A3,Cy,2024-05-07,shop,2,The cost of loading",
  ]

  private func run(
    _ files: [String: String], _ body: (RunSummary, WorkedConsultation.Scratch) throws -> Void
  ) throws {
    let small = try SmallConsultation(frame: Self.frame, rows: Self.rows)
    for (path, text) in files { try small.scratch.write(text, to: path) }
    let out = try WorkedConsultation.Scratch()
    let summary = try small.read { try $0.run(to: out.path, options: RunOptions()) }
    try body(summary, out)
  }

  private func placed(_ summary: RunSummary) -> [String] {
    summary.findings.filter { $0.code.hasPrefix("policy-") }.map { "\($0.file): \($0.message)" }
  }

  @Test(
    "Files by a section's id and headings by its name are compared; annex, site and evidence show it"
  )
  func compared() throws {
    try run([
      "policy/march/1.md": "A permit costs £40.\n\nIt lasts a year.\n",
      "policy/march/rest.html":
        "<h1>Section 2: Loading</h1><p>Vans load\nbefore <b>10</b>.</p><h2>Permits here</h2><p>None.</p>",
      "policy/may/policy.md":
        "# The policy\n\n## 1 Permits\n\n# \n\nA permit costs £30.\n\nIt lasts a year.\n\n## Loading\n\nVans load before 10.\n\n### Permits here\n\nNone.\n",
    ]) { summary, out in
      #expect(placed(summary) == [])
      let markdown = try out.read("publish/summary.md")
      #expect(markdown.contains("- A permit costs £<del>40</del> <ins>30</ins>."))
      #expect(markdown.contains("The words are the same in all drafts of: 2. Loading."))
      #expect(!markdown.contains("It lasts a year"))
      #expect(markdown.contains("[annex H](#wording-1)"))
      #expect(!markdown.contains("[annex H](#wording-2)"))
      #expect(markdown.contains("**Comments, March.** 1 respondent commented on this section."))
      #expect(markdown.contains("**Comments, May.** 1 respondent commented on this section."))
      #expect(markdown.contains("does not say why"))
      let html = try out.read("publish/site/changes.html")
      #expect(html.contains("id=\"wording-1\""))
      let evidence = try out.read("private/evidence/section-1.html")
      let places = try ["The cost is high", "It lasts a year", "Naïve: no room"].map {
        try #require(evidence.firstRange(of: $0)).lowerBound
      }
      #expect(places == places.sorted())
      #expect(evidence.contains("<del>") && evidence.contains("Private."))
      #expect(try out.read("private/evidence/index.html").contains("href=\"section-1.html\""))
      #expect(
        try out.read("publish/summary.json").contains(
          #""id":"wording/1/march/may/changed","value":1"#))
    }
  }

  @Test("What cannot be placed is a finding, each with its file")
  func notPlaced() throws {
    try run([
      "policy/notes.md": "x", "policy/june/1.md": "x", "policy/may/1.pdf": "x",
      "policy/may/.hidden.md": "x",
      "policy/may/policy.md":
        "Preface.\n\n# Glossary\n\nWords.\n\nMore words.\n\n# Permits\n\nA permit.\n\n# Empty\n",
      "policy/may/z.md": "# Section 1: Permits\n\nMore.",
    ]) { summary, out in
      #expect(
        placed(summary) == [
          "policy/june: no round is called ‘june’, so its texts are not compared",
          "policy/may/1.pdf: a text that is compared is Markdown (.md) or a page (.html); this is not",
          "policy/may/policy.md: 1 paragraph above any heading, in no section: not compared",
          "policy/may/policy.md: 2 paragraphs under the heading ‘Glossary’, which names no section: not compared",
          "policy/notes.md: this is in no round's folder, and is not compared",
          "policy/may/z.md: text of the section ‘1’, as in policy/may/policy.md: they are compared as one",
        ])
      // One draft alone is compared with nothing.
      let markdown = try out.read("publish/summary.md")
      #expect(!markdown.contains("What changed in the policy"))
    }
  }

  @Test("A section that only one draft has, one that none has, and one whose words are the same")
  func oneDraft() throws {
    try run([
      "policy/march/1.md": "A permit.", "policy/may/1.md": "A *permit*.",
      "policy/may/2.md": "| Van | Car |\n|---|---|\n| 1 | 2 |\n",
    ]) { _, out in
      let markdown = try out.read("publish/summary.md")
      #expect(markdown.contains("The words are the same in all drafts of: 1. Permits."))
      #expect(markdown.contains("- <ins>\\| Van \\| Car \\|</ins>\n- <ins>\\| 1 \\| 2 \\|</ins>"))
    }
    try run(["policy/march/1.md": "A permit.", "policy/may/1.md": "A badge."]) { _, out in
      let markdown = try out.read("publish/summary.md")
      #expect(markdown.contains("The drafts have no text of: 2. Loading."))
    }
  }

  @Test("A page in another encoding is read as such")
  func encoding() {
    let page = Array("<meta charset=windows-1252><p>Caf".utf8) + [0xE9] + Array("</p>".utf8)
    #expect(PolicyPage.paragraphs(page) == [PolicyParagraph("Café")])
  }

  @Test("No draft, no annex, no finding")
  func none() throws {
    try run([:]) { summary, out in
      #expect(placed(summary) == [])
      let (markdown, page) = (
        try out.read("publish/summary.md"), try out.read("publish/site/changes.html")
      )
      #expect(!markdown.contains("annex H"))
      #expect(page.contains("no two drafts"))
    }
  }
}
