import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import Testing

/// Twelve respondents in March and twelve in May. In each round nine speak of what permits cost; in
/// March most of them say "expensive", which the frame of that time did not know.
@Suite("A frame that was changed between rounds")
struct ChangedFrameTests {
  private static let configuration = """
    title: Parking in Café Street
    authority: Élmet Town Council
    rounds:
      - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
      - {id: b, title: May, from: 2024-05-01, to: 2024-05-31}
    sources:
      - {path: responses.csv}
    """
  private static let march = """
    version: "2024-03"
    themes:
      - {id: cost, title: Cost, include: [cost*]}
      - {id: lorries, title: Lorries, include: [lorr*]}
      - {id: trees, title: Trees, include: [tree*]}
    """
  private static let today = """
    version: "2024-06"
    themes:
      - {id: price, title: Price of permits, include: [cost*, expensive], formerly: [cost]}
      - {id: vans, title: Vans, include: [van*], formerly: [lorries]}
      - {id: lorries, title: Lorries, include: [lorr*]}
      - {id: shade, title: Shade, include: [shade]}
    """

  private static let rows: [String] = {
    let march =
      ["It costs a lot", "The cost is high"]
      + Array(repeating: "So expensive", count: 7)
      + ["A lorry or a van", "Trees, please", "Some shade, please"]
    let may =
      Array(repeating: "It costs a lot", count: 9) + ["A lorry", "The van", "Some shade, please"]
    return (march.map { ("2024-03-04", $0) } + may.map { ("2024-05-06", $0) }).enumerated().map {
      "\($0 + 1),\($1.0),\"\($1.1)\""
    }
  }()

