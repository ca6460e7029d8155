import SoundingsImport
import SoundingsModel
import SoundingsReport
import Testing

@testable import SoundingsStudy

@Suite("Tables that reconcile with the ledger, or stop the run")
struct ReconciliationTests {
  private static let frame = """
    version: "1"
    themes:
      - {id: money, title: Money, include: [cost*, price*]}
      - {id: price, title: Prices, parent: money, include: [price*]}
      - {id: lorries, title: Lorries, include: [lorr*]}
    """

  private static let configuration = """
    title: Parking in Café Street
    authority: Élmet Town Council
    rounds:
      - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
      - {id: b, title: May, from: 2024-05-01, to: 2024-05-31}
    stakeholders:
      - {id: resident, title: Residents}
      - {id: shop, title: Shops}
    sections:
      - {id: "1", title: Permits}
      - {id: "2", title: Loading}
    questions:
      - {id: plan, title: "Do you agree?", scale: [Agree, Neither, Disagree]}
    attributes:
      - {id: ward, title: Ward}
    sources:
      - {path: responses.csv}
    report:
      floor: 2
    """

  private static let rows = """
    id,respondent,date,stakeholder,kind,channel,question/plan,attribute/ward,section,text
    1,p1,2024-03-04,Resident,individual,Web,Agree,North,1,The cost is high.
    2,p2,2024-03-05,Resident,individual,Web,Disagree,North,1,The price and the lorries.
    3,p3,2024-03-06,Shop,organisation,Post,Agree,South,2,Lorries must load.
    4,p4,2024-03-07,Shop,organisation,Post,Disagree,South,,
    5,p1,2024-05-04,Resident,individual,Web,Agree,North,2,The cost again.
    6,p5,2024-05-05,Resident,,Web,Neither,,1,We like it.
    7,p5,2024-05-06,Resident,,Web,Disagree,,2,The price.
    8,p6,2024-05-07,,individual,Post,,South,2,The lorries.
    9,p7,2024-05-07,Resident,individual,Post,,South,,
    """

