import SoundingsStudy
import Testing

@Suite("Frame trial")
struct FrameTrialTests {
  private static let present = """
    version: "1"
    themes:
      - {id: cost, include: [cost*, price*]}
      - {id: parking, include: [park*]}
      - {id: lorries, include: [lorr*]}
      - {id: gone, include: [tram*]}
    """

  private static let rows = [
    "1,r1,2024-03-04,Residents,1,The cost is high.",
    "2,r1,2024-03-04,Residents,2,A price — for parking.",
    "3,r2,2024-03-05,Shops,2,Fees for lorries.",
    "4,r3,2024-03-05,Shops,2,Trams do not park.",
    "5,r4,2024-03-05,Shops,2,Fees.",
    "6,r5,2024-03-05,Shops,2,Trams.",
  ]

  private static func trial(_ new: String) throws -> FrameTrial {
    let consultation = try SmallConsultation(frame: present, rows: rows)
    try consultation.scratch.write(new, to: "new.yaml")
    return try consultation.read { study in
      try study.trial(
        of: Study.frame(
          at: consultation.scratch.path + "/new.yaml", against: study.consultation),
        jobs: 2)
    }
  }

  @Test("What is added and lost, theme by theme, with the evidence")
  func addedAndLost() throws {
    let trial = try Self.trial(
      """
      version: "2"
      themes:
        - {id: cost, include: [cost*, fee*]}
        - {id: parking, include: [park*]}
        - {id: lorries, include: [lorr*]}
        - {id: fees, include: [fees]}
      """)
    #expect(trial.themes.map(\.id) == ["cost", "parking", "lorries", "fees", "gone"])
    #expect(trial.themes.map(\.standing) == [.both, .both, .both, .onlyNew, .onlyPresent])
    let cost = trial.themes[0]
    #expect([cost.now.comments, cost.now.respondents] == [2, 1])
    #expect([cost.then.comments, cost.then.respondents] == [3, 3])
    #expect(cost.added.map(\.comment) == ["3/2", "5/2"])
    #expect(cost.added[0].excerpt.line == "⟦Fees⟧ for lorries.")
    #expect(cost.lost.map(\.excerpt.line) == ["A ⟦price⟧ — for parking."])
    #expect(trial.themes[1].isUnchanged && trial.themes[2].isUnchanged)
    #expect(trial.themes[3].added.count == 2)
    #expect(trial.themes[4].lost.map(\.comment) == ["4/2", "6/2"])
    #expect(trial.uncodedNow == 1)
    #expect(trial.uncodedThen == 1)
    #expect(trial.firstTheme == ["5/2"])
    #expect(trial.lastTheme == ["6/2"])
  }

  @Test("A theme that was renamed or merged is compared with what it was")
  func lineage() throws {
    let trial = try Self.trial(
      """
      version: "2"
      themes:
        - {id: money, formerly: [cost], include: [cost*, price*]}
        - {id: vehicles, formerly: [parking, lorries, gone], include: [park*, lorr*]}
        - {id: gone, include: [tram*]}
      """)
    #expect(trial.themes.map(\.id) == ["money", "vehicles", "gone"])
    #expect(trial.themes.map(\.formerly) == [["cost"], ["parking", "lorries"], []])
    #expect(trial.themes.allSatisfy { $0.added.isEmpty && $0.lost.isEmpty })
    #expect(trial.themes[1].now == trial.themes[1].then)
    #expect(trial.text.contains("formerly parking, lorries"))
  }

  @Test("The same frame changes nothing")
  func same() throws {
    let trial = try Self.trial(Self.present)
    #expect(trial.themes.filter(\.isUnchanged).count == 4)
    #expect(trial.text.hasSuffix("4 themes unchanged\n"))
  }
}
