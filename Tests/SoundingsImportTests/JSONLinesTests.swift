import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("JSON Lines and themefinder folders")
struct JSONLinesTests {
  @Test("Keys named like roles are read, objects within by their paths")
  func plain() throws {
    let result = try imported(
      """
      {"id":"7","date":"2006-11-20","section":"SEF","text":"Zu viel \\u00e9 \\ud83d\\ude00","question":null,"answers":{"q1":"agree"},"attributes":{"ward":"Nord"}}

      {"id":8,"text":"Two\\nlines","stakeholder":"Head"}
      """, named: "responses.jsonl")
    #expect(result.files.map(\.layout) == ["jsonl"])
    #expect(result.responses.map(\.id) == ["7", "8"])
    #expect(result.comments.map(\.id) == ["7/4", "8/general"])
    #expect(result.comments.map(\.text) == ["Zu viel é 😀", "Two\nlines"])
    #expect(result.responses[0].answers == [Answer(question: "q1", values: ["Agree"])])
    #expect(result.responses[0].attributes == [AttributeValue(attribute: "ward", value: "Nord")])
    #expect(result.responses[1].stakeholder == "headteacher")
    #expect((result.comments[0].origin.line, result.comments[0].origin.column) == (1, 54))
    #expect(result.ledger.holds)
  }

  @Test("What import writes is read again: a line is a comment, its response keeps its id")
  func written() throws {
    let result = try imported(
      """
      {"id":"9/4","response":"9","respondent":"Rx","received":"2006-11-20","permission":"publish","section":"4","text":"Eins","answers":{"q1":["Agree","Disagree"]},"file":"a.csv","position":"row 2"}
      {"id":"9/5","response":"9","respondent":"Rx","received":"2006-11-20","permission":"publish","section":"5","text":"Zwei","answers":{"q1":["Agree","Disagree"]},"file":"a.csv","position":"row 2"}
      {"id":"10","response":"10","respondent":"Ry","received":null,"section":null,"text":"","answers":{}}
      """)
    #expect(result.received == 2)
    #expect(result.comments.map(\.id) == ["9/4", "9/5"])
    #expect(result.responses[0].answers == [Answer(question: "q1", values: ["Agree", "Disagree"])])
    #expect(result.responses.map(\.status.word) == ["analysed", "blank"])
  }

  @Test("A line that is no object is kept as a blank response, with its place")
  func badLine() throws {
    let result = try imported(
      "{\"id\":1,\"text\":\"é\"}\n{\"id\":2,\"text\":\"é}\n{\"id\":3,\"text\":\"à\"}\n")
    #expect(result.received == 3)
    #expect(result.responses.map(\.status.word) == ["analysed", "blank", "analysed"])
    let finding = try #require(result.finding("unread-line"))
    #expect((finding.line, finding.column) == (2, 19))
    #expect(!finding.message.contains("é"))
  }

  @Test(
    "The reader of JSON is strict, and says where",
    arguments: [
      ("{\"a\":01}", JSONError.Reason.badNumber), ("{\"a\":1,}", .unexpectedCharacter),
      ("{\"a\":1", .ends), ("{\"a\":\"\\q\"}", .badEscape), ("{\"a\":1}x", .moreAfterValue),
      ("{\"a\":1,\"a\":2}", .repeatedKey), ("{\"a\":\"\u{1}\"}", .controlCharacter),
      (String(repeating: "[", count: 100), .tooDeep), ("{'a':1}", .unexpectedCharacter),
      ("[1 2]", .unexpectedCharacter), ("{\"a\":tru}", .unexpectedCharacter), ("", .ends),
    ])
  func strict(text: String, reason: JSONError.Reason) {
    let bytes = Array(text.utf8)
    let error = #expect(throws: JSONError.self) {
      try JSONReader.value(of: bytes, in: 0..<bytes.count)
    }
    #expect(error?.reason == reason)
  }

  @Test("Half a surrogate pair becomes U+FFFD")
  func surrogates() throws {
    let bytes = Array(#"["\ud83d","\ude00x","\ud83d\u0041","\ud83d\ude00"]"#.utf8)
    let value = try JSONReader.value(of: bytes, in: 0..<bytes.count)
    #expect(value.texts == ["\u{FFFD}", "\u{FFFD}x", "\u{FFFD}A", "😀"])
  }

  @Test("A themefinder folder is one source: joined by its ids, demographics as attributes")
  func folder() throws {
    let folder = try TemporaryFolder()
    try write(folder, under: "inputs")
    for path in ["", "inputs"] {
      var consultation = Consultation(title: "", authority: "")
      consultation.sources = [Source(path: path.isEmpty ? "c" : "c/inputs")]
      let result = try Importer(consultation: consultation, folder: folder.path).run(jobs: 1)
      #expect(result.received == 4)
      #expect(result.responses.map(\.id) == ["1", "2", "3", "99"])
      #expect(
        result.responses[0].attributes == [
          AttributeValue(attribute: "Region", value: "Süd"),
          AttributeValue(attribute: "Region", value: "Nord"),
        ])
      #expect(result.responses[0].comments.map(\.section) == ["What do you think? Give reasons."])
      #expect(result.responses[0].comments.map(\.text) == ["Zu laut"])
      #expect(result.comments[0].origin.file == "c/inputs/question_part_2/responses.jsonl")
      #expect(result.comments[0].origin.line == 1)
      #expect(
        result.responses[1].answers == [
          Answer(question: "question-part-10", values: ["Yes", "Maybe"])
        ])
      #expect(result.responses.map(\.status.word) == ["analysed", "analysed", "blank", "analysed"])
      #expect(result.codes == ["unknown-respondent"])
      #expect(result.ledger.holds)
      #expect(result.files.count == 4)
    }
  }

  private func write(_ folder: TemporaryFolder, under inputs: String) throws {
    try folder.makeFolder("c")
    try folder.makeFolder("c/\(inputs)")
    for part in ["question_part_2", "question_part_10"] {
      try folder.makeFolder("c/\(inputs)/\(part)")
    }
    try folder.write(
      "c/\(inputs)/respondents.jsonl",
      """
      {"themefinder_id":1,"supplied_respondent_id":"A","demographics":{"Region":["Süd","Nord"]}}
      {"themefinder_id":2,"demographic_data":{}}
      {"themefinder_id":3}
      """)
    try folder.write(
      "c/\(inputs)/question_part_2/question.json",
      "{\"question_text\":\"What do you think?\",\"question_part_text\":\"Give reasons.\",\"question_number\":2}"
    )
    try folder.write(
      "c/\(inputs)/question_part_2/responses.jsonl",
      "{\"themefinder_id\":1,\"text\":\"Zu laut\"}\n{\"response_id\":99,\"response\":\"Fine\"}\n{\"themefinder_id\":2}\n"
    )
    try folder.write(
      "c/\(inputs)/question_part_10/multi_choice.jsonl",
      "{\"themefinder_id\":2,\"options\":[\"Yes\",\"Maybe\"]}\n")
  }
}
