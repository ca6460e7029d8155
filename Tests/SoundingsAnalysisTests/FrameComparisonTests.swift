import SoundingsAnalysis
import SoundingsModel
import Testing

/// Ten respondents in November and ten in June, one comment each; who raised what is given as the
/// number of the first and of the last respondent who did.
private struct TwoRounds {
  var consultation = Consultation(title: "A policy", authority: "Brackenford")
  var today: CodeFrame
  var codings: [[Int]]

  init(today: [Theme], november: [ClosedRange<Int>?], june: [ClosedRange<Int>?]) throws {
    consultation.rounds = [
      Round(
        id: "first", title: "November", from: try #require(CalendarDate(iso: "2006-11-01")),
        to: try #require(CalendarDate(iso: "2006-11-30"))),
      Round(
        id: "last", title: "June", from: try #require(CalendarDate(iso: "2007-06-01")),
        to: try #require(CalendarDate(iso: "2007-06-30"))),
    ]
    self.today = CodeFrame(version: "2", themes: today)
    codings = Self.raised(november) + Self.raised(june)
  }

  /// The themes of each of ten comments.
  static func raised(_ themes: [ClosedRange<Int>?]) -> [[Int]] {
    (1...10).map { number in
      themes.indices.filter { themes[$0]?.contains(number) ?? false }
    }
  }

  static func codings(_ themes: [[Int]]) -> [[Coding]] {
    themes.map { $0.map { Coding(theme: $0, evidence: [0..<4]) } }
  }

  func results() -> Results {
    var responses: [Response] = []
    for number in 1...20 {
      let origin = Origin(file: "form.csv", position: "row \(number)")
      var response = Response(id: "\(number)", respondent: "r\(number)", origin: origin)
      response.round = number <= 10 ? "first" : "last"
      response.comments = [
        Comment(id: "\(number)/1", section: "1", text: "some words", origin: origin)
      ]
      responses.append(response)
    }
    let respondents = Analysis.respondents(of: responses, consultation: consultation)
    var comments = Analysis.comments(of: responses, respondents: respondents)
    for (index, codings) in Self.codings(codings).enumerated() {
      comments[index].codings = codings
    }
    return Analysis.results(
      consultation: consultation, frame: today,
      ledger: Ledger(received: 20, responses: responses), responses: responses,
      respondents: respondents, comments: comments)
  }

  /// What a round was under an earlier frame.
  static func earlier(
    _ round: Int, _ themes: [Theme], _ raised: [ClosedRange<Int>?]
  ) -> EarlierCodings {
    EarlierCodings(
      round: round, frame: CodeFrame(version: "1", themes: themes),
      codings: codings(Self.raised(raised)))
  }
}

private func theme(_ id: String, parent: String? = nil, formerly: [String] = []) -> Theme {
  var theme = Theme(id: id, parent: parent)
  theme.formerly = formerly
  return theme
}

@Suite("What is due to the frame")
struct FrameComparisonTests {
  /// Points, rounded; "–" for nothing.
  private func points(_ row: FrameChange.Row) -> [String] {
    [row.appeared, row.underToday, row.dueToFrame].map {
      $0.map { "\(Int(($0 * 100).rounded()))" } ?? "–"
    }
  }

  @Test("A theme renamed with wider rules: the rise is there only because of the frame")
  func renamed() throws {
    // Under the old rules 2 of 10 in November; under today's 6 of 10 in both rounds.
    let sample = try TwoRounds(
      today: [theme("visits", formerly: ["inspections"])], november: [1...6], june: [3...8])
    let change = try #require(
      FrameComparison.compare(
        sample.results(), first: TwoRounds.earlier(0, [theme("inspections")], [1...2]), last: nil))
    let row = try #require(change.rows.first)
    #expect(change.rows.count == 1)
    #expect(row.lineage.kind == .renamed)
    #expect(row.first.own?.share == Share(2, of: 10))
    #expect(row.first.today?.share == Share(6, of: 10))
    #expect(row.last.own == row.last.today)
    #expect(row.last.own?.evidence == Array(12...17))
    // 60 − 20 = 40 would have appeared; 60 − 60 = 0 under today's frame; 40 is due to the frame.
    #expect(points(row) == ["40", "0", "40"])
  }

  @Test("A merged theme counts who raised any of the old ones, each once")
  func merged() throws {
    // Old: 1…3 and 3…5 are five respondents. Today: 1…6 in November, 1…7 in June.
    let sample = try TwoRounds(
      today: [theme("staff", formerly: ["recruitment", "retention"])], november: [1...6],
      june: [1...7])
    let change = try #require(
      FrameComparison.compare(
        sample.results(),
        first: TwoRounds.earlier(0, [theme("recruitment"), theme("retention")], [1...3, 3...5]),
        last: nil))
    let row = try #require(change.rows.first)
    #expect(row.lineage.kind == .merged)
    #expect(row.first.own?.share == Share(5, of: 10))
    #expect(row.first.own?.evidence == [0, 1, 2, 3, 4])
    #expect(points(row) == ["20", "10", "10"])
  }

