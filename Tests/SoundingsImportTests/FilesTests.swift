import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Files")
struct FilesTests {
  @Test(
    "patterns",
    arguments: [
      ("*.csv", "a.csv", true), ("*.csv", ".csv", false), ("*.csv", "a.CSV", false),
      ("form-?.csv", "form-é.csv", true), ("form-?.csv", "form-ab.csv", false),
      ("[a-c]*", "b1", true), ("[!a-c]*", "b1", false), ("[", "[", true),
      ("a*b*c", "aXbYbZc", true),
      ("*", "ä", true), ("", "", true),
    ])
  func glob(pattern: String, name: String, isMatch: Bool) {
    #expect(Glob(pattern).matches(name) == isMatch)
  }

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeFolder("responses")
    try folder.makeFolder("responses/board")
    try folder.write("responses/b.csv", "id,text\n3,drei\n")
    try folder.write("responses/a.csv", "id,text\n1,eins\n2,é\n")
    try folder.write("responses/board/page.html", Board().html)
    return folder
  }

  private static func run(
    _ paths: [String], in folder: TemporaryFolder, jobs: Int = 2
  ) throws -> ImportResult {
    var consultation = sample()
    consultation.sources = paths.map { path in
      var source = Source(path: path)
      source.place = FilePlace(path: "consultation.yaml", line: 3, column: 11)
      return source
    }
    return try Importer(consultation: consultation, folder: folder.path).run(jobs: jobs)
  }

  @Test("files come in the order of the sources, each source's sorted")
  func order() throws {
    let folder = try Self.folder()
    let result = try Self.run(["responses/board/*", "responses/*.csv"], in: folder)
    #expect(
      result.files.map(\.path)
        == ["responses/board/page.html", "responses/a.csv", "responses/b.csv"])
    #expect(result.responses.map(\.id) == ["post-101", "1", "2", "3"])
    #expect(result.ledger.holds)
    let all = try Self.run(["responses/**/*"], in: folder)
    #expect(Set(all.files) == Set(result.files))
  }

  @Test("the result is the same at any number of jobs")
  func jobs() throws {
    let folder = try Self.folder()
    let one = try Self.run(["responses/**/*"], in: folder, jobs: 1)
    for jobs in [2, 8] {
      let result = try Self.run(["responses/**/*"], in: folder, jobs: jobs)
      #expect(result.files == one.files)
      #expect(result.findings == one.findings)
      #expect("\(result.responses)" == "\(one.responses)")
    }
  }

  @Test("a file is read once, whatever names it")
  func once() throws {
    let folder = try Self.folder()
    let result = try Self.run(["responses/a.csv", "responses/*.csv"], in: folder)
    #expect(result.received == 3)
    #expect(result.codes.contains("named-twice"))
  }

  @Test("a symbolic link that leads out of the folder is refused")
  func link() throws {
    let outside = try TemporaryFolder()
    try outside.write("geheim-é.csv", "id,text\n9,fremd\n")
    let folder = try Self.folder()
    try folder.link("responses/c.csv", to: "\(outside.path)/geheim-é.csv")
    try folder.link("responses/d.csv", to: "a.csv")
    let result = try Self.run(["responses/*.csv"], in: folder)
    #expect(result.finding("link-outside")?.file == "responses/c.csv")
    #expect(result.finding("named-twice")?.file == "responses/d.csv")
    #expect(result.responses.map(\.id) == ["1", "2", "3"])
  }

  static let errors: [(path: String, message: String)] = [
    ("responses/ü*.csv", "no file matches ‘responses/ü*.csv’"),
    ("../é.csv", "‘../é.csv’ leads out of the consultation's folder"),
    ("/etc/hosts", "‘/etc/hosts’ leads out of the consultation's folder"),
    ("responses", "‘responses’ is not a file; to read the files in a folder, write ‘responses/*’"),
  ]

  @Test("a source that leads to no file is an error with its place", arguments: errors.indices)
  func missing(_ index: Int) throws {
    let folder = try Self.folder()
    let error = #expect(throws: ImportError.self) {
      try Self.run([Self.errors[index].path], in: folder)
    }
    #expect(error?.message == Self.errors[index].message)
    #expect(error?.place?.line == 3)
  }

  @Test("SHA-256 of the file stands with each comment (FIPS 180-4, B.1)")
  func digest() throws {
    #expect(
      SHA256.hex(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let bytes = Array("id,text\n1,é\n".utf8)
    #expect(try imported(bytes).comments.map(\.origin.sha256) == [SHA256.hex(bytes)])
  }
}
