import SoundingsReport
import SoundingsStudy
import Testing

@Suite("Background papers")
struct BackgroundPapersTests {
  private static let frame = "version: \"7\"\nthemes:\n  - {id: cost, include: [cost*]}\n"
  private static let rows = [
    "A1,Ann,2024-03-04,resident,1,The cost is high", "A2,Bob,2024-05-06,shop,2,No room",
  ]

  private func run(
    _ small: SmallConsultation
  ) throws -> (markdown: String, table: [Substring]) {
    let out = try WorkedConsultation.Scratch()
    _ = try small.read { try $0.run(to: out.path, options: RunOptions()) }
    return (
      try out.read("publish/summary.md"),
      try out.read("publish/data/background-papers.csv").split(separator: "\n")
    )
  }

  @Test(
    "The list names the sources with their dates, the frames, the draft policy and the decisions")
  func list() throws {
    let small = try SmallConsultation(frame: Self.frame, rows: Self.rows)
    try small.scratch.write(
      "Preface\n\n# The *café* policy\n\n## Permits\n", to: "policy/march/01.md")
    try small.scratch.write(
      "<head><title>x</title></head><H1 class=a>Loading &amp; <b>parking</b>&#8217;s\n rules</H1>",
      to: "policy/march/02.html")
    try small.scratch.write("no heading", to: "policy/may/03.txt")
    try small.scratch.write("hidden", to: "policy/may/.notes")
    try small.scratch.write(Self.frame.replacing("7", with: "6"), to: "frames/march.yaml")
    try small.scratch.write(
      "date,who,what,target,value,reason\n2024-06-01,Jo,note,A1,,read\n", to: "decisions.csv")
    let (markdown, table) = try run(small)
    #expect(
      table.dropFirst() == [
        "responses.csv,\"Responses, as csv\",2024-03-04/2024-05-06,2",
        "codeframe.yaml,\"Code frame, version 7\",,",
        "frames/march.yaml,\"Code frame, version 6\",,",
        "policy/march/01.md,Draft policy: The café policy,,",
        "policy/march/02.html,Draft policy: Loading & parking’s rules,,",
        "policy/may/03.txt,Draft policy,,",
        "decisions.csv,Officers' decisions on single responses and comments,,",
      ])
    #expect(markdown.contains("### G. Background papers"))
    #expect(markdown.contains("made under section 100D of the Local Government Act 1972"))
    #expect(markdown.contains("documents that would disclose confidential or exempt information"))
  }

  @Test("What is not there is not listed, and the wording is the council's")
  func wording() throws {
    let small = try SmallConsultation(frame: Self.frame, rows: Self.rows)
    let (markdown, table) = try run(small)
    #expect(table.count == 3)
    #expect(markdown.contains("section 100D"))
    let configuration = try small.scratch.read("consultation.yaml")
    try small.scratch.write(
      configuration
        + "\nreport:\n  wording:\n    background-papers: Papers under Élmet's own rules.\n",
      to: "consultation.yaml")
    let own = try run(small).markdown
    #expect(own.contains("Papers under Élmet's own rules."))
    #expect(!own.contains("section 100D"))
  }
}
