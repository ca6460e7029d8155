import SoundingsAnalysis
import SoundingsModel
import Testing

/// Two rounds, two types, three themes and one question.
private struct Answers {
  var consultation = Consultation(title: "A policy", authority: "Brackenford")
  var frame = CodeFrame(version: "1")
  var responses: [Response] = []
  var codings: [[Int]] = []

  init(scale: [String], section: String? = nil) throws {
    consultation.rounds = try [("first", "2006-11-01"), ("last", "2007-06-01")].map { id, day in
      let day = try #require(CalendarDate(iso: day))
      return Round(id: id, title: id, from: day, to: day)
    }
    consultation.stakeholders = [
      StakeholderType(id: "head", title: "Headteachers"),
      StakeholderType(id: "governor", title: "Governors"),
    ]
    consultation.sections = [PolicySection(id: "1", title: "Roles")]
    consultation.questions = [
      ClosedQuestion(id: "q", title: "Do you agree?", section: section, scale: scale)
    ]
    frame.themes = [Theme(id: "workload"), Theme(id: "paperwork", parent: "workload")]
    frame.themes.append(Theme(id: "funding"))
  }

  mutating func add(
    _ respondent: String, _ type: String?, _ round: String?, _ answers: [String],
    _ comments: [(section: String, themes: [Int])] = []
  ) {
    let origin = Origin(file: "form.csv", position: "row \(responses.count + 1)")
    var response = Response(id: "\(responses.count)", respondent: respondent, origin: origin)
    response.stakeholder = type
    response.round = round
    if !answers.isEmpty { response.answers = [Answer(question: "q", values: answers)] }
    for (place, comment) in comments.enumerated() {
      response.comments.append(
        Comment(
          id: "\(response.id)/\(place)", section: comment.section, text: "words", origin: origin))
      codings.append(comment.themes)
    }
    responses.append(response)
  }

