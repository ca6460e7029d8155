import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Layouts for pages that a team writes")
struct PageWrittenLayoutTests {
  static let html = PageSamples.page(
    """
    <div class="c" id="é1"><b>K Möller</b> (<i>6 November 2006</i>)<p>First.<span class="old">Old words.</span></p><p>Second.</p></div>
    <div class="c" id="é2"><b>Ünal Öz</b> (<i>13 November 2006</i>)<p>Who pays?</p></div>
    """)

  static let layout = """
    response: "//div[@class='c']"
    parts:
      id: "@id"
      name: "string(.//b)"
      date: .//i
      text/5: [".//p"]
    remove: .//span[@class='old']
    """

  private static func read(_ layout: String, _ html: String = html) throws -> ImportResult {
    let folder = try TemporaryFolder()
    try folder.makeFolder("layouts")
    try folder.write("layouts/extranet.yaml", layout)
    try folder.write("page.html", html)
    var source = Source(path: "page.html")
    source.layout = "layouts/extranet.yaml"
    var consultation = sample()
    consultation.sources = [source]
    return try Importer(consultation: consultation, folder: folder.path).run(jobs: 1)
  }

  @Test("XPath says what a response is, and where its parts are; what is removed is context")
  func parts() throws {
    let result = try Self.read(Self.layout)
    #expect(result.files.map(\.layout) == ["layouts/extranet.yaml"])
    #expect(result.responses.map(\.id) == ["é1", "é2"])
    #expect(result.responses.map(\.identity.name) == ["K Möller", "Ünal Öz"])
    #expect(result.responses.map(\.received) == [day("2006-11-06"), day("2006-11-13")])
    #expect(result.comments.map(\.text) == ["First.\nSecond.", "Who pays?"])
    #expect(result.comments.map(\.context) == [["Old words."], []])
    #expect(result.comments.map(\.section) == ["5", "5"])
    #expect(result.ledger.holds)
  }

  @Test("a response at a depth of 2,000, and a text of 11 MB: nothing is cut")
  func deep() throws {
    let long = String(repeating: "0123456é ", count: 1_100_000)
    let html = PageSamples.page(
      String(repeating: "<div>", count: 2_000) + "<div class='c'><b>Ö</b><p>\(long)</p></div>")
    let result = try Self.read(Self.layout, html)
    #expect(result.comments.map(\.text.utf8.count) == [long.utf8.count - 1])
  }

  static let errors: [(name: String, yaml: String, message: String)] = [
    (
      "an expression that ends too soon", "response: \"//dïv[\"\nparts: {text: p}\n",
      """
      layouts/extranet.yaml:1:18: error: this is no XPath, or names a function or a prefix that there is not
      response: "//dïv["
                       ^
      """
    ),
    (
      "an unknown function", "response: //div\nparts:\n  text: matches(é)\n",
      """
      layouts/extranet.yaml:3:9: error: this is no XPath, or names a function or a prefix that there is not
        text: matches(é)
              ^
      """
    ),
    (
      "an unknown role", "response: //div\nparts:\n  nane: b\n",
      """
      layouts/extranet.yaml:3:3: error: unknown role "nane"; did you mean "name"?
        nane: b
        ^
      """
    ),
    (
      "no response", "parts: {text: p}\n",
      """
      layouts/extranet.yaml:1:1: error: this page layout has no "response"
      parts: {text: p}
      ^
      """
    ),
  ]

  @Test("errors stand where they are, with line and caret", arguments: errors.indices)
  func error(_ index: Int) throws {
    let sample = Self.errors[index]
    let error = #expect(throws: ImportError.self) { try Self.read(sample.yaml) }
    #expect(error?.message == sample.message, "\(sample.name)")
  }

  @Test("a layout outside the folder is refused", arguments: ["../x.yaml", "/etc/x.yaml"])
  func outside(_ path: String) {
    #expect(throws: ImportError.self) {
      try imported(Self.html, named: "page.html") { $0.layout = path }
    }
  }

  @Test("consultation.yaml may name a file as a layout, and no other unknown name")
  func configuration() throws {
    func read(_ layout: String) throws -> Consultation {
      try ConsultationFile.read(
        bytes: Array(
          "title: Ö\nauthority: B\nsources:\n  - path: a.html\n    layout: \(layout)\n".utf8),
        path: "consultation.yaml", layouts: ["csv"])
    }
    #expect(try read("layouts/a.yml").sources[0].layout == "layouts/a.yml")
    #expect(throws: ConfigurationErrors.self) { try read("../a.yml") }
    #expect(throws: ConfigurationErrors.self) { try read("layouts") }
  }
}
