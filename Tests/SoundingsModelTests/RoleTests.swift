import SoundingsModel
import Testing

@Suite("Roles")
struct RoleTests {
  @Test(
    "A role's name reads back",
    arguments: Role.plainNames + ["text/4.1", "question/q1", "attribute/phase"])
  func roundTrip(name: String) throws {
    #expect(try #require(Role(name: name)).name == name)
  }

  @Test("What is no role is refused", arguments: ["Text", "text/", "ward", "", "answer/1"])
  func refuses(name: String) {
    #expect(Role(name: name) == nil)
  }

  @Test("A header that is a role's name needs no mapping, and comment means text")
  func headers() {
    #expect(Role(header: "Stakeholder") == .stakeholder)
    #expect(Role(header: "comment") == .text)
    #expect(Role(header: "Comments on section 4") == nil)
  }
}