  func result() throws -> QuestionResult { try #require(results().questions.first) }

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

@Suite("Closed questions")
struct ClosedQuestionTests {
  static let agreement = ["Agree", "Neither", "Disagree", "Don't know"]

  @Test("Both bases, the sides and the net figure of a consultation counted by hand")
  func byHand() throws {
    var answers = try Answers(scale: Self.agreement)
    answers.add("a", "head", "first", ["Agree"])
    answers.add("b", "head", "first", ["Agree"])
    answers.add("c", "head", "first", ["Disagree"])
    answers.add("d", "governor", "last", ["Neither"])
    answers.add("e", "governor", "last", ["Don't know"])
    answers.add("f", nil, nil, [])
    let result = try answers.result()
    let scale = try #require(result.scale)
    #expect(result.all.counts == [2, 1, 1, 1])
    #expect((result.all.answered, result.all.respondents) == (5, 6))
    #expect(result.all.share(of: .positive, on: scale) == Share(2, of: 5))
    #expect(result.all.share(of: .negative, on: scale) == Share(1, of: 5))
    #expect(result.all.net(on: scale) == 1)
    #expect(result.byStakeholder.map(\.group.id) == ["head", "governor", "not-stated"])
    #expect(result.byStakeholder.map { $0.net(on: scale) } == [1, 0, 0])
    #expect(result.byRound.map(\.group.id) == ["first", "last", "no-round"])
    #expect(result.byRound.map(\.answered) == [3, 2, 0])
  }

  @Test("The last answer decides in all, and each round has its own")
  func changedAnswer() throws {
    var answers = try Answers(scale: Self.agreement)
    answers.add("a", "head", "first", ["Disagree"], [("1", [0])])
    answers.add("a", "head", "last", ["Agree"], [("1", [2])])
    let result = try answers.result()
    #expect(result.all.counts == [1, 0, 0, 0])
    #expect(result.byRound.map(\.counts) == [[0, 0, 1, 0], [1, 0, 0, 0]])
    #expect(result.bySide.map(\.respondents) == [1, 0, 0])
    #expect(result.bySide[0].themes.map(\.respondents) == [1, 0, 1])
  }

  @Test("What those who disagreed said, with the comments behind it")
  func themesBySide() throws {
    var answers = try Answers(scale: Self.agreement)
    answers.add("a", "head", "first", ["Agree"], [("1", [2])])
    answers.add("b", "head", "first", ["Disagree"], [("1", [1]), ("1", [1])])
    answers.add("c", "head", "first", ["Disagree"], [("general", [2])])
    answers.add("d", "head", "first", ["Disagree"])
    answers.add("e", "head", "first", ["Don't know"], [("1", [0])])
    let result = try answers.result()
    #expect(result.bySide.map(\.group.id) == ["positive", "neutral", "negative"])
    let negative = result.bySide[2]
    #expect((negative.respondents, negative.commenters) == (3, 2))
    #expect(negative.themes.map(\.respondents) == [1, 1, 1])
    #expect(negative.themes[0].evidence == [1, 2])
  }

  @Test("A question of a section has the themes of that section's comments")
  func section() throws {
    var answers = try Answers(scale: ["Yes", "No"], section: "1")
    answers.add("a", "head", "first", ["No"], [("1", [0]), ("general", [2])])
    let result = try answers.result()
    #expect(result.bySide[2].themes.map(\.respondents) == [1, 0, 0])
  }

  @Test("Several answers of one respondent: no sides, and the answers add up to more")
  func several() throws {
    var answers = try Answers(scale: Self.agreement)
    answers.add("a", "head", "first", ["Agree", "Disagree"])
    answers.add("b", "head", "first", ["Agree"])
    let result = try answers.result()
    #expect(result.hasSeveral)
    #expect(result.scale == nil)
    #expect(result.bySide.isEmpty)
    #expect((result.all.answered, result.all.counts) == (2, [2, 0, 1, 0]))
  }

  @Test(
    "Answers add up to those who answered, and types, sides and rounds to all", arguments: 1...20)
  func adds(seed: UInt64) throws {
    var answers = try Answers(scale: Self.agreement)
    var state = seed
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for _ in 0..<50 {
      let person = random(40)
      answers.add(
        "r\(person)", ["head", "governor", nil][person % 3], ["first", "last", nil][random(3)],
        random(4) == 0 ? [] : [Self.agreement[random(4)]],
        (0..<random(3)).map { _ in ("1", [random(3)]) })
    }
    let results = answers.results()
    let result = try #require(results.questions.first)
    let scale = try #require(result.scale)
    for counts in [result.all] + result.byRound + result.byStakeholder {
      #expect(counts.counts.reduce(0, +) == counts.answered)
      #expect(counts.answered <= counts.respondents)
    }
    #expect(result.all.respondents == results.respondents.count)
    for value in Self.agreement.indices {
      #expect(
        result.byStakeholder.map { $0.counts[value] }.reduce(0, +) == result.all.counts[value])
    }
    #expect(
      result.byStakeholder.map { $0.net(on: scale) }.reduce(0, +) == result.all.net(on: scale))
    #expect(
      result.bySide.map(\.respondents)
        == AnswerSide.allCases.map {
          result.all.share(of: $0, on: scale).count
        })
  }
}

@Suite("Attributes")
struct AttributeTests {
  @Test("The last value stated counts; spellings are one; most respondents first, not stated last")
  func values() throws {
    var answers = try Answers(scale: ["Yes", "No"])
    answers.consultation.attributes = [
      Attribute(id: "phase", title: "Phase"), Attribute(id: "ward", title: "Ward"),
    ]
    for (respondent, values) in [
      ("a", ["Nursery"]), ("b", ["primary"]), ("c", ["Primary", " "]), ("d", ["Primary "]),
      ("e", []), ("a", ["Nursery", "Spécial"]),
    ] {
      answers.add(respondent, "head", "first", [], [("1", [0])])
      answers.responses[answers.responses.count - 1].attributes = values.map {
        AttributeValue(attribute: "phase", value: $0)
      }
    }
    let result = answers.results().byAttribute
    #expect(result.map(\.attribute.id) == ["phase"])
    let groups = try #require(result.first).groups
    #expect(groups.map(\.group.title) == ["Primary", "Spécial", "Not stated"])
    #expect(groups.map(\.respondents) == [3, 1, 1])
    #expect(groups.map { $0.themes[0].respondents } == [3, 1, 1])
    #expect(groups[1].comments == 2)
  }
}
