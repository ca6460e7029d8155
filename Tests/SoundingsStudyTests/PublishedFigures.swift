import Foundation

/// What stands in `publish/` of a run, as anyone can read it.
struct PublishedFigures {
  struct Figure: Decodable {
    var id: String
    var value: Double?
    var base: Int?
    var suppressed: Bool?
  }

  let figures: [Figure]
  let html: String
  let markdown: String
  let tables: [String: String]

  init(_ scratch: WorkedConsultation.Scratch, _ folder: String) throws {
    struct Summary: Decodable { var figures: [Figure] }
    figures = try JSONDecoder().decode(
      Summary.self, from: Data(try scratch.read("\(folder)/publish/summary.json").utf8)
    ).figures
    html = try scratch.read("\(folder)/publish/summary.html")
    markdown = try scratch.read("\(folder)/publish/summary.md")
    var tables: [String: String] = [:]
    let path = "\(scratch.path)/\(folder)/publish/data"
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      tables[name] = try scratch.read("\(folder)/publish/data/\(name)")
    }
    self.tables = tables
  }

  var hidden: Set<String> { Set(figures.lazy.filter { $0.suppressed ?? false }.map(\.id)) }

  /// Counts by their ids.
  var counts: [String: Int] {
    var counts: [String: Int] = [:]
    for figure in figures {
      if let value = figure.value, let count = Int(exactly: value), Self.isCount(figure.id) {
        counts[figure.id] = count
      }
    }
    return counts
  }

  /// The texts under which each figure is printed on the page.
  var printed: [(id: String, text: String)] {
    var found: [(id: String, text: String)] = []
    var rest = html[...]
    while let mark = rest.firstRange(of: "data-figure=\"") {
      rest = rest[mark.upperBound...]
      guard let quote = rest.firstIndex(of: "\""), let start = rest.firstIndex(of: ">"),
        let end = rest.firstIndex(of: "<")
      else { break }
      found.append((String(rest[..<quote]), String(rest[rest.index(after: start)..<end])))
    }
    return found
  }

  static func isCount(_ id: String) -> Bool {
    let last = id.split(separator: "/").last.map(String.init) ?? ""
    return [
      "respondents", "commenters", "comments", "answered", "organisations", "individuals",
      "not-stated", "in-both",
    ].contains(last)
  }
}
