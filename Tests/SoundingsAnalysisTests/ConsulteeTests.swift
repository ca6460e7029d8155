import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Who was asked")
struct ConsulteeTests {
  private static let types = [
    StakeholderType(id: "head", title: "Headteachers"),
    StakeholderType(id: "governor", title: "Governors"),
  ]

  /// Results of responses that each give an organisation, a name and a type.
  private func results(
    _ consultees: [Consultee],
    _ given: [(organisation: String?, name: String?, type: String?)]
  ) -> ConsulteeResults {
    var consultation = Consultation(title: "A policy", authority: "Brackenford")
    consultation.stakeholders = Self.types
    let responses = given.enumerated().map { place, one in
      var response = Response(
        id: "\(place)", respondent: "r\(place)",
        origin: Origin(file: "form.csv", position: "row \(place)"))
      response.identity.organisation = one.organisation
      response.identity.name = one.name
      response.stakeholder = one.type
      return response
    }
    return ConsulteeMatching(consultees).results(
      responses: responses,
      respondents: Analysis.respondents(of: responses, consultation: consultation),
      stakeholders: Self.types)
  }

  private static let schools = [
    "St Mary’s C.E. Primary School", "Holme Infant School", "Holme Junior School",
    "Élan Academy", "Oak & Ash Primary School", "St. John R.C. High School", "Ford Primary School",
    "Ford Primary Academy", "Hill School",
  ].map { Consultee(name: $0, group: "Schools") }

  struct Name: Sendable, CustomTestStringConvertible {
    let given: String
    let answered: [Int]
    let near: [Int]
    var testDescription: String { given }

    init(_ given: String, answered: [Int] = [], near: [Int] = []) {
      self.given = given
      self.answered = answered
      self.near = near
    }
  }

  static let names: [Name] = [
    Name("St Mary’s C.E. Primary School", answered: [0]),
    Name("ST. MARYS C OF E PRIMARY SCHOOL", answered: [0]),
    Name("Saint Mary's Church of England Primary", answered: [0]),
    Name("st marys ce", answered: [0]),
    Name("Elan academy", answered: [3]),
    Name("The Oak and Ash", answered: [4]),
    Name("St John Roman Catholic High", answered: [5]),
    Name("Holme Infant", answered: [1]),
    Name("HILL", answered: [8]),
    Name("Ford Primary School", answered: [6]),
    // Could be several, or more than the list says.
    Name("Ford Primary", near: [6, 7]),
    Name("Holme", near: [1, 2]),
    Name("Holme Infant School, Ludden", near: [1]),
    // A slip of the keyboard.
    Name("Holme Infnat School", near: [1]),
    Name("Moor End School"), Name(""), Name("School"),
  ]

  @Test("Names that are a consultee's, nearly one's, or none's", arguments: names)
  func matching(_ name: Name) {
    let found = results(Self.schools, [(name.given, nil, nil)])
    #expect(Self.schools.indices.filter(found.hasAnswered) == name.answered)
    #expect(found.nearMisses.map(\.consultee) == name.near)
    #expect(found.nearMisses.allSatisfy { $0.reason == .similarName })
  }

  @Test("Only an answer of a named type counts; one name may be asked as several")
  func types() {
    let asked = [
      Consultee(name: "Ford School", group: "Heads", stakeholders: ["head"]),
      Consultee(name: "Ford School", group: "Governing bodies", stakeholders: ["governor"]),
      Consultee(name: "Moor School", group: "Heads", stakeholders: ["head", "governor"]),
    ]
    let found = results(
      asked,
      [("Ford", nil, "governor"), ("Moor School", nil, "governor"), ("Moor School", nil, nil)])
    #expect(found.responses == [[], [0], [1]])
    #expect(
      found.nearMisses == [.init(consultee: 0, response: 0, reason: .otherStakeholder)])
  }

  @Test("A person's name that is the consultee's is no answer, and is noted; other names are known")
  func otherNames() {
    let asked = [
      Consultee(name: "Union of Heads", group: "Unions", otherNames: ["UoH", "Heads’ Union"]),
      Consultee(name: "Ford School", group: "Schools"),
    ]
    let found = results(
      asked, [("U.O.H.", nil, nil), (nil, "Ford school", nil), ("Heads Union", nil, nil)])
    #expect(found.responses == [[0, 2], []])
    #expect(found.nearMisses == [.init(consultee: 1, response: 1, reason: .nameOfPerson)])
  }

  @Test("No near miss is noted of a consultee that has answered")
  func answered() {
    let found = results(
      Self.schools, [("Hill School", nil, nil), ("Hill School (Upper)", nil, nil)])
    #expect(found.hasAnswered(8))
    #expect(found.nearMisses.isEmpty)
  }
}
