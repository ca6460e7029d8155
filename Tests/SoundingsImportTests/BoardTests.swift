import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Boards: phpBB 2")
struct BoardTests {
  static func read(_ board: Board) throws -> ImportResult {
    try imported(board.html, named: "viewtopic-12.html")
  }

  static func comment(_ body: String) throws -> SoundingsModel.Comment {
    var board = Board()
    board.posts[0].body = body
    let result = try read(board)
    return try #require(result.comments.first)
  }

  @Test("a post becomes a response with a comment")
  func post() throws {
    let result = try Self.read(Board())
    let response = try #require(result.responses.first)
    #expect(result.files[0].layout == "phpbb2")
    #expect(response.id == "post-101")
    #expect(response.identity.name == "K Möller")
    #expect(response.identity.describedAs == "Headteacher")
    #expect(response.stakeholder == "headteacher")
    #expect(response.received == day("2006-11-06"))
    #expect(response.round == "r1")
    #expect(response.permission == .unstated)
    #expect(response.comments.map(\.id) == ["post-101/5"])
    #expect(response.comments.map(\.text) == ["We need more time."])
    #expect(response.origin.position == "post 101")
    #expect(response.origin.line == 11)
    #expect(response.origin.sha256 == result.files[0].sha256)
  }

  @Test("a quote is context, and the words around it are the body")
  func quote() throws {
    let comment = try Self.comment(
      "Before, é." + Board.quote("M Ödell", "Two terms<br />\nwould do.") + "After.")
    #expect(comment.text == "Before, é.\nAfter.")
    #expect(comment.context == ["Two terms\nwould do."])
  }

  @Test("a quote within a quote is context once")
  func nestedQuote() throws {
    let inner = "First" + Board.quote("A Ö", "inner é") + " outer rest"
    let comment = try Self.comment(Board.quote("B Ü", inner) + "My own words.")
    #expect(comment.text == "My own words.")
    #expect(comment.context == ["First\nA Ö wrote:\ninner é\nouter rest"])
  }

  @Test("a signature is context")
  func signature() throws {
    let comment = try Self.comment("Näher dran.<br />\nGut.\(Board.signatureLine)K Möller, Head")
    #expect(comment.text == "Näher dran.\nGut.")
    #expect(comment.context == ["K Möller, Head"])
  }

  @Test("underscores within a line are no signature")
  func underscores() throws {
    let comment = try Self.comment("Name: _________________ é")
    #expect(comment.text == "Name: _________________ é")
  }

  @Test("smilies say nothing, entities and hard spaces are characters")
  func smilies() throws {
    let comment = try Self.comment(
      "Fine <img src=\"s.gif\" alt=\"Smile\" /> &eacute;&nbsp;&#8217;x")
    #expect(comment.text == "Fine é\u{A0}’x")
  }

  static let topics: [(topic: String, subject: String, section: String)] = [
    ("Section 5: Schools causing concern", "", "5"),
    ("SECTION 5 – twelve weeks?", "", "5"),
    ("Schools  causing concern: twelve weeks", "", "5"),
    ("Self evaluation", "", "4"),
    ("Funding and resources", "", "4.10"),
    ("What do you think?", "Re: SEF", "4"),
    ("Section 5: Self-evaluation", "", "general"),
    ("5 minutes é", "", "general"),
    ("Section 9: Elsewhere", "", "general"),
  ]

  @Test("the section comes from the topic, else the subject", arguments: topics.indices)
  func section(_ index: Int) throws {
    let sample = Self.topics[index]
    var board = Board()
    board.topic = sample.topic
    board.posts[0].subject = sample.subject
    #expect(try Self.read(board).comments.map(\.section) == [sample.section])
  }

  @Test(
    "an officer's reply is excluded, by rank or name",
    arguments: [
      ("LA Officer", "Jo"), ("Site Admin", "Jo"), ("Headteacher", "Consultation Team"),
      ("Council officers", "Jo"), ("", "Fernley Council"),
    ])
  func officer(rank: String, name: String) throws {
    var board = Board()
    board.posts[0].rank = rank
    board.posts[0].author = name
    let result = try Self.read(board)
    #expect(result.responses.map(\.status) == [.excluded(.officerReply)])
    #expect(!result.codes.contains("unknown-stakeholder"))
    #expect(result.ledger.holds)
  }

  @Test("posts of one user in one round are one composite; of guests, each its own")
  func composite() throws {
    var board = Board()
    func add(_ number: String, _ author: String, _ date: String) {
      var post = Board.Post()
      (post.number, post.author, post.date) = (number, author, date)
      post.body = "Words \(number) é"
      board.posts.append(post)
    }
    add("9", "K MÖLLER", "Wed Nov 08, 2006 1:00 pm")
    add("110", "K Möller", "Tue May 08, 2007 1:00 pm")
    add("111", "Guest", "Tue May 08, 2007 1:00 pm")
    add("112", "Guest", "Tue May 08, 2007 1:00 pm")
    let result = try Self.read(board)
    #expect(
      result.responses.map(\.status)
        == [.analysed, .merged(into: "post-101"), .analysed, .analysed, .analysed])
    #expect(Set(result.responses.prefix(3).map(\.respondent)).count == 1)
    #expect(Set(result.responses.map(\.respondent)).count == 3)
    #expect(result.responses[1].comments.map(\.text) == ["Words 9 é"])
    #expect(result.ledger.holds)
  }

  @Test("a page saved twice is received twice and analysed once")
  func savedTwice() throws {
    let bytes = Array(Board().html.utf8)
    let source = Source(path: "*.html")
    let result = try Importer(consultation: sample(), folder: ".")
      .importFiles([("a.html", bytes), ("b.html", bytes)], source: source)
    #expect(result.received == 2)
    #expect(result.responses.map(\.status) == [.analysed, .excluded(.duplicate(of: "post-101"))])
    #expect(Set(result.responses.map(\.id)).count == 2)
  }

  @Test("a page that was cut off says so, and what is there is read")
  func cutOff() throws {
    var board = Board()
    board.posts.append(Board.Post(number: "102", author: "Ö", body: "Second é"))
    let html = board.html
    let cut = String(html[..<html.range(after: "Second é")])
    let result = try imported(cut, named: "page.html")
    #expect(result.codes.contains("page-cut-off"))
    #expect(result.comments.map(\.text) == ["We need more time.", "Second é"])
    #expect(result.ledger.holds)
  }
}

extension String {
  /// The index after the first occurrence of `text`.
  fileprivate func range(after text: String) -> Index {
    guard let rest = after(text) else { return endIndex }
    return rest.startIndex
  }
}
