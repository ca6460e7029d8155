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
      consultation = RandomConsultation(seed: seed)
      func run(isOpen: Bool) throws -> PublishedFigures {
        let scratch = try WorkedConsultation.Scratch()
        try consultation.write(to: scratch, isOpen: isOpen)
        _ = try Study(folder: scratch.path + "/in")
          .run(to: scratch.path + "/out", options: RunOptions(jobs: 1))
        return try PublishedFigures(scratch, "out")
      }
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

  @Test("No attack on what is published narrows a hidden count", arguments: UInt64(1)...50)
  func nothingIsTold(seed: UInt64) throws {
    let runs = try Runs(seed: seed)
    let hidden = runs.published.hidden
    let shown = runs.published.counts
    for id in runs.small { #expect(shown[id] == nil, "\(id)") }
    let attack = OutsideAttack(runs.published)
    for id in runs.small where hidden.contains(id) {
      let excluded = attack.excluded(id, under: runs.consultation.threshold)
      #expect(excluded.isEmpty, "\(id) = \(runs.truth[id] ?? -1) cannot be \(excluded)")
    }
    // What is shown is true.
    for (id, value) in shown { #expect(runs.truth[id] == value, "\(id)") }
  }

  @Test("What is hidden stands in no format", arguments: UInt64(1)...50)
  func everyFormat(seed: UInt64) throws {
    let published = try Runs(seed: seed).published
    let hidden = published.hidden
    let listed = Set(published.figures.map(\.id))
    for (id, text) in published.printed {
      #expect(listed.contains(id) || text == "[c]", "\(id): \(text)")
      if hidden.contains(id) { #expect(text == "[c]", "\(id): \(text)") }
    }
    let inTables = published.tables.values.reduce(0) { $0 + $1.ranges(of: "[c]").count }
    let inMarkdown = published.markdown.split(whereSeparator: \.isNewline)
      .filter { $0.hasPrefix("|") }.reduce(0) { $0 + $1.ranges(of: "[c]").count }
    let inPage = published.html.ranges(of: "[c]</").count
    #expect(inTables == inMarkdown)
    #expect(inTables <= inPage)
  }

  @Test("The attack tells counts where only the small ones themselves are hidden")
  func attackIsOne() throws {
    var leaks = 0
    var seeds = 0
    for seed in UInt64(1)...24 {
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
    #expect(seeds >= 16)
    #expect(leaks * 4 >= seeds * 3, "\(leaks) of \(seeds)")
  }
}
