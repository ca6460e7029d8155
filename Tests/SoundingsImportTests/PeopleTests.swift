import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Who answers, and what is no answer")
struct PeopleTests {
  @Test(
    "A kind or a channel can say that something is no response of a respondent",
    arguments: [
      ("Event", Response.Form.eventNotes), ("Notes of an event", .eventNotes),
      ("workshop notes", .eventNotes), ("E-petition", .petition), ("PETITIONS", .petition),
      ("Events team", .response), ("E-mail", .response), ("I noted it", .response), ("", .response),
    ])
  func forms(value: String, form: Response.Form) {
    #expect((Response.Form(written: value) ?? .response) == form)
  }

  @Test(
    "Signatures that a text states",
    arguments: [
      ("Signed by 412 people", 412), ("with 1,204 signatures", 1204),
      ("signed by a further 20 local residents", 20), ("We have 30 houses", nil),
      ("Signed by all on 12 May", nil), ("12,34 signatures", nil), ("99999999 signatures", nil),
    ])
  func signatures(text: String, number: Int?) {
    #expect(Signatures.stated(in: text) == number)
  }

  @Test("Notes and petitions are not merged, have no kind, and stay in the ledger")
  func otherForms() throws {
    let result = try imported(
      """
      id,date,email,kind,channel,attribute/signatures,text
      1,2006-11-20,a@b.example,individual,Form,,Too much paper
      2,2006-11-21,a@b.example,notes,Form,,People said the forms are long
      3,2006-11-22,a@b.example,,Petition,about 300,We object
      4,2006-11-22,,,petition,55,
      """)
    #expect(result.responses.map(\.form) == [.response, .eventNotes, .petition, .petition])
    #expect(result.responses.map(\.status.word) == Array(repeating: "analysed", count: 4))
    #expect(result.responses.map(\.signatures) == [nil, nil, 300, 55])
    #expect(result.responses.map(\.kind) == [.individual, nil, nil, nil])
    #expect(result.codes == ["event-notes", "petition"])
    #expect(result.ledger.holds)
  }

  @Test("An office's address that several people give merges none of them")
  func sharedAddress() throws {
    let result = try imported(
      """
      id,date,name,email,text
      1,2006-11-20,Ann Lee,office@oak.example,Too much paper
      2,2006-11-21,Raj Rao,Office@Oak.example,Too little paper
      3,2006-11-22,Ann  LEE,office@oak.example,And too late
      4,2006-11-23,,office@oak.example,As the others said
      5,2006-11-24,Jo Fry,jo@elm.example,We agree
      6,2006-11-25,Jo Elm,jo@elm.example,We still agree
      """)
    let respondents = result.responses.map(\.respondent)
    #expect(respondents[0] == respondents[2])
    #expect(Set(respondents).count == 4)
    #expect(respondents[4] == respondents[5])
    #expect(
      result.responses.map(\.status.word) == [
        "analysed", "analysed", "merged", "analysed", "analysed", "merged",
      ])
    #expect(result.codes.filter { $0 == "shared-email" }.count == 1)
    #expect(result.finding("shared-email")?.message.contains("oak") == false)
  }

  @Test("An office's address with one name is an address like others")
  func officeOfOne() throws {
    let result = try imported(
      """
      id,date,name,email,text
      1,2006-11-20,Ann Lee,office@oak.example,Too much paper
      2,2006-11-21,,office@oak.example,Too little paper
      """)
    #expect(Set(result.responses.map(\.respondent)).count == 1)
  }

  @Test(
    "A type written with other hyphens, spaces or plurals is the type, without a finding",
    arguments: ["Head teacher", "headteacher", "Head-Teacher", "HEAD TEACHERS", "Head‑teacher’s"])
  func sameType(written: String) throws {
    let result = try imported("id,date,stakeholder,text\n1,2006-11-20,\(written),Too long\n")
    #expect(result.responses.map(\.stakeholder) == ["headteacher"])
    #expect(result.findings.isEmpty)
  }

  @Test(
    "A section is known by its words; a near miss is suggested",
    arguments: [
      ("Self evaluation", "4", nil), ("selfevaluation", "4", nil), ("Self-Evaluations", "4", nil),
      ("School causing concern", "5", nil), ("Funding and resource", "4.10", nil),
      ("Self-evalation", "general", "Self-evaluation"),
      ("Schools causing concerned", "general", "Schools causing concern"), ("Parks", "general", ""),
    ])
  func sections(written: String, id: String, suggested: String?) throws {
    let result = try imported("id,date,section,text\n1,2006-11-20,\(written),Too long\n")
    #expect(result.comments.map(\.section) == [id])
    let message = result.finding("unknown-section")?.message
    #expect((message == nil) == (suggested == nil))
    if let suggested, let message {
      #expect(
        suggested.isEmpty
          ? !message.contains("did they mean") : message.contains("did they mean ‘\(suggested)’?"))
    }
  }

  @Test("A round is known by its title's words; a near miss is suggested")
  func rounds() throws {
    let result = try imported(
      "id,round,text\n1,first-round,Too long\n2,First rounds,Too short\n3,Frist round,Too late\n")
    #expect(result.responses.map(\.round) == ["r1", "r1", nil])
    #expect(
      result.finding("unknown-round")?.message.contains("did they mean ‘First round’?") == true)
  }
}