  @Test("A split theme is compared with the union of its successors")
  func split() throws {
    let sample = try TwoRounds(
      today: [theme("form", formerly: ["paper"]), theme("reports", formerly: ["paper"])],
      november: [1...2, 2...4], june: [1...3, 5...8])
    let change = try #require(
      FrameComparison.compare(
        sample.results(), first: TwoRounds.earlier(0, [theme("paper")], [1...5]), last: nil))
    let row = try #require(change.rows.first)
    #expect(change.rows.count == 1)
    #expect(row.lineage.kind == .split)
    // November: 5 then, 4 today. June: 7.
    #expect(row.first.own?.share == Share(5, of: 10))
    #expect(row.first.today?.share == Share(4, of: 10))
    #expect(row.last.today?.share == Share(7, of: 10))
    #expect(points(row) == ["20", "30", "-10"])
  }

  @Test("A new theme seems to rise from nothing; only what it rose under today's frame is a change")
  func new() throws {
    let sample = try TwoRounds(
      today: [theme("funding"), theme("parking")], november: [1...4, 1...3], june: [1...4, 1...5])
    let change = try #require(
      FrameComparison.compare(
        sample.results(), first: TwoRounds.earlier(0, [theme("funding")], [1...4]), last: nil))
    #expect(change.rows.map(\.lineage.kind) == [.same, .new])
    #expect(!change.rows[0].isMoved)
    #expect(points(change.rows[0]) == ["0", "0", "0"])
    #expect(change.rows[1].first.own == nil)
    #expect(points(change.rows[1]) == ["50", "20", "30"])
  }

  @Test("A dropped theme seems to fall to nothing, and today's frame says nothing of it")
  func dropped() throws {
    let sample = try TwoRounds(today: [theme("funding")], november: [1...4], june: [1...5])
    let change = try #require(
      FrameComparison.compare(
        sample.results(),
        first: TwoRounds.earlier(0, [theme("funding"), theme("transport")], [1...4, 1...3]),
        last: nil))
    #expect(change.rows.map(\.lineage.kind) == [.same, .dropped])
    #expect(change.rows[1].last.own == nil)
    #expect(points(change.rows[1]) == ["-30", "–", "-30"])
  }

  @Test(
    "A theme dropped after the last round: no frame counts both rounds alike, so nothing is said")
  func droppedLater() throws {
    let sample = try TwoRounds(today: [theme("funding")], november: [1...4], june: [1...5])
    let themes = [theme("funding"), theme("transport")]
    let change = try #require(
      FrameComparison.compare(
        sample.results(), first: TwoRounds.earlier(0, themes, [1...4, 1...3]),
        last: TwoRounds.earlier(1, themes, [1...5, 1...4])))
    #expect(points(change.rows[1]) == ["10", "–", "–"])
  }

  @Test("A theme that came after the last round would not have appeared at all")
  func newLater() throws {
    let sample = try TwoRounds(
      today: [theme("funding"), theme("parking")], november: [1...4, 1...2], june: [1...5, 1...4])
    let change = try #require(
      FrameComparison.compare(
        sample.results(), first: TwoRounds.earlier(0, [theme("funding")], [1...4]),
        last: TwoRounds.earlier(1, [theme("funding")], [1...5])))
    #expect(change.rows[1].lineage.kind == .new)
    #expect(points(change.rows[1]) == ["–", "20", "–"])
  }

  @Test("Parents count their sub-themes under the old frame as well")
  func parents() throws {
    let sample = try TwoRounds(
      today: [theme("workload"), theme("paper")], november: [1...2, 2...5], june: [1...2, 2...5])
    let change = try #require(
      FrameComparison.compare(
        sample.results(),
        first: TwoRounds.earlier(
          0, [theme("workload"), theme("paper", parent: "workload")], [1...2, 2...5]),
        last: nil))
    // Then 1…5 under workload; today only 1…2, since the sub-theme stands on its own.
    #expect(change.rows[0].first.own?.share == Share(5, of: 10))
    #expect(points(change.rows[0]) == ["-30", "0", "-30"])
    #expect(points(change.rows[1]) == ["0", "0", "0"])
  }

  @Test("Both rounds under one old frame: what it missed in both is due to the frame")
  func bothRounds() throws {
    let sample = try TwoRounds(
      today: [theme("visits")], november: [1...2], june: [1...8])
    let change = try #require(
      FrameComparison.compare(
        sample.results(), first: TwoRounds.earlier(0, [theme("visits")], [1...2]),
        last: TwoRounds.earlier(1, [theme("visits")], [1...3])))
    #expect(points(change.rows[0]) == ["10", "60", "-50"])
  }

  @Test(
    "Below the floor the rounds are not comparable; without an earlier frame nothing is compared")
  func floor() throws {
    var sample = try TwoRounds(today: [theme("visits")], november: [1...2], june: [1...8])
    let earlier = TwoRounds.earlier(0, [theme("visits")], [1...2])
    #expect(
      FrameComparison.compare(sample.results(), first: earlier, last: nil)?.isComparable == true)
    sample.consultation.report.floor = 11
    #expect(
      FrameComparison.compare(sample.results(), first: earlier, last: nil)?.isComparable == false)
    #expect(FrameComparison.compare(sample.results(), first: nil, last: nil) == nil)
  }
}
