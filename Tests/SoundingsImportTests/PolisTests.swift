import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Polis")
struct PolisTests {
  static let header =
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"

  static let newer =
    header + "1499326236943,Thu Jul 06 00:30:36 PDT 2017,7,3,5,1,1,\"Buses, not cars\"\n"
    + "1499326236944,Thu Jul 06 00:30:36 PDT 2017,8,4,0,2,-1,\"Say \"\"no\"\"\"\n"
    + "1499326236945,Thu Jul 06 00:30:36 PDT 2017,9,3,0,2,0,Fewer é\n"

  static let older =
    header + "1499326236943,Thu Jul 06 00:30:36 PDT 2017,7,3,5,1,1,Buses, not cars\n"
    + "1499326236944,Thu Jul 06 00:30:36 PDT 2017,8,4,0,2,-1,\"Say \"no\", twice\n\n2017, 2018\n"
    + "149932623,Thu Jul 06 00:30:36 PDT 2017,9,3,0,2,0,Fewer é\n"

  @Test("comments with quotes are CSV: ids, respondents, days and text have their places")
  func quoted() throws {
    let result = try imported(Self.newer, into: Consultation(title: "", authority: ""))
    #expect(result.files[0].layout == "polis")
    #expect(result.responses.map(\.id) == ["7", "8", "9"])
    #expect(result.comments.map(\.text) == ["Buses, not cars", "Say \"no\"", "Fewer é"])
    #expect(result.responses[0].respondent == result.responses[2].respondent)
    #expect(result.responses[0].respondent != result.responses[1].respondent)
    #expect(result.responses.map(\.received) == Array(repeating: day("2017-07-06"), count: 3))
    #expect(result.codes == ["polis-votes", "epoch-dates", "polis-rejected"])
    #expect(result.finding("polis-rejected")?.line == 3)
  }

  @Test("where nothing is quoted, a record begins at a time stamp and its body is the rest")
  func unquoted() throws {
    let result = try imported(Self.older, into: Consultation(title: "", authority: ""))
    #expect(result.received == 3)
    #expect(
      result.comments.map(\.text)
        == ["Buses, not cars", "\"Say \"no\", twice\n\n2017, 2018", "Fewer é"])
    #expect(result.comments[1].origin.line == 3)
    #expect(result.codes.contains("polis-unquoted"))
    #expect(!result.codes.contains("ragged-row"))
  }

  @Test("columns after the body are cut off from the right")
  func after() throws {
    let csv =
      Self.header.dropLast() + ",is-meta,is-seed\n"
      + "1499326236943,Thu Jul 06 2017,7,3,5,1,1,Buses, not cars,false,true\n"
    let result = try imported(String(csv), into: Consultation(title: "", authority: ""))
    #expect(result.comments.map(\.text) == ["Buses, not cars"])
  }

  @Test("one ragged row does not make a file with quotes one without")
  func ragged() throws {
    let csv = Self.newer + "1499326236946,Thu Jul 06 2017,10\n"
    let result = try imported(csv, into: Consultation(title: "", authority: ""))
    #expect(result.comments.first?.text == "Buses, not cars")
    #expect(result.received == 4)
    #expect(!result.codes.contains("polis-unquoted"))
    #expect(result.codes.contains("ragged-row"))
  }

  @Test("a table with some of the names is not that of Polis")
  func other() throws {
    let result = try imported("comment-id,comment-body,text\n1,a,é\n")
    #expect(result.files[0].layout == "csv")
  }

  @Test("whatever stands in the bodies, there is a record for each time stamp", arguments: 0..<100)
  func anything(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = [",", "\"", "\n", "é", "word ", "\\\"", "12,", "\r\n", "'"]
    let bodies = (0..<1 + random.next() % 8).map { number in
      "b\(number)," + (0..<random.next() % 9).map { _ in pieces[Int(random.next() % 9)] }.joined()
        + "."
    }
    let lines = bodies.enumerated().map { number, body in
      "\(1_499_326_236_943 + number),Thu Jul 06 2017,\(number),3,5,1,1,\(body)\n"
    }
    let result = try imported(
      Self.header + lines.joined(), into: Consultation(title: "", authority: ""))
    #expect(result.received == bodies.count)
    #expect(result.comments.map(\.text) == bodies)
  }
}
