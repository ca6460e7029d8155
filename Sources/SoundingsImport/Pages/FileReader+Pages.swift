import SoundingsModel

extension FileReader {
  /// Reads the posts of a board.
  func readBoard(_ text: DecodedText, into file: inout ParsedFile) throws(ImportError) {
    let reader = PHPBB2Reader()
    let page = try parse(text, with: reader, &file)
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
  ) throws(ImportError) -> ParsedPage {
    let facts = HTMLParser.parse(try prepare(text, file), with: handler)
    return note(facts, &file)
  }

  /// Makes a page fit to be parsed; one of 2 GB or more is refused, since places in it are 32 bits.
  func prepare(
    _ text: DecodedText, _ file: ParsedFile
  ) throws(ImportError) -> HTMLPreparation {
    guard text.bytes.count < Int(Int32.max) else { throw .tooLong(file: file.file.path) }
    let page = HTMLPreparation(text.bytes)
    guard page.bytes.count < Int(Int32.max) else { throw .tooLong(file: file.file.path) }
    return page
  }

  func note(_ facts: PageFacts, _ file: inout ParsedFile) -> ParsedPage {
    let lines = PageLines(facts.page)
    if facts.nulls > 0 {
      file.find("nul-bytes", "\(facts.nulls) NUL characters: each replaced by U+FFFD")
    }
    // One byte is the zero after the page.
    if facts.page.count > 1, !facts.hasEnd {
      file.find("page-cut-off", "the page has no end: it may have been cut off")
    }
    if let offset = facts.givenUp {
      let line = lines.line(at: offset)
      file.find(
        "page-not-whole", line: line,
        "the page is read up to line \(line): elements nest without end there, and end tags follow "
          + "that belong to none of them")
    }
    return ParsedPage(lines: lines, facts: facts)
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
