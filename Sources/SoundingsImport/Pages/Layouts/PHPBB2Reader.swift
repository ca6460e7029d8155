/// Reads the posts of a saved topic page of phpBB 2 in its subSilver style.
///
/// A post begins with its anchor or with the name of its author. Its body is the text of all its
/// `span.postbody` less what is quoted: a quote closes the span, puts a table with `td.quote` there
/// and opens the next span, also within another quote. A signature follows a line of underscores.
/// Everything is found by the classes, at whatever depth of layout tables it stands.
final class PHPBB2Reader: HTMLHandler {
  private(set) var posts: [PagePost] = []
  /// Where what was read stands in the page.
  private(set) var taken: [Range<Int>] = []
  /// How many `span.postbody` there were.
  private(set) var bodies = 0

  private struct Marks: OptionSet {
    let rawValue: Int
    static let author = Marks(rawValue: 1)
    static let details = Marks(rawValue: 2)
    static let body = Marks(rawValue: 4)
    static let quote = Marks(rawValue: 8)
    static let code = Marks(rawValue: 16)
    /// A table inside a body: only what it quotes, or shows as code, is anybody's words.
    static let insertion = Marks(rawValue: 32)
    static let hidden = Marks(rawValue: 64)
    static let title = Marks(rawValue: 128)
    static let pageTitle = Marks(rawValue: 256)
    static let heading = Marks(rawValue: 512)
  }

  /// The open elements: what each is, and what it and those around it are.
  private var stack: [(marks: Marks, open: Marks, offset: Int)] = []
  private var post: PagePost?
  private var flow = FlowText()
  private var quote = FlowText()
  private var body = FlowText()
  private var topic: String?
  private var pageTitle: String?
  private var heading: String?

  func start(_ element: HTMLElement) {
    let marks = marks(of: element)
    if marks.contains(.body), !isOpen(.quote) { body.breakBlock() }
    if marks.contains(.quote), !isOpen(.quote) { quote = FlowText() }
    if !marks.isDisjoint(with: [.author, .details, .title, .pageTitle, .heading]) {
      flow = FlowText()
    }
    beginPost(element, marks)
    write { $0.start(element.name.flow) }
    stack.append((marks, marks.union(stack.last?.open ?? []), element.offset))
  }

  func end(_ name: ElementName, at offset: Int) {
    guard let element = stack.popLast() else { return }
    if !element.marks.isDisjoint(with: [.author, .details, .body, .quote, .title]) {
      taken.append(element.offset..<max(offset, element.offset))
    }
    close(name, element.marks)
  }

  func text(_ bytes: Span<UInt8>, at offset: Int) {
    if isOpen(.hidden) {
      if isOpen(.pageTitle) { flow.append(bytes) }
    } else if isOpen(.quote) {
      quote.append(bytes)
    } else if isOpen(.body) {
      if !isOpen(.insertion) || isOpen(.code) { body.append(bytes) }
    } else if isOpen(.author) || isOpen(.details) || isOpen(.title) || isOpen(.heading) {
      flow.append(bytes)
    }
  }

  /// Ends the page.
  func finish() {
    endPost()
    let title = topic ?? pageTitle.map(Self.topic(ofPageTitle:)) ?? heading
    for index in posts.indices { posts[index].topic = title }
  }

  private func isOpen(_ mark: Marks) -> Bool { stack.last?.open.contains(mark) ?? false }

  private func write(_ change: (inout FlowText) -> Void) {
    if isOpen(.hidden) { return }
    if isOpen(.quote) {
      change(&quote)
    } else if isOpen(.body) {
      if !isOpen(.insertion) || isOpen(.code) { change(&body) }
    } else {
      change(&flow)
    }
  }