  private func study() throws -> (study: Study, scratch: WorkedConsultation.Scratch) {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration, to: "consultation.yaml")
    try scratch.write(Self.frame, to: "codeframe.yaml")
    try scratch.write(Self.rows + "\n", to: "responses.csv")
    return (try Study(folder: scratch.path), scratch)
  }

  /// What a run says to results that were changed after counting; nil where nothing stops it.
  private func stopped(_ damage: (inout Results) -> Void) throws -> [String]? {
    let (study, scratch) = try study()
    return try withExtendedLifetime(scratch) {
      let imported = try study.importResponses(jobs: 1)
      var results = try study.results(of: imported, jobs: 1)
      damage(&results)
      do throws(StudyError) {
        _ = try study.appendix(of: results, imported: imported, isFinal: false)
        return nil
      } catch {
        #expect(error.stage == .counting)
        return error.messages
      }
    }
  }

  @Test("Undamaged results stop nothing")
  func undamaged() throws {
    #expect(try stopped { _ in } == nil)
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What one of the messages begins with, after the word error.
    let message: String
    let apply: @Sendable (inout Results) -> Void

    init(_ name: String, _ message: String, _ apply: @escaping @Sendable (inout Results) -> Void) {
      testDescription = name
      self.message = message
      self.apply = apply
    }
  }

  static let damages: [Damage] = [
    Damage(
      "a type with one respondent too many",
      "the table ‘stakeholders’ does not reconcile: row ‘All’, column ‘Respondents’"
    ) {
      $0.byStakeholder[0].respondents += 1
    },
    Damage(
      "a type with one respondent too few",
      "the table ‘stakeholders’ does not reconcile: row ‘Residents’, column ‘Respondents’: expected 4, found 3"
    ) {
      $0.byStakeholder[0].respondents -= 1
    },
    Damage(
      "a type with one comment too many",
      "the table ‘stakeholders’ does not reconcile: row ‘All’, column ‘Comments’"
    ) {
      $0.byStakeholder[1].comments += 1
    },
    Damage("more who commented than a type has", "the table ‘stakeholders’ does not reconcile") {
      $0.byStakeholder[0].commenters += 1
    },
    Damage(
      "a respondent of another kind",
      "the table ‘stakeholders’ does not reconcile: row ‘All’, column ‘Organisations’: expected 2, found 3"
    ) {
      $0.respondents[0].kind = .organisation
    },
    Damage(
      "a round with one respondent too many",
      "the table ‘summary.json’ does not reconcile: row ‘round/a/respondents’"
    ) {
      $0.byRound[0].respondents += 1
    },
    Damage(
      "a type in a round",
      "the table ‘rounds-by-stakeholder’ does not reconcile: row ‘All’, column ‘March’"
    ) {
      $0.roundByStakeholder.cells[0][0].respondents += 1
    },
    Damage(
      "a round with more who commented",
      "the table ‘summary.json’ does not reconcile: row ‘round/b/commenters’"
    ) {
      $0.byRound[1].commenters += 1
    },
    Damage(
      "a section with one comment too many",
      "the table ‘summary.json’ does not reconcile: row ‘section/1/comments’: expected"
    ) {
      $0.bySection[0].comments += 1
    },
    Damage("a month", "the table ‘summary.json’ does not reconcile: row ‘month/2024-03/commenters’")
    {
      $0.byMonth[0].commenters += 1
    },
    Damage(
      "a theme in one type",
      "the table ‘themes’ does not reconcile: row ‘Money’, column ‘Number by stakeholder type: Residents to Number by stakeholder type: Not stated’: expected 3, found 4"
    ) {
      $0.byStakeholder[0].themes[0].respondents -= 1
    },
    Damage(
      "a theme in all",
      "the table ‘summary.json’ does not reconcile: row ‘theme/money/respondents’, column ‘value’: expected 3, found 4"
    ) {
      $0.all.themes[0].respondents -= 1
    },
    Damage(
      "a sub-theme above its theme",
      "the table ‘themes’ does not reconcile: row ‘Prices’, column ‘All: Number’: expected at most 3, found 4"
    ) {
      $0.all.themes[1].respondents = 4
    },
    Damage("a theme under a section", "the table ‘themes-section-2’ does not reconcile") {
      $0.sectionByStakeholder.cells[1][0].themes[0].respondents -= 1
    },
    Damage(
      "an answer too many",
      "the table ‘question-plan’ does not reconcile: row ‘Answered’, column ‘Number’"
    ) {
      $0.questions[0].all.counts[1] += 1
    },
    Damage(
      "a question with another base",
      "the table ‘question-plan’ does not reconcile: row ‘All respondents’, column ‘Number’"
    ) {
      $0.questions[0].all.respondents += 1
    },
    Damage(
      "a value of an attribute",
      "the table ‘attribute-ward’ does not reconcile: row ‘All’, column ‘Respondents’"
    ) {
      $0.byAttribute[0].groups[0].respondents += 1
    },
    Damage(
      "a theme by attribute",
      "the table ‘themes-by-attribute-ward’ does not reconcile: row ‘Lorries’"
    ) {
      $0.byAttribute[0].groups[0].themes[2].respondents -= 1
    },
    Damage(
      "a response that nobody counted",
      "the table ‘ledger’ does not reconcile: row ‘Received’, column ‘Responses’: expected 9, found 10"
    ) {
      $0.ledger.received += 1
    },
    Damage("a response counted twice", "the table ‘ledger’ does not reconcile: row ‘Analysed’") {
      $0.ledger.analysed += 1
    },
    Damage("a channel", "the table ‘channels’ does not reconcile: row ‘All’, column ‘Responses’") {
      $0.ledger.merged += 1
    },
  ]

  @Test("Each damage stops the run and says where", arguments: damages)
  func damaged(_ damage: Damage) throws {
    let messages = try #require(try stopped(damage.apply))
    #expect(
      messages.contains {
        // A figure that two parts cite differently stops the run before any table is looked at.
        $0.hasPrefix("error: " + damage.message) || $0.hasSuffix("has two values")
          || $0.contains("does not reconcile")
      },
      "\(messages.joined(separator: "\n"))")
  }
}
