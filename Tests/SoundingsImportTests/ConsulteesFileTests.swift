import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("consultees.csv")
struct ConsulteesFileTests {
  private static func read(_ bytes: [UInt8]) throws(ConfigurationErrors) -> [Consultee] {
    var consultation = Consultation(title: "A policy", authority: "Brackenford")
    consultation.stakeholders = [
      StakeholderType(id: "head", title: "Headteachers"),
      StakeholderType(id: "union", title: "Trade unions"),
    ]
    return try ConsulteesFile.read(
      bytes: bytes, path: "consultees.csv", against: consultation)
  }

  @Test("All columns, in any order and case; blank lines are none")
  func allColumns() throws {
    let text =
      "Group,Name,Also  known as,stakeholder\nSchools, Élan School ,\"Élan; The Élan\",head; union\n\nUnions,UoH,,\n"
    #expect(
      try Self.read(Array(text.utf8)) == [
        Consultee(
          name: "Élan School", group: "Schools", stakeholders: ["head", "union"],
          otherNames: ["Élan", "The Élan"],
          place: FilePlace(path: "consultees.csv", line: 2, column: 10)),
        Consultee(
          name: "UoH", group: "Unions",
          place: FilePlace(path: "consultees.csv", line: 4, column: 8)),
      ])
  }

  @Test("The columns that may be left out, and a separator of another country")
  func fewColumns() throws {
    #expect(
      try Self.read(Array("name;group\nFord School;Schools\n".utf8)).map(\.name) == ["Ford School"])
    #expect(try Self.read(Array("name,group\n".utf8)).isEmpty)
  }

  static let wrong: [ConfigurationCase] = [
    ConfigurationCase(
      "nothing", "", "consultees.csv:1:1: error: the file is empty"),
    ConfigurationCase(
      "no group", "name\nÉlan\n",
      """
      consultees.csv:1:1: error: the header has no column "group"; a list of consultees has name, group, stakeholder and also known as
      name
      ^
      """),
    ConfigurationCase(
      "unknown column", "name,group,typé\nÉlan,Schools,head\n",
      """
      consultees.csv:1:12: error: unknown column "typé"; a list of consultees has name, group, stakeholder and also known as
      name,group,typé
                 ^
      """),
    ConfigurationCase(
      "no name, an unknown type, a name twice",
      "name,group,stakeholder\n,Schools,\nÉlan,Schools,head; heäd\nÖld,Schools,\nöld, Schools,\n",
      """
      consultees.csv:2:1: error: the cell under "name" is empty
      ,Schools,
      ^
      consultees.csv:3:20: error: there is no stakeholder type "heäd"; did you mean "head"?
      Élan,Schools,head; heäd
                         ^
      consultees.csv:5:1: error: the consultee "öld" stands twice; it is first on line 4
      öld, Schools,
      ^
      """),
    ConfigurationCase(
      "an unquoted comma", "name,group\nÉlan, Ford,Schools\n",
      """
      consultees.csv:2:12: error: 3 cells, where the header has 2: put a cell with a comma in quotes
      Élan, Ford,Schools
                 ^
      """),
  ]

  @Test(arguments: wrong) func isSaid(_ wrong: ConfigurationCase) {
    let error = #expect(throws: ConfigurationErrors.self) { try Self.read(wrong.input) }
    #expect(error?.rendered == wrong.expected)
  }
}
