import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Whether findings stand when others are counted")
struct SensitivityTests {
  /// So many respondents of a type who raised one theme, or none, in one round; each sends one comment.
  private struct Voices {
    var type: String
    var round: String
    var theme: Int?
    var number: Int
    var text: String?
  }

  private func results(_ voices: [Voices], themes: Int = 2, seed: UInt64 = 1) throws -> Results {
    var consultation = Consultation(title: "A policy", authority: "Brackenford")
    consultation.seed = seed
    consultation.rounds = [
      Round(
        id: "first", title: "November", from: try #require(CalendarDate(iso: "2006-11-01")),
        to: try #require(CalendarDate(iso: "2006-11-30"))),
      Round(
        id: "last", title: "June", from: try #require(CalendarDate(iso: "2007-06-01")),
        to: try #require(CalendarDate(iso: "2007-06-30"))),
    ]
    consultation.stakeholders = ["head", "governor"].map { StakeholderType(id: $0, title: $0) }
    var frame = CodeFrame(version: "1")
    frame.themes = (0..<themes).map { Theme(id: "theme-\($0)") }
    var responses: [Response] = []
    var codings: [[Int]] = []
    for voice in voices {
      for _ in 0..<voice.number {
        let number = responses.count + 1
        let origin = Origin(file: "form.csv", position: "row \(number)")
        var response = Response(id: "\(number)", respondent: "r\(number)", origin: origin)
        response.stakeholder = voice.type
        response.round = voice.round
        response.comments = [
          Comment(id: "\(number)/1", section: "1", text: voice.text ?? "words", origin: origin)
        ]
        responses.append(response)
        codings.append(voice.theme.map { [$0] } ?? [])
      }
    }
    let respondents = Analysis.respondents(of: responses, consultation: consultation)
    var comments = Analysis.comments(of: responses, respondents: respondents)
    for index in comments.indices {
      comments[index].codings = codings[index].map { Coding(theme: $0, evidence: [0..<4]) }
    }
    return Analysis.results(
      consultation: consultation, frame: frame,
      ledger: Ledger(received: responses.count, responses: responses), responses: responses,
      respondents: respondents, comments: comments,
      campaigns: campaign(of: comments))
  }

  /// All comments with the words of the campaign.
  private static let template =
    "we ask that all of these visits be kept as they are for every school"

  private func campaign(of comments: [CodedComment]) -> [Campaign] {
    let members = comments.indices.filter { comments[$0].comment.text == Self.template }
    guard let first = members.first else { return [] }
    return [
      Campaign(
        template: first,
        members: members.map {
          Campaign.Member(comment: $0, likeness: .exactCopy, overlap: Share(14, of: 14))
        }, respondents: members.count, sections: ["1"])
    ]
  }

  private func holds(
    _ check: Sensitivity.Check?
  ) -> [Sensitivity.Scenario: Bool] {
    Dictionary(
      (check?.outcomes ?? []).map { ($0.scenario, $0.holds) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test("A change of every type, without campaigns, is robust")
  func robust() throws {
    var voices: [Voices] = []
    for type in ["head", "governor"] {
      voices += [
        Voices(type: type, round: "first", theme: 0, number: 8),
        Voices(type: type, round: "first", theme: nil, number: 52),
        Voices(type: type, round: "last", theme: 0, number: 35),
        Voices(type: type, round: "last", theme: nil, number: 25),
      ]
    }
    let check = try #require(results(voices).sensitivity.changes[0])
    #expect(check.isRobust)
    #expect(holds(check) == [.typesAlike: true, .resampled: true])
  }

  @Test("A change that only a campaign made is fragile, and it says why")
  func campaignMade() throws {
    let found = try results([
      Voices(type: "head", round: "first", theme: 0, number: 10),
      Voices(type: "head", round: "first", theme: nil, number: 50),
      Voices(type: "governor", round: "first", theme: nil, number: 20),
      Voices(type: "head", round: "last", theme: 0, number: 10),
      Voices(type: "head", round: "last", theme: nil, number: 50),
      Voices(type: "governor", round: "last", theme: nil, number: 20),
      Voices(type: "head", round: "last", theme: 0, number: 40, text: Self.template),
    ])
    let check = try #require(found.sensitivity.changes[0])
    #expect(check.against.contains(.withoutCampaigns))
    #expect(!check.isRobust)
  }

  @Test("A change that comes from who answered is fragile where types count the same")
  func composition() throws {
    let found = try results([
      Voices(type: "head", round: "first", theme: 0, number: 18),
      Voices(type: "head", round: "first", theme: nil, number: 2),
      Voices(type: "governor", round: "first", theme: 0, number: 8),
      Voices(type: "governor", round: "first", theme: nil, number: 72),
      Voices(type: "head", round: "last", theme: 0, number: 72),
      Voices(type: "head", round: "last", theme: nil, number: 8),
      Voices(type: "governor", round: "last", theme: 0, number: 2),
      Voices(type: "governor", round: "last", theme: nil, number: 18),
    ])
    let check = try #require(found.sensitivity.changes[0])
    #expect(holds(check) == [.typesAlike: false, .resampled: true])
  }

  @Test("Only changes that are reported are checked")
  func unchanged() throws {
    let found = try results([
      Voices(type: "head", round: "first", theme: 0, number: 10),
      Voices(type: "head", round: "first", theme: nil, number: 20),
      Voices(type: "head", round: "last", theme: 0, number: 10),
      Voices(type: "head", round: "last", theme: nil, number: 20),
    ])
    #expect(found.sensitivity.changes.isEmpty)
  }

  @Test("The first theme is robust where it leads everywhere, and has its places")
  func lead() throws {
    let found = try results([
      Voices(type: "head", round: "first", theme: 0, number: 40),
      Voices(type: "head", round: "first", theme: 1, number: 10),
      Voices(type: "governor", round: "first", theme: 0, number: 20),
      Voices(type: "governor", round: "first", theme: 1, number: 5),
    ]).sensitivity
    #expect(found.lead?.isRobust == true)
    #expect(found.leadResamples == 100)
    #expect(found.places.map(\.theme) == [0, 1])
    #expect(found.places.map(\.typesAlike) == [1, 2])
    #expect(found.places.map(\.resampled) == [1...1, 2...2])
  }

  @Test("A lead that one large type makes, or a campaign, or chance, is fragile")
  func fragileLead() throws {
    let large = try results([
      Voices(type: "head", round: "first", theme: 0, number: 60),
      Voices(type: "head", round: "first", theme: 1, number: 40),
      Voices(type: "governor", round: "first", theme: 1, number: 10),
    ]).sensitivity
    #expect(holds(large.lead)[.typesAlike] == false)
    #expect(holds(large.lead)[.resampled] == false)
    #expect(large.places.map(\.typesAlike) == [2, 1])
    let campaign = try results([
      Voices(type: "head", round: "first", theme: 0, number: 30, text: Self.template),
      Voices(type: "head", round: "first", theme: 0, number: 5),
      Voices(type: "head", round: "first", theme: 1, number: 10),
    ]).sensitivity
    #expect(holds(campaign.lead) == [.withoutCampaigns: false, .resampled: true])
    #expect(campaign.places.map(\.withoutCampaigns) == [2, 1])
  }

  @Test("Equal themes share a place, and none of them leads")
  func equal() throws {
    let found = try results([
      Voices(type: "head", round: "first", theme: 0, number: 10),
      Voices(type: "head", round: "first", theme: 1, number: 10),
    ]).sensitivity
    #expect(found.places.map(\.all) == [1, 1])
    #expect(found.lead == nil)
  }

  @Test(
    "The same seed draws the same, and the order of the sources plays no part", arguments: 1...5)
  func deterministic(seed: UInt64) throws {
    let voices = [
      Voices(type: "head", round: "first", theme: 0, number: 12),
      Voices(type: "head", round: "first", theme: 1, number: 11),
      Voices(type: "governor", round: "last", theme: 1, number: 13),
      Voices(type: "governor", round: "last", theme: 0, number: 11),
    ]
    let one = try results(voices, seed: seed).sensitivity
    let other = try results(voices, seed: seed).sensitivity
    #expect(one.leadResamples == other.leadResamples)
    #expect(one.places.map(\.resampled) == other.places.map(\.resampled))
  }

  @Test("Too few respondents have no places")
  func few() throws {
    let found = try results([
      Voices(type: "head", round: "first", theme: 0, number: 5),
      Voices(type: "head", round: "first", theme: 1, number: 2),
    ]).sensitivity
    #expect(found.places.isEmpty && found.lead == nil)
  }
}
