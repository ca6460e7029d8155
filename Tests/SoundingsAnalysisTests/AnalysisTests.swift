import SoundingsAnalysis
import SoundingsModel
import Testing

/// A small consultation: two rounds, two types, two sections; workload with paperwork below it, and
/// funding.
private struct Sample {
  var consultation = Consultation(title: "A policy", authority: "Brackenford")
  var frame = CodeFrame(version: "1")
  var responses: [Response] = []
  var codings: [[Int]] = []

  init() throws {
    consultation.rounds = [
      Round(
        id: "first", title: "November",
        from: try #require(CalendarDate(iso: "2006-11-01")),
        to: try #require(CalendarDate(iso: "2006-11-30"))),
      Round(
        id: "last", title: "June", from: try #require(CalendarDate(iso: "2007-06-01")),
        to: try #require(CalendarDate(iso: "2007-06-30"))),
    ]
    consultation.stakeholders = [
      StakeholderType(id: "head", title: "Headteachers"),
      StakeholderType(id: "governor", title: "Governors"),
    ]
    consultation.sections = [
      PolicySection(id: "1", title: "Roles"), PolicySection(id: "2", title: "Support"),
    ]
    frame.themes = [
      Theme(id: "workload"), Theme(id: "paperwork", parent: "workload"), Theme(id: "funding"),
    ]
  }

  mutating func add(
    _ respondent: String, _ type: String?, _ round: String, _ date: String,
    _ comments: [(section: String, themes: [Int])], status: Response.Status = .analysed
  ) {
    let number = responses.count + 1
    let origin = Origin(file: "form.csv", position: "row \(number)")
    var response = Response(id: "\(number)", respondent: respondent, origin: origin)
    response.stakeholder = type
    response.round = round
    response.received = CalendarDate(iso: date)
    response.status = status
    for (place, comment) in comments.enumerated() {
      response.comments.append(
        Comment(
          id: "\(number)/\(place)", section: comment.section, text: "some words", origin: origin))
      if response.isCounted { codings.append(comment.themes) }
    }
    responses.append(response)
  }

  func results() -> Results {
    let respondents = Analysis.respondents(of: responses, consultation: consultation)
    var comments = Analysis.comments(of: responses, respondents: respondents)
    for index in comments.indices {
      comments[index].codings = codings[index].map { Coding(theme: $0, evidence: [0..<4]) }
    }
    return Analysis.results(
      consultation: consultation, frame: frame,
      ledger: Ledger(received: responses.count, responses: responses), responses: responses,
      respondents: respondents, comments: comments)
  }
}

@Suite("Counting respondents and comments")
struct AnalysisTests {
  @Test("A respondent who raises a theme in three comments counts once, the comments three times")
  func respondentsCountOnce() throws {
    var sample = try Sample()
    sample.add("a", "head", "first", "2006-11-06", [("1", [2]), ("2", [2]), ("2", [2])])
    let results = sample.results()
    #expect(results.all.themes[2].respondents == 1)
    #expect(results.all.themes[2].comments == 3)
    #expect(results.all.commenters == 1)
  }

  @Test("A theme counts those who raised any of its sub-themes, each once")
  func parentsHoldTheirChildren() throws {
    var sample = try Sample()
    sample.add("a", "head", "first", "2006-11-06", [("1", [0, 1])])
    sample.add("b", "head", "first", "2006-11-07", [("1", [1])])
    sample.add("c", "head", "first", "2006-11-08", [("1", [2])])
    let results = sample.results()
    #expect(results.all.themes.map(\.respondents) == [2, 2, 1])
    #expect(results.all.themes.map(\.comments) == [2, 2, 1])
    #expect(results.all.themes[0].evidence == [0, 1])
  }

  @Test("Excluded responses stand behind no figure; merged ones do, with their respondent")
  func statuses() throws {
    var sample = try Sample()
    sample.add("a", "head", "first", "2006-11-06", [("1", [0])])
    sample.add("a", "head", "first", "2006-11-09", [("1", [2])], status: .merged(into: "1"))
    sample.add("b", "head", "first", "2006-11-09", [("1", [2])], status: .excluded(.test))
    let results = sample.results()
    #expect(results.ledger.holds)
    #expect(results.respondents.count == 1)
    #expect(results.all.comments == 2)
    #expect(results.all.themes[2].respondents == 1)
  }

  @Test("A respondent in two rounds is one respondent, and counts in each of the rounds")
  func rounds() throws {
    var sample = try Sample()
    sample.add("a", "head", "first", "2006-11-06", [("1", [0])])
    sample.add("a", "head", "last", "2007-06-06", [("1", [0])])
    sample.add("b", nil, "last", "2007-06-07", [("1", [])])
    let results = sample.results()
    #expect(results.respondents.count == 2)
    #expect(results.byRound.map(\.respondents) == [1, 2])
    // Months without a response stand between the others.
    #expect(
      results.byMonth.map(\.group.id) == [
        "2006-11", "2006-12", "2007-01", "2007-02", "2007-03", "2007-04", "2007-05", "2007-06",
      ])
    #expect(results.byMonth.map(\.respondents) == [1, 0, 0, 0, 0, 0, 0, 2])
    #expect(results.change?.inBoth == 1)
    #expect(results.byStakeholder.map(\.group.id) == ["head", "governor", "not-stated"])
    #expect(results.byStakeholder.map(\.respondents) == [1, 0, 1])
  }

  @Test("Months between those of the rounds are filled in, a date far outside is a month of its own")
  func months() throws {
    var sample = try Sample()
    sample.add("a", "head", "first", "2006-11-06", [("1", [0])])
    sample.add("b", "head", "first", "2006-12-01", [("1", [0])])
    sample.add("c", "head", "last", "2007-06-06", [("1", [0])])
    sample.add("d", "head", "last", "1907-06-06", [("1", [0])])
    #expect(
      sample.results().byMonth.map(\.group.id) == [
        "1907-06", "2006-11", "2006-12", "2007-01", "2007-02", "2007-03", "2007-04", "2007-05",
        "2007-06",
      ])
    sample.consultation.rounds = []
    #expect(
      sample.results().byMonth.map(\.group.title).suffix(8) == [
        "November 2006", "December 2006", "January 2007", "February 2007", "March 2007",
        "April 2007", "May 2007", "June 2007",
      ])
    #expect(sample.results().byMonth.count == 9)
  }

  @Test("The order of the sources plays no part in what is drawn at random")
  func order() throws {
    func results(_ order: [Int]) throws -> Results {
      var sample = try Sample()
      for person in order {
        let isFirst = person % 2 == 0
        sample.add(
          "r\(person)", person % 3 == 0 ? "head" : "governor", isFirst ? "first" : "last",
          isFirst ? "2006-11-06" : "2007-06-06", [("1", person % 5 == 0 ? [2] : [1])])
      }
      return sample.results()
    }
    let splits = try [Array(0..<60), Array((0..<60).reversed())].map { order in
      try results(order).change?.themes.map { try #require($0.split).composition }
    }
    #expect(splits[0] == splits[1])
    #expect(splits[0]?.last?.interval != nil)
  }

  @Test(
    "Types add up to all, in every section, round and theme, over random consultations",
    arguments: 1...20)
  func tablesReconcile(seed: UInt64) throws {
    var sample = try Sample()
    var state = seed
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for _ in 0..<60 {
      let first = random(2) == 0
      let person = random(30)
      sample.add(
        "r\(person)", ["head", "governor", nil][person % 3], first ? "first" : "last",
        first ? "2006-11-1\(random(9))" : "2007-06-1\(random(9))",
        (0..<random(4)).map { _ in
          (["1", "2", "elsewhere"][random(3)], (0..<3).filter { _ in random(3) == 0 })
        },
        status: random(6) == 0 ? .excluded(.blank) : .analysed)
    }
    let results = sample.results()
    #expect(results.byStakeholder.map(\.respondents).reduce(0, +) == results.respondents.count)
    #expect(results.byStakeholder.map(\.commenters).reduce(0, +) == results.all.commenters)
    #expect(results.bySection.map(\.comments).reduce(0, +) == results.comments.count)
    for theme in 0..<3 {
      #expect(
        results.byStakeholder.map { $0.themes[theme].respondents }.reduce(0, +)
          == results.all.themes[theme].respondents)
      for (row, tally) in results.bySection.enumerated() {
        #expect(
          results.sectionByStakeholder.cells[row].map { $0.themes[theme].respondents }.reduce(0, +)
            == tally.themes[theme].respondents)
      }
      for (row, tally) in results.byRound.enumerated() {
        #expect(
          results.roundByStakeholder.cells[row].map { $0.themes[theme].respondents }.reduce(0, +)
            == tally.themes[theme].respondents)
      }
    }
  }
}
