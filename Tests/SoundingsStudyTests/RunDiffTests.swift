import Foundation
import SoundingsStudy
import Testing

@Suite("What moved between two runs")
struct RunDiffTests {
  private static let frame = """
    version: "1"
    themes:
      - {id: cost, title: Cost, include: [cost*]}
      - {id: lorries, title: Lorries, include: [lorr*]}
    """
  /// `id,respondent,date,stakeholder,section,text`.
  private static let rows = [
    "A1,Ann,2024-03-04,resident,1,The cost is high",
    "A2,Bob,2024-03-05,shop,2,Lorries cannot load here",
    "A3,Cem,2024-05-06,resident,1,A café is all that we want",
    "A4,Dai,2024-05-07,shop,1,The cost of a lorry",
  ]
  private static let decisionsHead = "date,who,what,target,value,reason\n"

  /// A folder with two runs in it: `old`, and `new` after a change of the consultation.
  private func runs(
    rows: [String]? = nil, frame: String? = nil, decisions: String? = nil
  ) throws -> WorkedConsultation.Scratch {
    let before = try SmallConsultation(frame: Self.frame, rows: Self.rows)
    let after = try SmallConsultation(frame: frame ?? Self.frame, rows: rows ?? Self.rows)
    if let decisions {
      try after.scratch.write(Self.decisionsHead + decisions, to: "decisions.csv")
    }
    let scratch = try WorkedConsultation.Scratch()
    _ = try before.read { try $0.run(to: scratch.path + "/old", options: RunOptions()) }
    _ = try after.read { try $0.run(to: scratch.path + "/new", options: RunOptions()) }
    return scratch
  }

  private func diff(_ scratch: WorkedConsultation.Scratch) throws -> DiffReading {
    let diff = try RunDiff.between(scratch.path + "/old", scratch.path + "/new")
    return try DiffReading(diff)
  }

  /// The values of all figures in both runs, read apart from the code that is tested.
  private func changed(_ scratch: WorkedConsultation.Scratch) throws -> Set<String> {
    let old = try DiffReading.figures(scratch.read("old/publish/summary.json"))
    let new = try DiffReading.figures(scratch.read("new/publish/summary.json"))
    return Set(Set(old.keys).union(new.keys).filter { old[$0] != new[$0] })
  }

  @Test("Nothing") func nothing() throws {
    let scratch = try runs()
    let diff = try RunDiff.between(scratch.path + "/old", scratch.path + "/new")
    #expect(!diff.hasMoved)
    #expect(diff.text(most: 40) == "Nothing moved.\n")
  }

