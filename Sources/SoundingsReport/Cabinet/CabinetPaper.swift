/// The parts of a committee's paper that rest on a consultation, in the committee's numbering.
///
/// Snippets to be taken into the paper. Their figures are those of the appendix; what only an officer can
/// say is marked and not invented.
public struct CabinetPaper: Sendable {
  public struct Section: Sendable {
    /// With its number: "8. Consultations".
    public var title: String
    public var blocks: [Block]

    public init(_ title: String, _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  public var title: String
  public var banners: [Banner]
  public var introduction: [Inline]
  public var sections: [Section]

  public init(
    title: String, banners: [Banner] = [], introduction: [Inline], sections: [Section]
  ) {
    self.title = title
    self.banners = banners
    self.introduction = introduction
    self.sections = sections
  }
}

/// Writes the paper's parts as Markdown, which word processors and pandoc take in.
public enum CabinetWriter {
  public static func write(_ paper: CabinetPaper) -> String {
    var page = MarkdownPage(index: DocumentIndex(ReportDocument(title: paper.title)))
    for banner in paper.banners { page.write(banner) }
    page.blocks.append("# " + MarkdownText.line(paper.title))
    page.write([.paragraph(paper.introduction)])
    for section in paper.sections {
      page.blocks.append("## " + MarkdownText.line(section.title))
      page.level = 2
      page.write(section.blocks)
    }
    return page.blocks.joined(separator: "\n\n") + "\n"
  }
}

/// Paragraphs that are counted: 8.1, 8.2.
struct NumberedParagraphs {
  let section: String
  private(set) var blocks: [Block] = []
  private var count = 0

  init(section: String) { self.section = section }

  /// - Returns: the paragraph's number.
  @discardableResult
  mutating func add(_ inlines: [Inline], after: [Block] = []) -> String {
    count += 1
    let number = "\(section).\(count)"
    blocks.append(.paragraph([.strong(number), .text(" ")] + inlines))
    blocks += after
    return number
  }
}
