import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Letters: threads, forwards, signatures, disclaimers")
struct ThreadTests {
  static let threads: [(name: String, body: String, text: String)] = [
    (
      "quote marks", "We agree.\n\nOn 6 Nov 2006, at 09:14, Jo wrote:\n> Do you agree?\n> Jo\n",
      "We agree."
    ),
    (
      "an attribution over two lines",
      "Yes é.\n\nOn Mon, 6 Nov 2006, Jo Öz\n<jo@x.example> wrote:\n> Yes?\n", "Yes é."
    ),
    ("answers between", "> One?\nYes to one.\n\n> Two?\nNo to two.\n", "Yes to one.\n\nNo to two."),
    ("no marks", "We agree.\n\nOn 6 Nov 2006 Jo wrote:\n\nDo you agree?\n", "We agree."),
    (
      "Outlook",
      "We agree.\n\n-----Original Message-----\nFrom: Jo\nSent: Monday\nTo: Zoë\n\nDo you?\n",
      "We agree."
    ),
    (
      "Outlook without a rule",
      "We agree.\n________________________________\nFrom: Jo\nSent: Monday\nTo: Zoë\nSubject: x\n\nDo you?\n",
      "We agree."
    ),
    ("a signature", "We agree.\n\n-- \nZoë Böhm\nTel. 01\n", "We agree."),
    ("a closing", "We agree.\nMany thanks,\nZoë\n", "We agree."),
    ("a closing in one line", "We agree.\n\nThanks, Zoë\n", "We agree."),
    (
      "thanks in a sentence", "Thanks for asking us.\nWe agree.\n",
      "Thanks for asking us.\nWe agree."
    ),
    (
      "a disclaimer",
      "We agree.\n\nThis e-mail and any files are confidential.\n\n"
        + "If you are not the intended recipient, delete it and tell the sender.\n",
      "We agree."
    ),
    ("a telephone", "We agree.\n\nSent from my phone\n", "We agree."),
    ("a disclaimer first", "CAUTION: This email came from outside.\n\nWe agree.\n", "We agree."),
    (
      "a colon in a sentence", "We met.\nFrom: our side nothing is missing.\n",
      "We met.\nFrom: our side nothing is missing."
    ),
  ]

  @Test("what is not the respondent's own text is context", arguments: threads.indices)
  func thread(_ index: Int) throws {
    let sample = Self.threads[index]
    let result = try MailTests.read(plainHeader, sample.body)
    #expect(result.texts == [sample.text], "\(sample.name)")
    // Nothing is lost: what is not text is context.
    let all = (result.texts + result.comments.flatMap(\.context)).joined(separator: "\n")
    for word in sample.body.split(whereSeparator: \.isWhitespace) {
      #expect(all.contains(word), "\(sample.name)")
    }
  }

  static let original =
    "From: Jo Öz <jo@x.example>\nDate: Tue, 7 Nov 2006 10:00\nTo: Zoë\nSubject: Section 5\n\n"
    + "Twelve weeks are short.\n\nRegards\nJo\n"

  @Test(
    "a forward without words of its own is the forwarded message",
    arguments: [
      "", "FYI\n\nZoë\n\n", "Please see below for the consultation.\n\nRegards\nZoë\n\n",
    ])
  func forward(own: String) throws {
    var fields = plainHeader
    fields[3] = "Subject: Fwd: Section 5"
    let body = own + "---------- Forwarded message ----------\n" + Self.original
    let result = try MailTests.read(fields, body)
    let response = try #require(result.responses.first)
    #expect(result.texts == ["Twelve weeks are short."])
    #expect(result.sections == ["5"])
    #expect(response.identity.email == "jo@x.example")
    #expect(response.identity.name == "Jo Öz")
    #expect(response.received == day("2006-11-07"))
    #expect(result.codes == ["forwarded"])
  }

  @Test("a forward in quote marks, and in HTML")
  func marked() throws {
    var fields = plainHeader
    fields[3] = "Subject: FW: Section 5"
    let quoted = Self.original.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> \($0)" }.joined(separator: "\n")
    let result = try MailTests.read(fields, "Begin forwarded message:\n\n\(quoted)\n")
    #expect(result.texts == ["Twelve weeks are short."])
    let page =
      "<div class=\"gmail_quote\">---------- Forwarded message ---------<br>From: <b>Jo Öz</b> "
      + "&lt;jo@x.example&gt;<br>Date: Tue, 7 Nov 2006<br>Subject: Section 5<br>To: Zoë<br><br>"
      + "<div>Twelve weeks are short.</div></div>"
    let html = try MailTests.read(fields + ["Content-Type: text/html; charset=utf-8"], page)
    #expect(html.texts == ["Twelve weeks are short."])
    #expect(html.responses.first?.identity.email == "jo@x.example")
  }

  @Test("a forward with words of its own is a response with context")
  func ownWords() throws {
    var fields = plainHeader
    fields[3] = "Subject: Fwd: Section 5"
    let own =
      "Our governors discussed what Jo says at their meeting last week and they all share the view that "
      + "twelve weeks are not nearly enough for any school to recover.\n\n"
    let result = try MailTests.read(
      fields, own + "---------- Forwarded message ----------\n" + Self.original)
    #expect(result.texts.count == 1 && result.texts[0].hasPrefix("Our governors"))
    #expect(result.responses.first?.identity.email == "zoe@x.example")
    #expect(result.context.contains { $0.contains("Twelve weeks are short.") })
  }

  @Test("messages attached to a message without words are a response each")
  func attached() throws {
    func inner(_ id: String) -> String {
      var fields = plainHeader
      fields[4] = "Message-ID: <\(id)@x.example>"
      fields[0] = "From: \(id)@x.example"
      return "Content-Type: message/rfc822\n\n"
        + String(decoding: message(fields, "We agree, says \(id).\n"), as: UTF8.self)
    }
    let carried = MailTests.multipart([
      "Content-Type: text/plain\n\nFor information\n", inner("a"), inner("b"),
    ])
    let result = try MailTests.read(MailTests.mixed, carried)
    #expect(result.responses.map(\.id) == ["a@x.example", "b@x.example"])
    #expect(result.received == 2 && result.ledger.holds)
    let words = MailTests.multipart([
      "Content-Type: text/plain\n\nWe think that twelve weeks are not enough for us.\n", inner("a"),
    ])
    let own = try MailTests.read(MailTests.mixed, words)
    #expect(own.responses.map(\.id) == ["m1@x.example"])
    #expect(own.codes == ["attached-message"])
  }

  @Test("a message that holds nothing of its own is blank, and says so")
  func empty() throws {
    let result = try MailTests.read(plainHeader, "> Do you agree?\n")
    #expect(result.responses.map(\.status) == [.excluded(.blank)])
    #expect(result.codes == ["no-own-text"])
  }
}
