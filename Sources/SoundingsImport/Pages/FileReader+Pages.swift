import SoundingsModel

extension FileReader {
  /// Reads the posts of a board.
  func readBoard(_ text: DecodedText, into file: inout ParsedFile) {
    let reader = PHPBB2Reader()
    let page = parse(text, with: reader, &file)
    reader.finish()
    // Style sheets can name the class too, but not in quotes.
    let expected = ["\"postbody\"", "'postbody'", "=postbody>"]
      .reduce(0) { $0 + ByteSearch.count($1, in: text.bytes) }
    if reader.bodies < expected {
      file.find(
        "page-not-whole",
        "the page has \(expected) message bodies and \(reader.bodies) of them were understood")
    }
    take(reader.posts, page, into: &file)
    cover(page, reader.taken, &file)
  }

  /// Makes a submission of each post of a discussion.
  func take(_ posts: [PagePost], _ page: ParsedPage, into file: inout ParsedFile) {
    file.isBoard = true
    file.file.records = posts.count
    file.submissions = posts.enumerated().map { index, post in
      Submission(post, number: index + 1, line: page.lines.line(at: post.offset), officer)
    }
    file.received = posts.count
    if posts.isEmpty { file.find("nothing-found", "no posts were found on the page") }
  }

  func parse(
    _ text: DecodedText, with handler: some HTMLHandler, _ file: inout ParsedFile
  ) -> ParsedPage {
    let facts = HTMLParser.parse(text.bytes, with: handler)
    note(facts, text, &file)
    return ParsedPage(lines: PageLines(text.bytes), facts: facts)
  }

  func note(_ facts: PageFacts, _ text: DecodedText, _ file: inout ParsedFile) {
    if facts.nulls > 0 {
      file.find("nul-bytes", "\(facts.nulls) NUL characters: each replaced by U+FFFD")
    }
    if !text.bytes.isEmpty, !facts.hasEnd {
      file.find("page-cut-off", "the page has no end: it may have been cut off")
    }
  }

  /// Says how much of the page's text became responses, and where what did not stands.
  func cover(_ page: ParsedPage, _ taken: [Range<Int>], _ file: inout ParsedFile) {
    let coverage = page.facts.visible.coverage(of: taken, page.lines)
    file.file.coverage = coverage
    guard file.received > 0, let first = coverage.left.first,
      coverage.taken * 100 < coverage.visible * PageCoverage.leastPercent
    else { return }
    let places = coverage.left.prefix(8).map { "line \($0.line) (\($0.bytes) bytes)" }
    let more = coverage.left.count > 8 ? " and others" : ""
    file.find(
      "text-left", line: first.line,
      "\(coverage.taken) of \(coverage.visible) bytes of the page's text became responses; longer "
        + "pieces that did not: \(places.joined(separator: ", "))\(more)")
  }
}

extension PageCoverage {
  /// Where less of a page's text became responses, people are told.
  static let leastPercent = 60
}

/// A page after parsing: its lines, and what was seen of it as a whole.
struct ParsedPage {
  var lines: PageLines
  var facts: PageFacts
}

extension Submission {
  /// A post of a discussion. The number of posts on the page tells those without a number apart.
  init(_ post: PagePost, number: Int, line: Int, _ officer: Officer) {
    let depth = post.depth.map { $0 > 0 ? ", reply at depth \($0)" : "" } ?? ""
    let position = "post \(post.number ?? "\(number) on the page")\(depth)"
    self.init(
      position: position, line: line,
      digest: SHA256.hex(
        parts: [post.number ?? "", post.author, post.date ?? "", post.body], digits: 64))
    func cell(_ text: String) -> Submission.Cell? {
      text.isEmpty ? nil : Submission.Cell(text: text, line: line)
    }
    id = post.number.map { "post-\($0)" }
    name = cell(post.author)
    stakeholder = cell(post.rank ?? "")
    date = cell(post.date ?? "")
    writtenDate = post.date.flatMap { WrittenDate($0) }
    let isNobody = ["", "guest", "anonymous", "anonymous user"]
      .contains(Folding.phrase(post.author))
    user = isNobody ? nil : post.author
    if !post.body.isEmpty {
      var text = Submission.Text(
        text: Submission.Cell(text: post.body, line: line), position: position,
        context: post.context)
      text.named = cell(post.topic ?? "")
      text.otherwiseNamed = cell(post.subject ?? "")
      texts.append(text)
    }
    if officer.isOne(rank: post.rank, name: post.author) { mark = .officer }
  }
}
