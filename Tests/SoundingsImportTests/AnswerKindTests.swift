import Testing

@testable import SoundingsImport

@Suite("Free text and closed answers")
struct AnswerKindTests {
  struct Column: Sendable, CustomTestStringConvertible {
    var name: String
    var values: [String]
    var header = "Question"
    var label: String?
    var kind: AnswerKind
    var testDescription: String { name }
  }

  static let columns = [
    Column(
      name: "a label that says so", values: ["Yes", "Yes"], label: "Open-Ended Response",
      kind: .text),
    Column(
      name: "other, please specify", values: ["Ja"], label: "Other (please specify)", kind: .text),
    Column(
      name: "a known scale, once each", values: ["Strongly agree", "Disagree", "Don't know"],
      kind: .choice),
    Column(name: "small numbers", values: ["1", "5", "3"], kind: .choice),
    Column(
      name: "few values that recur",
      values: Array(repeating: ["Nördlich", "South"], count: 4).flatMap(\.self), kind: .choice),
    Column(
      name: "long answers that recur five times",
      values: Array(
        repeating: "It happens at home or at the house of somebody who lives near by, on foot",
        count: 6), kind: .choice),
    Column(
      name: "a campaign's comment under a header that asks for text",
      values: Array(repeating: "Please keep the baths open for the children of the town", count: 9),
      header: "Any other comments", kind: .text),
    Column(
      name: "sentences",
      values: [
        "The road floods each time it rains here", "Ich finde den Plan gut, er ist aber teuer",
      ], kind: .text),
    Column(name: "a line break", values: ["Yes\nbut later", "No"], kind: .text),
    Column(
      name: "short words under a closed question", values: ["Bus", "Tram"],
      header: "Which do you use?", kind: .choice),
    Column(
      name: "short words under an open question", values: ["Bus", "Tram"], header: "Why?",
      kind: .text),
    Column(name: "nothing, an open question", values: [], header: "Please explain", kind: .text),
    Column(name: "nothing, a closed question", values: [], header: "Do you agree?", kind: .choice),
    Column(name: "lists with semicolons", values: ["A;B;", "B;", "A;"], kind: .list(";")),
    Column(
      name: "lists with commas", values: ["Bus, Tram", "Bus", "Tram, Fähre", "Fähre"],
      kind: .list(", ")),
    Column(
      name: "options that hold a comma",
      values: ["Yes, often", "No, never", "Yes, often", "No, never"],
      kind: .choice),
    Column(
      name: "prose with commas", values: ["Good, but dear", "Bad, too far", "Good, I like it"],
      header: "Your views", kind: .text),
  ]

  @Test("are told apart by content, then by the header", arguments: columns)
  func kinds(_ column: Column) {
    #expect(
      AnswerKind(values: column.values, header: column.header, label: column.label) == column.kind)
  }

  @Test(
    "Answers of known scales, and numbers, have an order of their own",
    arguments: [
      (["No", "Yes"], ["Yes", "No"]),
      (
        ["Disagree", "Don’t know", "Agree", "Strongly agree", "Neither agree nor disagree"],
        ["Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Don’t know"]
      ),
      (
        ["45-64", "18-44", "Under 18", "65+", "Prefer not to say"],
        ["Under 18", "18-44", "45-64", "65+", "Prefer not to say"]
      ),
      (["never", "Often"], ["Often", "never"]),
    ])
  func order(given: [String], ordered: [String]) {
    #expect(KnownScale.ordered(given) == ordered)
  }

  @Test("Other answers have none")
  func noOrder() { #expect(KnownScale.ordered(["Rot", "Blau"]) == nil) }
}
