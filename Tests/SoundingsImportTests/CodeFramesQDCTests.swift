import SoundingsModel
import Testing

@testable import SoundingsImport

/// What is written as `.qdc`, held against the letter of Codebook.xsd 1.0.
@Suite struct CodeFramesQDCTests {
  /// Collects the elements of a document.
  private final class Collector: XMLHandler {
    var elements: [(path: String, element: XMLElement)] = []
    private var open: [String] = []

    func start(_ element: XMLElement) {
      open.append(element.name)
      elements.append((open.joined(separator: "/"), element))
    }
    func end(_ name: String) { open.removeLast() }
    func text(_ text: String) {}
    func instruction(_ target: String, _ data: String) {}
  }

  /// Each code has the three attributes that the schema requires, a GUID of its pattern, and its
  /// description before the codes below it.
  @Test(arguments: 1...50) func isToTheLetter(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let frame = random.hostileFrame()
    let collector = Collector()
    try XMLParser.parse(Array(QDCWriter.write(frame).text.utf8), with: collector)
    var guids: Set<String> = []
    for (path, element) in collector.elements {
      #expect(element.namespace == "urn:QDA-XML:codebook:1.0")
      let parent = String(path.dropLast(element.name.count + 1))
      switch element.name {
      case "CodeBook": #expect(Set(element.attributes.keys) == ["origin"])
      case "Codes": #expect(path == "CodeBook/Codes")
      case "Code":
        #expect(Set(element.attributes.keys) == ["guid", "name", "isCodable"])
        let guid = try #require(element.attributes["guid"])
        let digits = guid.split(separator: "-", omittingEmptySubsequences: false)
        #expect(digits.map(\.count) == [8, 4, 4, 4, 12])
        #expect(digits.joined().allSatisfy { "0123456789abcdef".contains($0) })
        #expect(guids.insert(guid).inserted)
        #expect(["true", "false"].contains(element.attributes["isCodable"]))
      case "Description": #expect(parent.hasSuffix("/Code"))
      default: Issue.record("<\(element.name)> is not in the schema")
      }
    }
    #expect(guids.count == frame.themes.count)
  }

  /// GUIDs are part of the contract with other tools: they never change.
  @Test(arguments: [
    ("workload", "9056dc66-4e49-8e87-a4da-b3c30b54e5db"),
    ("é", "ad410cac-182f-8d6e-9710-830298d1f624"),
    ("e\u{301}", "6831f1de-40ab-8970-9fd9-b78f15620905"),
  ])
  func guids(_ id: String, _ guid: String) { #expect(ThemeGUID.text(of: id) == guid) }

  /// A category is what only holds others; a leaf is a code.
  @Test func codable() throws {
    var frame = CodeFrame(version: "")
    frame.themes = [Theme(id: "é"), Theme(id: "ö", parent: "é"), Theme(id: "ü", parent: "ö")]
    frame.themes[1].include = [Rule("a")]
    let collector = Collector()
    try XMLParser.parse(Array(QDCWriter.write(frame).text.utf8), with: collector)
    let codable = collector.elements.compactMap { $0.element.attributes["isCodable"] }
    #expect(codable == ["false", "true", "true"])
  }
}