  @Test("A response that came moves what it stands in, and nothing else has a cause")
  func came() throws {
    let scratch = try runs(rows: Self.rows + ["A5,Eva,2024-05-09,shop,2,The cost is too high"])
    let found = try diff(scratch)
    #expect(Set(found.moved.keys) == (try changed(scratch)))
    #expect(found.causes.map(\.kind) == ["response-came"])
    #expect(found.causes[0].members["response"] as? String == "A5")
    #expect(found.moved.values.allSatisfy { $0.causes == [0] })
    #expect(found.causes[0].figures == found.moved.count)
    for id in ["ledger/received", "theme/cost/respondents", "stakeholder/shop/commenters"] {
      #expect(found.moved[id] != nil, "\(id)")
    }
    // The residents are who they were, and March is over.
    #expect(found.moved["stakeholder/resident/commenters"] == nil)
    #expect(found.moved["round/march/theme/cost/respondents"] == nil)
    #expect(
      found.text.hasPrefix(
        "1 response came; \(found.moved.values.lazy.filter(\.isInBoth).count) of "))
  }

  @Test(
    "A response that is excluded by a decision: the decision is the cause, and its words stay out")
  func excluded() throws {
    let scratch = try runs(decisions: "2024-06-01,Jo,exclude,A1,decided,sent by mistake\n")
    let found = try diff(scratch)
    #expect(Set(found.moved.keys) == (try changed(scratch)))
    #expect(found.causes.map(\.kind) == ["decision"])
    #expect(found.causes[0].members["what"] as? String == "exclude")
    #expect(found.causes[0].members["target"] as? String == "A1")
    #expect(found.moved.values.allSatisfy { $0.causes == [0] })
    #expect(found.moved["section/1/theme/cost/respondents"] != nil)
    #expect(found.moved["section/2/theme/lorries/respondents"] == nil)
    #expect(found.text.contains("decision of 2024-06-01: exclude (A1)"))
  }

  @Test("A coding that is decided moves the figures of its theme and the count of decisions")
  func recodedByDecision() throws {
    let scratch = try runs(
      decisions: "2024-06-01,Jo,add-theme,A3/1,cost: all that we want,they mean it\n")
    let found = try diff(scratch)
    #expect(Set(found.moved.keys) == (try changed(scratch)))
    #expect(found.causes.map(\.kind) == ["decision"])
    #expect(found.causes[0].members["value"] as? String == "cost")
    #expect(found.moved.values.allSatisfy { $0.causes == [0] })
    #expect(found.moved["theme/cost/respondents"] != nil)
    #expect(found.moved.keys.allSatisfy { !$0.contains("lorries") && $0 != "commenters" })
    // The value of the decision holds words of the comment.
    #expect(!found.text.contains("all that we want"))
    #expect(!found.json.contains("all that we want"))
  }

  @Test("A rule that was changed is named by its theme, under the same version too")
  func rules() throws {
    for version in ["1", "2"] {
      let frame = Self.frame.replacing("\"1\"", with: "\"\(version)\"")
        .replacing("[cost*]", with: "[cost*, café]")
      let scratch = try runs(frame: frame)
      let found = try diff(scratch)
      #expect(Set(found.moved.keys) == (try changed(scratch)))
      #expect(found.causes.map(\.kind) == ["rules"])
      #expect(found.causes[0].members["theme"] as? String == "cost")
      #expect(found.moved.values.allSatisfy { $0.causes == [0] })
      #expect(found.moved["theme/cost/respondents"] != nil)
      #expect(found.moved.keys.allSatisfy { !$0.contains("lorries") && $0 != "commenters" })
      #expect(found.text.contains("the rules of theme cost"))
      #expect(!found.text.contains("café"))
    }
  }

  @Test("Two causes at once: each figure has its own")
  func apart() throws {
    let scratch = try runs(
      frame: Self.frame.replacing("[cost*]", with: "[cost*, café]"),
      decisions: "2024-06-01,Jo,section,A2/2,1,it is about permits\n")
    let found = try diff(scratch)
    let rules = try #require(found.causes.firstIndex { $0.kind == "rules" })
    let section = try #require(found.causes.firstIndex { $0.kind == "decision" })
    #expect(found.causes.count == 2)
    #expect(found.moved["theme/cost/respondents"]?.causes == [rules])
    #expect(found.moved["section/2/theme/lorries/respondents"]?.causes == [section])
    #expect(found.moved["section/1/commenters"]?.causes == [section])
    #expect(found.moved["section/1/theme/cost/respondents"]?.causes.contains(rules) == true)
  }

  @Test(
    "Other causes are named as what they are",
    arguments: [
      (0, "A1,Ann,2024-03-04,shop,1,The cost is high", "stakeholder-changed"),
      (0, "A1,Ann,2024-05-04,resident,1,The cost is high", "received-changed"),
      (1, "A2,Bob,2024-03-05,shop,2,We cannot load here", "words-changed"),
      (0, "A1,Bob,2024-03-04,resident,1,The cost is high", "respondent-changed"),
    ])
  func others(row: Int, text: String, kind: String) throws {
    var rows = Self.rows
    rows[row] = text
    let scratch = try runs(rows: rows)
    let found = try diff(scratch)
    #expect(found.causes.contains { $0.kind == kind }, "\(found.causes.map(\.kind))")
    #expect(Set(found.moved.keys) == (try changed(scratch)))
    #expect(found.moved.values.allSatisfy { !$0.causes.isEmpty })
  }

  @Test("A response that is gone from the sources")
  func gone() throws {
    let found = try diff(try runs(rows: Array(Self.rows.dropLast())))
    #expect(found.causes.map(\.kind) == ["response-gone"])
    #expect(found.moved.values.allSatisfy { $0.causes == [0] })
  }

  @Test("The figures of the summary come first, and --most limits the others")
  func summary() throws {
    let scratch = try runs(rows: Self.rows + ["A5,Eva,2024-05-09,shop,2,The cost is too high"])
    let diff = try RunDiff.between(scratch.path + "/old", scratch.path + "/new")
    let text = diff.text(most: 2)
    let first = try #require(text.range(of: "Figures of the summary"))
    let others = try #require(text.range(of: "Other figures"))
    #expect(text[first.upperBound..<others.lowerBound].contains("ledger/received"))
    #expect(text[others.upperBound...].split(separator: "\n").count == 4)
    #expect(text.hasSuffix(" more: --all shows them\n"))
    #expect(!diff.text(most: nil).contains("--all"))
  }

  @Test(
    "A run without decisions, evidence or manifest is compared; one without figures is an error")
  func olderRuns() throws {
    let scratch = try runs(rows: Self.rows + ["A5,Eva,2024-05-09,shop,2,The cost is too high"])
    for name in ["decisions.csv", "manifest.json"] {
      try scratch.remove("old/private/\(name)")
    }
    let found = try diff(scratch)
    #expect(found.causes.contains { $0.members["response"] as? String == "A5" })
    #expect(found.text.contains("a run lacks private/decisions.csv, private/manifest.json"))
    for name in ["register.csv", "comments.csv", "evidence.json"] {
      try scratch.remove("old/private/\(name)")
    }
    #expect(try diff(scratch).moved.values.allSatisfy { !$0.causes.isEmpty })
    try scratch.remove("old/publish/summary.json")
    let error = #expect(throws: StudyError.self) { try diff(scratch) }
    #expect(error?.messages.first?.contains("old/publish/summary.json: error: ") == true)
    try scratch.write("{\"figures\": [{\"id\": \"Zoë\"}]}", to: "old/publish/summary.json")
    let broken = #expect(throws: StudyError.self) { try diff(scratch) }
    #expect(
      broken?.messages.first?.hasSuffix("error: this does not hold the figures of a run") == true)
  }

  @Test("Ids that a spreadsheet could run are the same ids in all files")
  func formulas() throws {
    let rows = Self.rows.map { $0.replacing("A", with: "=A") }
    let before = try SmallConsultation(frame: Self.frame, rows: rows)
    let after = try SmallConsultation(
      frame: Self.frame.replacing("[cost*]", with: "[cost*, café]"), rows: rows)
    let scratch = try WorkedConsultation.Scratch()
    _ = try before.read { try $0.run(to: scratch.path + "/old", options: RunOptions()) }
    _ = try after.read { try $0.run(to: scratch.path + "/new", options: RunOptions()) }
    let found = try diff(scratch)
    #expect(found.causes.map(\.kind) == ["rules"])
    #expect(found.moved["theme/cost/respondents"]?.causes == [0])
  }

  @Test(
    "Every figure that moved has a cause, and its causes name each comment that came or went",
    arguments: 1...20)
  func covered(seed: UInt64) throws {
    var random = SmallRandom(seed)
    let texts = ["The cost", "A lorry", "A lorry costs a lot", "A café", "Trees, please"]
    let types = ["resident", "shop", ""]
    func row(_ id: Int) -> String {
      let month = random.below(2) == 0 ? "03" : "05"
      return "R\(id),P\(random.below(12)),2024-\(month)-0\(random.below(9) + 1),"
        + "\(types[random.below(3)]),\(random.below(2) + 1),\"\(texts[random.below(5)])\""
    }
    let before = (1...20).map(row)
    var after = before
    for _ in 0...random.below(3) { after.remove(at: random.below(after.count)) }
    for place in 0..<random.below(3) { after.append(row(30 + place)) }
    for _ in 0..<random.below(3) {
      let place = random.below(after.count)
      after[place] = row(Int(after[place].dropFirst().prefix { $0.isNumber }) ?? 0)
    }
    let first = try SmallConsultation(frame: Self.frame, rows: before)
    let second = try SmallConsultation(
      frame: random.below(2) == 0 ? Self.frame : Self.frame.replacing("cost*", with: "tree*"),
      rows: after)
    try second.scratch.write(
      Self.decisionsHead + "2024-06-01,Jo,withdraw,R\(random.below(20) + 1),,asked\n",
      to: "decisions.csv")
    let scratch = try WorkedConsultation.Scratch()
    _ = try first.read { try $0.run(to: scratch.path + "/old", options: RunOptions()) }
    _ = try second.read { try $0.run(to: scratch.path + "/new", options: RunOptions()) }
    let found = try diff(scratch)
    #expect(Set(found.moved.keys) == (try changed(scratch)))
    #expect(found.moved.values.allSatisfy { !$0.causes.isEmpty })
    // How many figures each cause moved is what the figures themselves say.
    for (place, cause) in found.causes.enumerated() {
      #expect(cause.figures == found.moved.values.lazy.filter { $0.causes.contains(place) }.count)
    }
    // Each comment that came behind a figure or went has a cause of that figure that names it.
    let old = try DiffReading.evidence(scratch.read("old/private/evidence.json"))
    let new = try DiffReading.evidence(scratch.read("new/private/evidence.json"))
    var respondents: [String: Set<String>] = [:]
    for row in before + after {
      let cells = row.split(separator: ",")
      respondents[String(cells[0]), default: []].insert(String(cells[1]))
    }
    // A figure that the report states in one run only has comments behind it that were there before.
    for (id, figure) in found.moved where figure.isInBoth {
      let causes = figure.causes.map { found.causes[$0] }
      for comment in old[id, default: []].symmetricDifference(new[id, default: []]) {
        #expect(
          causes.contains { $0.names(comment, respondents: respondents) }, "\(id): \(comment)")
      }
    }
    // What was received changed by the responses that came less those that are gone.
    func count(_ kind: String) -> Int { found.causes.lazy.filter { $0.kind == kind }.count }
    #expect(after.count - before.count == count("response-came") - count("response-gone"))
    let again = try RunDiff.between(scratch.path + "/old", scratch.path + "/new")
    #expect(again.json == found.json)
    #expect(again.text(most: nil) == found.text)
  }
}

/// A small generator (SplitMix64), so that a seed gives the same case everywhere.
private struct SmallRandom {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
