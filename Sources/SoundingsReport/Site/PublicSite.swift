/// The public page as a few linked pages: what is consulted on, what was said so far, what changed.
///
/// It holds what everybody may see and nothing else: no comment that nobody has approved, no name of a
/// person, no id of a respondent, response or comment.
public struct PublicSite: Sendable {
  public struct Page: Sendable {
    /// The name of its file without the ending, and what links to the page name.
    public var id: String
    public var title: String
    public var blocks: [Block]

    public init(id: String, title: String, blocks: [Block]) {
      self.id = id
      self.title = title
      self.blocks = blocks
    }
  }

  /// The title of the consultation.
  public var title: String
  public var authority: String
  public var banners: [Banner]
  public var pages: [Page]
  /// The table of the page `register`, which is also a file of its own.
  public var register: Table

  public init(
    title: String, authority: String, banners: [Banner] = [], pages: [Page], register: Table
  ) {
    self.title = title
    self.authority = authority
    self.banners = banners
    self.pages = pages
    self.register = register
  }
}
