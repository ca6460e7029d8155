public import SoundingsModel

/// Private pages that show the comments behind the figures, with the words that made each rule fire.
public enum EvidencePages {
  public struct Page: Sendable {
    /// The name of the file, without its ending.
    public var name: String
    public var html: String
  }

  /// One page a theme, and one of the comments that no theme took, after a list of all of them.
  public static func write(_ results: Results, figures: FigureBook) -> [Page] {
    var pages: [Page] = []
    var links: [(name: String, title: String, comments: Int)] = []
    for (theme, definition) in results.frame.themes.enumerated() {
      let evidence = results.all.themes[theme].evidence
      guard !evidence.isEmpty else { continue }
      let name = "theme-\(theme + 1)"
      links.append((name, definition.title, evidence.count))
      pages.append(
        Page(
          name: name,
          html: page(
            title: definition.title, results: results, comments: evidence, theme: theme)))
    }
    if !results.all.uncoded.isEmpty {
      links.append(("uncoded", "No theme", results.all.uncoded.count))
      pages.append(
        Page(
          name: "uncoded",
          html: page(
            title: "No theme", results: results, comments: results.all.uncoded, theme: nil)))
    }
    if !results.all.notCoded.isEmpty {
      links.append(("not-coded", "Not coded: not in English", results.all.notCoded.count))
      pages.append(
        Page(
          name: "not-coded",
          html: page(
            title: "Not coded: not in English", results: results, comments: results.all.notCoded,
            theme: nil)))
    }
    var index = head("Evidence", results) + list(links)
    let sections = sectionPages(results)
    if !sections.isEmpty {
      index += "<h2>By section, with the change of wording</h2>\n"
      index += list(sections.map { ($0.page.name, $0.title, $0.comments) })
    }
    index += "</main>\n</body>\n</html>\n"
    return [Page(name: "index", html: index)] + pages + sections.map(\.page)
  }

  private static func list(_ links: [(name: String, title: String, comments: Int)]) -> String {
    var html = "<ul>\n"
    for link in links {
      html +=
        "<li><a href=\"\(link.name).html\">\(HTMLText.escaped(link.title))</a> (\(link.comments))</li>\n"
    }
    return html + "</ul>\n"
  }

  private static func page(
    title: String, results: Results, comments: [Int], theme: Int?
  ) -> String {
    var html = head(title, results)
    html += "<p><a href=\"index.html\">All evidence</a></p>\n"
    for index in comments { html += article(index, results, theme: theme) }
    return html + "</main>\n</body>\n</html>\n"
  }

  /// A comment in full, below what is known of it.
  static func article(
    _ index: Int, _ results: Results, theme: Int?, level: Int = 2
  ) -> String {
    let coded = results.comments[index]
    let response = results.responses[coded.response]
    let facts = [
      response.stakeholder, response.round, response.received?.description,
      "section \(coded.comment.section)", "permission: \(response.permission.rawValue)",
      "\(coded.comment.origin.file), \(coded.comment.origin.position)",
    ].compactMap { $0 }
    var html = "<article>\n<h\(level)>\(HTMLText.escaped(coded.comment.id))</h\(level)>\n"
    html += "<p class=\"facts\">\(HTMLText.escaped(facts.joined(separator: " · ")))</p>\n"
    html += "<blockquote><bdi>\(marked(coded, theme: theme, results.frame))</bdi></blockquote>\n"
    return html + "</article>\n"
  }

  /// The comment with the evidence of a theme and of those below it marked.
  private static func marked(_ coded: CodedComment, theme: Int?, _ frame: CodeFrame) -> String {
    let ranges =
      theme.map { theme in
        merged(
          coded.codings.filter { isOrIsBelow($0.theme, theme, frame) }.flatMap(\.evidence))
      } ?? []
    let text = coded.comment.text.utf8
    var html = ""
    var place = 0
    func piece(_ range: Range<Int>) -> String {
      let start = text.index(text.startIndex, offsetBy: range.lowerBound)
      let end = text.index(text.startIndex, offsetBy: range.upperBound)
      return HTMLText.escaped(VisibleText.of(String(coded.comment.text[start..<end])))
    }
    for range in ranges {
      html += piece(place..<range.lowerBound) + "<mark>\(piece(range))</mark>"
      place = range.upperBound
    }
    return html + piece(place..<text.count)
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func isOrIsBelow(_ theme: Int, _ ancestor: Int, _ frame: CodeFrame) -> Bool {
    var current = theme
    for _ in 0..<frame.themes.count {
      if current == ancestor { return true }
      guard let parent = frame.themes[current].parent,
        let next = frame.themes.firstIndex(where: { $0.id == parent })
      else { return false }
      current = next
    }
    return false
  }

  static func head(_ title: String, _ results: Results) -> String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(HTMLText.escaped(title)): evidence, private</title>
    <style>
    body { font: 1rem/1.5 "Liberation Sans", Arial, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1d1d1b }
    h2 { font-size: 1.25rem; margin: 2rem 0 0 }
    article h2, h3 { font-size: 1rem; margin: 2rem 0 0 }
    .facts { color: #555; margin: 0; font-size: .875rem }
    blockquote { margin: .5rem 0; white-space: pre-line }
    del { color: #555 }
    mark { background: #ffe9a8; color: inherit }
    .private { border-left: .4rem solid #a8201a; padding: .5rem 1rem; background: #fbeceb }
    </style>
    </head>
    <body>
    <main>
    <p class="private"><strong>Private.</strong> For the consultation team only. Not for publication.</p>
    <h1>\(HTMLText.escaped(title))</h1>
    <p>\(HTMLText.escaped(results.consultation.title)), \(HTMLText.escaped(results.consultation.authority)).</p>

    """
  }
}