  private func marks(of element: HTMLElement) -> Marks {
    var marks: Marks = []
    switch element.name {
    case .span:
      if element.hasClass("name") { marks.insert(.author) }
      if element.hasClass("postdetails") { marks.insert(.details) }
      if element.hasClass("postbody") {
        marks.insert(.body)
        bodies += 1
      }
    case .td:
      if element.hasClass("quote") { marks.insert(.quote) }
      if element.hasClass("code") { marks.insert(.code) }
    case .table: if isOpen(.body) { marks.insert(.insertion) }
    case .title: marks = [.hidden, .pageTitle]
    default: if element.name.isHidden { marks.insert(.hidden) }
    }
    // The topic's title is a link to the topic; a heading of that class can be the site's name.
    if element.hasClass("maintitle") { marks.insert(element.name == .a ? .title : .heading) }
    return marks
  }

  private func beginPost(_ element: HTMLElement, _ marks: Marks) {
    guard !isOpen(.body), !isOpen(.quote) else { return }
    if marks.contains(.author) {
      if let post, post.number == nil || !post.author.isEmpty || post.date != nil { endPost() }
      if post == nil { post = PagePost(offset: element.offset) }
    } else if element.name == .a, let name = element.attribute("name"), !name.isEmpty,
      name.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      if let post, post.number != nil || !post.author.isEmpty { endPost() }
      if post == nil { post = PagePost(offset: element.offset) }
      post?.number = name
    }
  }

  private func close(_ name: ElementName, _ marks: Marks) {
    if marks.contains(.quote), !isOpen(.quote) {
      let text = quote.takeTrimmed()
      if !text.isEmpty { post?.context.append(text) }
    } else if marks.contains(.insertion), !isOpen(.insertion) {
      body.breakBlock()
    } else if marks.contains(.author) {
      let name = flow.takeTrimmed()
      if post?.author.isEmpty ?? false { post?.author = name }
    } else if marks.contains(.details), !isOpen(.details) {
      readDetails(flow.takeTrimmed())
    } else if marks.contains(.title) {
      let title = flow.takeTrimmed()
      if topic == nil, !title.isEmpty { topic = title }
    } else if marks.contains(.heading) {
      let title = flow.takeTrimmed()
      if heading == nil, !title.isEmpty { heading = title }
    } else if marks.contains(.pageTitle) {
      let title = flow.takeTrimmed()
      if pageTitle == nil { pageTitle = title }
    } else {
      write { $0.end(name.flow) }
    }
  }

  private func endPost() {
    guard var post else { return }
    self.post = nil
    let (text, signature) = Self.parts(of: body.takeTrimmed())
    post.body = text
    if let signature { post.context.append(signature) }
    // An anchor alone, as at the top of a page, is no post.
    if !post.author.isEmpty || post.date != nil || !post.body.isEmpty { posts.append(post) }
  }
}

extension PHPBB2Reader {
  /// `Posted: DATE … Post subject: SUBJECT` above the body, or the rank and more below the name.
  private func readDetails(_ text: String) {
    guard post != nil else { return }
    if let posted = text.after("Posted:") {
      let (date, subject) = posted.split(at: "Post subject:")
      post?.date = String(date).trimmed
      post?.subject = subject.map { String($0).trimmed }
    } else if post?.rank == nil, let first = text.split(separator: "\n").first {
      let rank = String(first).trimmed
      if !["Joined:", "Posts:", "Location:"].contains(where: rank.hasPrefix) { post?.rank = rank }
    }
  }

  /// `Forum :: View topic - Title`, as phpBB 2 titles its pages, with or without the words between.
  static func topic(ofPageTitle title: String) -> String {
    String(title.after("View topic - ") ?? title.after(" :: ") ?? title[...]).trimmed
  }

  /// The text and the signature: the last line of fifteen to twenty underscores (phpBB writes
  /// seventeen) parts them.
  static func parts(of text: String) -> (text: String, signature: String?) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let mark = lines.lastIndex { line in
      let line = String(line).trimmed
      return (15...20).contains(line.utf8.count) && line.utf8.allSatisfy { $0 == 0x5F }
    }
    guard let mark else { return (text, nil) }
    let signature = lines[(mark + 1)...].joined(separator: "\n").trimmed
    return (
      lines[..<mark].joined(separator: "\n").trimmed, signature.isEmpty ? nil : signature
    )
  }
}