  private func folder(_ frames: [String: String], today: String = Self.today) throws
    -> WorkedConsultation.Scratch
  {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration, to: "in/consultation.yaml")
    try scratch.write(today, to: "in/codeframe.yaml")
    try scratch.write(
      "id,date,text\n" + Self.rows.joined(separator: "\n") + "\n", to: "in/responses.csv")
    for (name, text) in frames { try scratch.write(text, to: "in/frames/\(name)") }
    return scratch
  }

  private func run(_ scratch: WorkedConsultation.Scratch) throws -> (
    markdown: String, json: String, summary: RunSummary
  ) {
    let summary = try Study(folder: scratch.path + "/in").run(
      to: scratch.path + "/out", options: RunOptions())
    return (
      try scratch.read("out/publish/summary.md"), try scratch.read("out/publish/summary.json"),
      summary
    )
  }

  private func value(_ id: String, in json: String) -> String? {
    json.split(separator: "\n").first { $0.hasPrefix("{\"id\":\"\(id)\",") }.flatMap {
      $0.split(separator: "\"value\":").last?.split(separator: ",").first.map(String.init)
    }
  }

  @Test("A rise that only the frame makes is due to the frame, and no change of opinion")
  func dueToTheFrame() throws {
    let (markdown, json, summary) = try run(
      folder(["a.yaml": Self.march, "b.yaml": Self.today]))
    #expect(summary.findings.isEmpty)
    // 2 of 12 under March's frame and 9 of 12 in May; 9 of 12 in both under today's.
    #expect(value("round/a/own-frame/theme/cost/respondents", in: json) == "2")
    #expect(value("round/a/theme/price/respondents", in: json) == "9")
    #expect(value("round/b/theme/price/respondents", in: json) == "9")
    #expect(value("change/theme/price/difference", in: json) == "0")
    #expect(value("change/frame/theme/price/appeared", in: json)?.hasPrefix("0.58333") == true)
    #expect(value("change/frame/theme/price/due-to-frame", in: json)?.hasPrefix("0.58333") == true)
    #expect(
      markdown.contains(
        "- **Price of permits** (formerly “Cost”). Each round under its own frame: 17% in March "
          + "(2 of 12) and 75% in May (9 of 12), a rise of 58 points. Both under today's frame: 75% "
          + "(9 of 12) and 75% (9 of 12), no difference. An apparent rise of 58 points is due to "
          + "the frame, not to what respondents said."))
    #expect(
      markdown.contains(
        "Today's frame has no such theme. An apparent fall of 8 points is due to the frame; it does "
          + "not show whether fewer said it."))
    #expect(!markdown.contains("was raised more"))
    #expect(!markdown.contains("was raised less"))
    #expect(
      markdown.contains(
        "The same code frame, today's, version 2024-06, was applied to the comments of every round. "
          + "The frames that stood in the rounds were: March: version 2024-03; May: the same themes "
          + "and rules as today's."))
  }

  @Test("Split, new and dropped themes have a row each, and every row adds up")
  func table() throws {
    let scratch = try folder(["a.yaml": Self.march, "b.yaml": Self.today])
    _ = try run(scratch)
    let rows = try scratch.read("out/publish/data/change-frame.csv").split(separator: "\r\n")
      .flatMap { $0.split(separator: "\n") }
    func row(_ theme: String) throws -> [String] {
      try #require(rows.first { $0.hasPrefix(theme) }).split(
        separator: ",", omittingEmptySubsequences: false
      ).map(String.init)
    }
    // One in March under both frames; one lorry and one van in May.
    #expect(
      try row("Vans and Lorries,").prefix(8) == [
        "Vans and Lorries", "Split from “Lorries”", "1", "0.08333333333333333", "1",
        "0.08333333333333333", "2", "0.16666666666666666",
      ])
    #expect(try row("Shade,")[1...4] == ["New in the frame", "", "", "1"])
    #expect(
      try row("Trees,")[1...7] == [
        "Dropped from the frame", "1", "0.08333333333333333", "", "", "", "",
      ])
    for name in ["Price of permits,", "Vans and Lorries,", "Shade,", "Trees,"] {
      let parts = try row(name).suffix(3).map { Double($0) ?? 0 }
      #expect(abs(parts[0] - parts[1] - parts[2]) < 1e-12)
    }
  }

  @Test("Figures have one value each, and their evidence is private")
  func figures() throws {
    let scratch = try folder(["a.yaml": Self.march, "b.yaml": Self.today])
    let study = try Study(folder: scratch.path + "/in")
    let appendix = try study.appendix(of: try study.importResponses(jobs: 1), jobs: 1)
    #expect(appendix.figures.conflicts.isEmpty)
    #expect(
      appendix.figures.evidence["round/a/own-frame/theme/cost/respondents"] == [
        "1/general", "2/general",
      ])
    for table in appendix.document.tables {
      for cell in table.rows.flatMap(\.cells) {
        if let figure = cell.figure { #expect(appendix.figures[figure] != nil) }
      }
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }, "\(table.id)")
    }
  }

  @Test("A round without a file stands under the latest earlier one")
  func carriedOver() throws {
    let (markdown, json, _) = try run(folder(["a.yaml": Self.march]))
    // "costs" is all that March's frame knows: 2 of 12, then 9 of 12; today's frame has 9 and 9.
    #expect(value("round/b/own-frame/theme/cost/respondents", in: json) == "9")
    #expect(markdown.contains("| May | 2024-03 | 3 | frames/a.yaml, as in March |"))
  }

  @Test("A frame as a table has no version, and is told by its number of themes")
  func csv() throws {
    let (markdown, json, _) = try run(
      folder([
        "a.csv": "theme,pattern\ncost,cost*\nlorries,lorr*\ntrees,tree*\n", "b.yaml": Self.today,
      ]))
    #expect(value("round/a/own-frame/theme/cost/respondents", in: json) == "2")
    #expect(markdown.contains("In March the frame was an earlier one with 3 themes; in May"))
  }

  @Test("Below the floor only counts are shown, and nothing is said to be due to the frame")
  func belowFloor() throws {
    let scratch = try folder(["a.yaml": Self.march, "b.yaml": Self.today])
    try scratch.write(
      Self.configuration + "\nreport: {floor: 13}\n", to: "in/consultation.yaml")
    let (markdown, json, _) = try run(scratch)
    #expect(value("round/a/own-frame/theme/cost/respondents", in: json) == "2")
    #expect(!json.contains("change/frame/theme"))
    #expect(!markdown.contains("points is due to the frame"))
    #expect(markdown.contains("Fewer than 13 respondents commented in one of the rounds"))
  }

  @Test("Without a folder of frames, or with frames that count alike, nothing is due to the frame")
  func noChange() throws {
    for frames in [[:], ["a.yaml": Self.today.replacing("2024-06", with: "2024-03")]] {
      let (markdown, json, _) = try run(folder(frames))
      #expect(!markdown.contains("due to the"))
      #expect(!json.contains("own-frame"))
      #expect(
        markdown.contains(
          "The same code frame, version 2024-06, was applied to the comments of every round."))
    }
  }

  @Test("The number of threads does not matter")
  func jobs() throws {
    let scratch = try folder(["a.yaml": Self.march, "b.yaml": Self.today])
    let study = try Study(folder: scratch.path + "/in")
    let imported = try study.importResponses(jobs: 1)
    let texts = try [1, 4].map {
      MarkdownWriter.write(try study.appendix(of: imported, jobs: $0).document)
    }
    #expect(texts[0] == texts[1])
  }

  @Test(
    "What is wrong in frames/ is shown with line and caret, and with the rounds there are",
    arguments: [
      (
        "a.yaml", "version: é\nthemes:\n  - {id: x, include: [y], titel: é}\n",
        ["in/frames/a.yaml:3:27: error: unknown key \"titel\"; did you mean \"title\"?", "^"]
      ),
      (
        "a.yaml", "themes:\n  - {id: x, include: [é NEAR]}\n",
        ["in/frames/a.yaml:2:", "error", "^"]
      ),
      ("a.csv", "theme\nx\n", ["in/frames/a.csv:1:1: error: the header has no column \"pattern\""]),
      (
        "march.yaml", march,
        ["frames/march.yaml: error: this is named after no round; a file here is a.yaml or b.yaml"]
      ),
      ("a.yaml~", march, ["frames/a.yaml~: error: this is named after no round"]),
    ])
  func errors(name: String, text: String, expected: [String]) throws {
    let scratch = try folder([name: text])
    let error = #expect(throws: StudyError.self) { try Study(folder: scratch.path + "/in") }
    let message = try #require(error?.messages.joined(separator: "\n"))
    for part in expected { #expect(message.contains(part), "\(message)") }
  }

  @Test("All files with errors are named at once; two frames of one round are an error")
  func allErrors() throws {
    let scratch = try folder([
      "a.yaml": "themes: []\n", "b.yaml": Self.march, "b.csv": "theme,pattern\nx,y\n",
      "c.yaml": Self.march,
    ])
    let error = #expect(throws: StudyError.self) { try Study(folder: scratch.path + "/in") }
    let messages = try #require(error?.messages)
    #expect(messages.count == 3)
    #expect(messages[1].contains("the round ‘b’ has a frame already: frames/b.csv"))
  }

  @Test("An id in formerly that no earlier frame has is a finding of check and of run")
  func unknownFormer() throws {
    let wrong = Self.today.replacing("formerly: [cost]", with: "formerly: [cost, costs]")
    let scratch = try folder(["a.yaml": Self.march, "b.yaml": Self.today], today: wrong)
    let findings = try Study(folder: scratch.path + "/in").check(jobs: 1).findings
    #expect(findings.map(\.code) == ["unknown-former-theme"])
    #expect(findings.first?.file == "codeframe.yaml")
    #expect(findings.first?.line == 3)
    #expect(
      findings.first?.message
        == "theme ‘price’ was formerly ‘costs’, which is in none of frames/a.yaml, frames/b.yaml")
    #expect(try run(scratch).summary.findings.map(\.code) == ["unknown-former-theme"])
    // A frame that is the first one kept has nothing to be held against.
    let alone = try folder(["a.yaml": wrong], today: Self.march)
    #expect(try Study(folder: alone.path + "/in").check(jobs: 1).findings.isEmpty)
  }
}
