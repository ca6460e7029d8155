import SoundingsModel

/// A page a section of the policy: what was said in a round, how the text changed, what was said then.
extension EvidencePages {
  /// One page for each section of which the folder has several drafts.
  static func sectionPages(_ results: Results) -> [(page: Page, title: String, comments: Int)] {
    guard let wording = results.wording else { return [] }
    return results.bySection.enumerated().compactMap { index, tally in
      let changes = wording.changes.filter { $0.section == tally.group.id }
      guard !changes.isEmpty else { return nil }
      let name = fileName(ofSection: tally.group.id)
      let html = sectionPage(tally.group, results.sectionByRound.cells[index], changes, results)
      return (Page(name: name, html: html), tally.group.title, tally.comments)
    }
  }

  /// The name of a section's page, whatever characters its id has.
  static func fileName(ofSection id: String) -> String {
    "section-" + HTMLText.identifier(id).replacing("/", with: "~2F")
  }

  private static func sectionPage(
    _ section: Group, _ rounds: [Tally], _ changes: [WordingChange], _ results: Results
  ) -> String {
    var html = head(section.title, results)
    html += "<p><a href=\"index.html\">All evidence</a></p>\n"
    for tally in rounds {
      for change in changes where change.to.id == tally.group.id { html += text(of: change) }
      html += "<h2>Comments, \(HTMLText.escaped(tally.group.title))</h2>\n"
      if tally.commentIndexes.isEmpty { html += "<p>Nobody commented on this section.</p>\n" }
      for comment in tally.commentIndexes {
        html += article(comment, results, theme: nil, level: 3)
      }
    }
    return html + "</main>\n</body>\n</html>\n"
  }

  /// The whole text with its changes marked.
  private static func text(of change: WordingChange) -> String {
    var html = "<h2>Text, draft of \(HTMLText.escaped(change.to.title))</h2>\n"
    html += "<p class=\"facts\">Against the draft of \(HTMLText.escaped(change.from.title))"
    html += change.isUnchanged ? ": the same words.</p>\n" : ".</p>\n"
    for paragraph in change.paragraphs {
      html += "<p>"
      for inline in AppendixBuilder.marked(paragraph) {
        let text = HTMLText.escaped(inline.text)
        switch inline {
        case .inserted: html += "<ins>\(text)</ins>"
        case .deleted: html += "<del>\(text)</del>"
        default: html += text
        }
      }
      html += "</p>\n"
    }
    return html
  }
}
