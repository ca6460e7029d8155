import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Layouts of pages")
struct PageLayoutTests {
  @Test("a page's layout is found by its content", arguments: PageSamples.all.indices)
  func detected(_ index: Int) throws {
    let sample = PageSamples.all[index]
    let result = try imported(sample.html, named: "page.html") { $0.dates = .dmy }
    #expect(result.files.map(\.layout) == [sample.layout])
    #expect(result.received == sample.received)
    #expect(result.ledger.holds)
  }

  @Test("Plone: title, by-line, body, indent; quoted lines are context; an officer is none of them")
  func plone() throws {
    let result = try imported(PageSamples.plone, named: "page.html")
    #expect(
      result.responses.map(\.id) == ["post-1162804440", "post-1162890840", "post-1162977240"])
    #expect(
      result.responses.map(\.identity.name) == [
        "K Möller", "Ünal at the Lodge", "Consultation Team",
      ])
    #expect(result.responses[0].received == day("2006-11-06"))
    #expect(result.responses.map(\.status.word) == ["analysed", "analysed", "officer-reply"])
    #expect(
      result.comments.map(\.text) == [
        "Twelve weeks are too few.\nTwo terms would do.", "I agree with that. 👍", "Thank you both.",
      ])
    #expect(result.comments[1].context == ["K Möller wrote:\nTwelve weeks are too few."])
    #expect(
      result.responses.map(\.origin.position) == [
        "post 1162804440", "post 1162890840, reply at depth 1",
        "post 1162977240, reply at depth 2",
      ])
  }

  @Test("Plone: an indent is two em a level", arguments: [("0em", 0), ("2em", 1), ("6em", 3)])
  func indent(_ margin: String, _ depth: Int) {
    #expect(Int((PloneReader.margin("color: red; margin-left:\(margin)") / 2).rounded()) == depth)
  }

  @Test("SharePoint list: items only, names decoded, groups a column")
  func list() throws {
    let result = try imported(PageSamples.sharePointList, named: "page.html") { $0.dates = .dmy }
    #expect(result.responses.map(\.id) == ["11", "12", "13"])
    #expect(result.responses.map(\.identity.name) == ["J Öst", "M Ash", "Ö Ek"])
    #expect(
      result.responses.map(\.received) == [
        day("2006-11-06"), day("2006-11-13"), day("2006-11-14"),
      ])
    #expect(
      result.comments.map(\.text) == [
        "Too short.\nMuch too short.", "Not so.", "The form is too long.",
      ])
    #expect(result.comments.map(\.section) == ["5", "5", "4"])
    #expect(
      result.files[0].table?.headers == [
        "ID", "Created By", "Created", "Your comments", "Section",
      ])
  }

  @Test("SharePoint discussion shown as a list: the quoted parent is context")
  func quotedInList() throws {
    let quote = "<hr class=\"ms-disc-quotedtext\"><b>From:</b> J Öst<br>Too short."
    let html = PageSamples.sharePointList.replacing("Not so.", with: "Not so.\(quote)")
    let result = try imported(html, named: "page.html") { $0.dates = .dmy }
    #expect(result.files[0].layout == "sharepoint-discussion")
    #expect(result.comments.map(\.text)[1] == "Not so.")
    #expect(result.comments.map(\.context) == [[], ["From: J Öst\nToo short."], []])
  }

  @Test("SharePoint list without items says so")
  func emptyList() throws {
    let html = PageSamples.page(
      "<table class=ms-listviewtable><tr><th class=ms-vh>ID<th class=ms-vh>Title<th class=ms-vh>Body</tr>"
        + "<tr><td class=ms-vb colspan=99>There are no items to show, é.</td></tr></table>")
    let result = try imported(html, named: "page.html")
    #expect(result.received == 0)
    #expect(result.codes.contains("nothing-found"))
  }

  @Test("SharePoint form: one response, its labels are headers")
  func sharePointForm() throws {
    let result = try imported(PageSamples.sharePointForm, named: "page.html") { source in
      source.columns = [ColumnMapping(role: .stakeholder, header: "Your role")]
    }
    let response = try #require(result.responses.first)
    #expect(response.stakeholder == "headteacher")
    #expect(response.identity.name == "J Öst")
    #expect(response.received == day("2006-11-13"))
    #expect(response.comments.map(\.text) == ["Twelve weeks is\ntoo short, é."])
    #expect(response.comments.map(\.section) == ["5"])
    #expect(response.origin.position == "form 1 on the page")
  }

  @Test("SharePoint discussion: a reply's parent is taken out once and kept")
  func discussion() throws {
    let result = try imported(PageSamples.sharePointDiscussion, named: "page.html") {
      $0.dates = .dmy
    }
    #expect(result.responses.map(\.id) == ["post-7", "post-8"])
    #expect(result.responses.map(\.identity.name) == ["J Öst", "M Ash"])
    #expect(result.responses.map(\.received) == [day("2006-11-06"), day("2006-11-13")])
    #expect(result.comments.map(\.text) == ["Two terms would do.", "Three would be better."])
    #expect(
      result.comments.map(\.context) == [
        [], ["From: J Öst\nPosted: 6 November 2006\n\nTwo terms would do."],
      ])
  }

  static let forms: [(name: String, html: String)] = [
    ("rows of two cells", PageSamples.form),
    (
      "a list of definitions",
      PageSamples.page(
        "<dl><dt>Name</dt><dd>K Möller</dd><dt>Stakeholder</dt><dd>Headteacher</dd>"
          + "<dt>Date</dt><dd>13 November 2006</dd>"
          + "<dt>Comments</dt><dd>Twelve weeks is Note: far too short.<br>Two terms, é.</dd></dl>")
    ),
    (
      "labels with controls",
      PageSamples.page(
        "<form><label for=n>Name</label> <input id=n value='K M&ouml;ller'><br>"
          + "<label>Stakeholder <select><option>Governor<option selected>Headteacher</select></label>"
          + "<label for=d>Date</label><input type=text id=d value='13 November 2006'>"
          + "<label for=c>Comments</label><textarea id=c>Twelve weeks is Note: far too short.\n"
          + "Two terms, é.</textarea></form>")
    ),
    (
      "bold labels in the line",
      PageSamples.page(
        "<p><b>Name:</b> K Möller<br><b>Stakeholder</b>: Headteacher<br><strong>Date:</strong> "
          + "13 November 2006</p><p><b>Comments:</b> Twelve weeks is Note: far too short.<br>"
          + "Two terms, é.</p><hr><p>Back</p>")
    ),
    (
      "labels above their values",
      PageSamples.page(
        "<table><tr><td>Name:</td></tr><tr><td>K Möller</td></tr><tr><th>Stakeholder</th>"
          + "<td>Headteacher</td></tr><tr><td>Date:</td><td>13 November 2006</td></tr>"
          + "<tr><td colspan=2>Comments:</td></tr><tr><td colspan=2>Twelve weeks is Note: far too "
          + "short.<br>Two terms, é.</td></tr></table>")
    ),
  ]

  @Test("a form is one response, whatever marks its labels", arguments: forms.indices)
  func form(_ index: Int) throws {
    let sample = Self.forms[index]
    let result = try imported(sample.html, named: "page.html") { $0.layout = "html-form" }
    #expect(result.received == 1, "\(sample.name)")
    let response = try #require(result.responses.first)
    #expect(response.identity.name == "K Möller", "\(sample.name)")
    #expect(response.stakeholder == "headteacher", "\(sample.name)")
    #expect(response.received == day("2006-11-13"), "\(sample.name)")
    let text = response.comments.first?.text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(text == "Twelve weeks is Note: far too short. Two terms, é.", "\(sample.name)")
  }

  static let plainForms: [(name: String, html: String)] = [
    (
      "rows of two plain cells",
      "<table><tr><td>Your rôle</td><td><input value=Headteacher></td></tr>"
        + "<tr><td>May we publish?</td><td>%</td></tr>"
        + "<tr><td>Overall, you</td><td><select><option value='' selected>Any<option>Agree</select></td></tr>"
        + "<tr><td>Section 5</td><td><textarea>Too short, é.</textarea></td></tr></table>"
    ),
    (
      "a list of definitions",
      "<dl><dt>Your rôle</dt><dd>Headteacher</dd><dt>May we publish?</dt><dd>%</dd>"
        + "<dt>Overall, you</dt><dd><select><option selected>(please choose)<option>Agree</select></dd>"
        + "<dt>Section 5</dt><dd>Too short, é.</dd></dl>"
    ),
    (
      "labels above their values",
      "<table><tr><td>Your rôle</td></tr><tr><td>Headteacher</td></tr><tr><td>May we publish?</td></tr>"
        + "<tr><td>%</td></tr><tr><td>Overall, you</td></tr><tr><td><select><option selected>-- Select --"
        + "</select></td></tr><tr><td>Section 5</td></tr><tr><td>Too short, é.</td></tr></table>"
    ),
    (
      "bold labels without a colon",
      "<p><b>Your rôle</b> Headteacher<br><b>May we publish?</b> %<br><b>Overall, you</b> "
        + "<select><option selected>Choose one</select><br><b>Section 5</b> Too short, é.</p>"
    ),
  ]

  static let boxes: [(html: String, permission: Permission)] = [
    (
      "<input type=checkbox id=a value=Yes><label for=a>my comments</label><br>"
        + "<input type=checkbox id=b value='Yes, with name'><label for=b>my name</label>", .unstated
    ),
    ("<input type=checkbox value=Yes>my comments<br><input type=radio>my name", .unstated),
    ("<label><input type=checkbox> my comments</label>", .unstated),
    (
      "<input type=checkbox id=a value=Yes checked><label for=a>my comments</label>", .publish
    ),
  ]

  @Test(
    "labels that the source names need no mark; a prompt and boxes without a tick are no answer",
    arguments: plainForms.indices, boxes.indices)
  func mappedLabels(_ form: Int, _ box: Int) throws {
    let sample = Self.plainForms[form]
    let html = sample.html.replacing("%", with: Self.boxes[box].html)
    let result = try imported(PageSamples.page(html), named: "page.html") { source in
      source.layout = "html-form"
      source.columns = [
        ColumnMapping(role: .stakeholder, header: "Your rôle"),
        ColumnMapping(role: .permission, header: "May we publish?"),
        ColumnMapping(role: .question("q1"), header: "Overall, you"),
        ColumnMapping(role: .textUnder(section: "5"), header: "Section 5"),
      ]
    }
    let response = try #require(result.responses.first)
    #expect(response.stakeholder == "headteacher", "\(sample.name)")
    #expect(response.permission == Self.boxes[box].permission, "\(sample.name)")
    #expect(response.answers.isEmpty, "\(sample.name)")
    #expect(response.comments.map(\.text) == ["Too short, é."], "\(sample.name)")
    #expect(
      Set(result.codes).isDisjoint(with: ["off-scale", "unknown-permission", "missing-label"]))
  }

  @Test(
    "what asks for a choice is a prompt",
    arguments: [
      ("(please choose)", true), ("-- select --", true), ("Please select", true),
      ("Choose one", true), ("---", true), ("Select an option…", true),
      ("Please select your answer", true),
      ("Select committee", false), ("Yes", false), ("One of the above", false), ("Wählen", false),
    ])
  func prompt(_ text: String, _ isOne: Bool) {
    #expect(Prompt.isOne(text) == isOne)
  }

  @Test("several forms on one page: the first label begins the next one")
  func severalForms() throws {
    let one =
      "<table><tr><td>Ref:</td><td>%</td></tr><tr><td>View:</td><td>Words % é</td></tr></table>"
    let html = PageSamples.page(["7", "8", "9"].map { one.replacing("%", with: $0) }.joined())
    let result = try imported(html, named: "page.html") { source in
      source.columns = [
        ColumnMapping(role: .id, header: "Ref"), ColumnMapping(role: .text, header: "View"),
      ]
    }
    #expect(result.files[0].layout == "html-form")
    #expect(result.responses.map(\.id) == ["7", "8", "9"])
    #expect(result.comments.map(\.text) == ["Words 7 é", "Words 8 é", "Words 9 é"])
  }

  @Test("a field that one page of several lacks is a finding, no error")
  func missingLabel() throws {
    let result = try imported(PageSamples.form, named: "page.html") { source in
      source.columns = [ColumnMapping(role: .organisation, header: "Schöol")]
    }
    #expect(result.codes.contains("missing-label"))
    #expect(result.received == 1)
  }

  @Test("a guestbook: blocks between rules, labels in lines or in the middle of them")
  func guestbook() throws {
    let result = try imported(PageSamples.guestbook, named: "page.html")
    #expect(result.responses.map(\.identity.name) == ["K Möller", "Ünal Öz"])
    #expect(result.responses.map(\.received) == [day("2006-11-06"), day("2006-11-13")])
    #expect(
      result.comments.map(\.text) == [
        "Twelve weeks is too short.\nPlease note: two terms, é.", "Who pays for it?",
      ])
  }

  @Test("a document: comments by headings that name sections, in the order of the page")
  func word() throws {
    let result = try imported(PageSamples.word, named: "minutes.html")
    #expect(result.responses.map(\.received) == [day("2006-11-13")])
    #expect(result.comments.map(\.section) == ["general", "5", "4"])
    #expect(
      result.comments.map(\.text) == [
        "Twelve governors came.",
        "Twelve weeks is too short’s view.\n\nTwo terms, é.", "Forms\ttoo long",
      ])
    #expect(
      result.comments.map(\.origin.position) == [
        "paragraph 3", "paragraphs 5–6", "paragraph 8",
      ])
    #expect(result.comments[0].context == ["Notes of the meeting\n\nDate: 13 November 2006"])
  }

  @Test("what repeats on a page: parts by class, answers inside a comment, quotes apart")
  func blocks() throws {
    let result = try imported(PageSamples.blocks, named: "page.html")
    #expect(result.responses.map(\.id) == ["c1", "c2", "c3"])
    #expect(result.responses.map(\.identity.name) == ["K Möller", "Ünal Öz", "M Ash"])
    #expect(
      result.responses.map(\.received) == [
        day("2006-11-06"), day("2006-11-13"), day("2006-11-14"),
      ])
    #expect(
      result.comments.map(\.text) == [
        "Twelve weeks are too few.\nTwo terms would do.", "Who pays?\nNobody says, é.",
        "The council pays, as it always did.",
      ])
    #expect(result.comments.map(\.context) == [[], ["Two terms would do."], []])
    #expect(result.responses[2].origin.position == "block c3, reply at depth 1")
  }

  @Test("parts without classes are told by content and place")
  func plainBlocks() throws {
    let items = [
      ("K Möller", "6 November 2006", "Twelve weeks are too few for us, and two terms would do."),
      ("Ünal Öz", "13 November 2006", "Who pays for all of this? It is nowhere to be read."),
      ("M Ash", "14 November 2006", "The council pays for all of it, as it always has done."),
    ].map { "<li><b>\($0.0)</b> <i>\($0.1)</i><p>\($0.2)</p></li>" }
    let result = try imported(
      PageSamples.page("<ul>\(items.joined())</ul>"), named: "page.html")
    #expect(result.files[0].layout == "html-blocks")
    #expect(result.responses.map(\.identity.name) == ["K Möller", "Ünal Öz", "M Ash"])
    #expect(result.responses[1].received == day("2006-11-13"))
    #expect(result.comments[1].text == "Who pays for all of this? It is nowhere to be read.")
  }

  @Test("a page with one comment reads like the pages with many")
  func oneBlock() throws {
    let html = PageSamples.page(
      "<div class=nav><p>Home and help, é</p></div><div class=comment><span class=author>K Möller</span>"
        + "<span class=date>6 November 2006</span><div class=body>Twelve weeks is too short.</div></div>"
    )
    let result = try imported(html, named: "page.html")
    #expect(result.comments.map(\.text) == ["Twelve weeks is too short."])
    #expect(result.responses.map(\.identity.name) == ["K Möller"])
  }

  @Test("pages of one source: ids stay apart, a page saved twice gives duplicates by id")
  func pages() throws {
    let source = Source(path: "*.html")
    let other = PageSamples.plone.replacing("1162804440", with: "1162804999")
    let result = try Importer(consultation: sample(), folder: ".").importFiles(
      [
        ("a.html", Array(PageSamples.plone.utf8)), ("b.html", Array(PageSamples.plone.utf8)),
        ("c.html", Array(other.utf8)),
      ], source: source)
    #expect(result.received == 9)
    #expect(Set(result.responses.map(\.id)).count == 9)
    #expect(result.responses[3].status == .excluded(.duplicate(of: "post-1162804440")))
    #expect(result.responses[6].status != .excluded(.duplicate(of: "post-1162804440")))
    #expect(result.ledger.holds)
  }
}

extension String {
  /// Replaces every occurrence.
  func replacing(_ text: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let after = rest.split(at: text).after {
      result += rest.split(at: text).before + other
      rest = after
    }
    return result + rest
  }
}
