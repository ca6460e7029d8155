import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Guessing the roles of columns")
struct ColumnGuessTests {
  private func guesses(_ text: String) throws -> [ColumnGuess] {
    try FileLook(named: "a.csv", bytes: Array(text.utf8)).guesses
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var header: String
    var cells: [String]
    var role: Role?
    var testDescription: String { "\(header): \(cells.prefix(2))" }
  }

  static let cases = [
    Case(header: "Your name", cells: ["Zoë Ash"], role: .name),
    Case(header: "E-mail", cells: ["z@x.example", "n/a"], role: .email),
    Case(header: "May we email you?", cells: ["Yes", "No"], role: .question("may-we-email-you")),
    Case(header: "Are you responding as…", cells: ["A parent", "A governor"], role: .stakeholder),
    Case(
      header: "Are you responding as:", cells: ["An individual", "On behalf of an organisation"],
      role: .kind),
    Case(header: "Date submitted", cells: ["13/05/2024", "14/05/2024"], role: .date),
    Case(header: "Date of birth", cells: ["13/05/1974", "14/05/1964"], role: nil),
    Case(
      header: "Comments on section 3", cells: ["The third part is far too long for me"],
      role: .textUnder(section: "3")),
    Case(
      header: "Can we publish your comments?", cells: ["Yes", "Anonymously", "No"],
      role: .permission),
    Case(header: "School/Organisation", cells: ["Ostschule", "Café Verein"], role: .organisation),
    Case(header: "Ref no.", cells: ["A1", "A2"], role: .id),
    Case(header: "How received", cells: ["Letter", "Email", "Letter"], role: .channel),
    Case(header: "Policy section", cells: ["Roles", "Mäuse"], role: .section),
    Case(header: "Any other comments?", cells: ["None of it makes any sense to me"], role: .text),
    Case(header: "Ward", cells: ["Nord", "Nord", "Süd"], role: .attribute("ward")),
    Case(header: "Telephone", cells: ["01632 960001"], role: nil),
    Case(header: "Spalte 1", cells: ["13.05.2024", "25.05.2024"], role: .date),
    Case(header: "x", cells: ["a@x.example", "b@x.example"], role: .email),
    Case(
      header: "y",
      cells: ["The bins are full by Tuesday every week", "Nobody comes when I call them about it"],
      role: .text),
    Case(header: "z", cells: ["Agree", "Disagree", "Agree"], role: .question("z")),
    Case(header: "w", cells: ["Zoë Ash", "Bo Ek", "Ida Öz"], role: nil),
    Case(header: "v", cells: ["", ""], role: nil),
  ]

  @Test("from the words of the header and from the cells", arguments: cases)
  func roles(_ item: Case) throws {
    var csv = "\"\(item.header)\",pad\n"
    for cell in item.cells { csv += "\"\(cell)\",\n" }
    let guess = try #require(try guesses(csv).first)
    #expect(guess.role == item.role, "\(guess.reason)")
    #expect(!guess.reason.isEmpty)
  }

  @Test("A role that a response has once goes to the likeliest column")
  func once() throws {
    let found = try guesses(
      """
      Started,Completed,Comment ID,Comment
      13/05/2024,14/05/2024,1,The path is under water
      14/05/2024,15/05/2024,2,Der Weg ist immer nass
      """)
    #expect(found.map(\.role) == [nil, .date, .id, .text])
    #expect(found[1].reason.contains("2 of 2 cells are dates, day first"))
  }

  @Test("Columns that tell who somebody is are known, whatever they are called")
  func personal() throws {
    let found = try guesses("w,Phone,Your name,t\nZoë Ash,1,Zoë,a\nBo Ek,2,Bo,a\n")
    #expect(found.map(\.isPersonal) == [true, true, true, false])
  }
}
