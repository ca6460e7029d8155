/// A post of a discussion, as its page shows it.
struct PagePost: Sendable, Equatable {
  /// The number of its anchor.
  var number: String?
  var author = ""
  /// What the board says of the author below the name.
  var rank: String?
  var date: String?
  var subject: String?
  var topic: String?
  var body = ""
  /// Quoted posts and the signature, in the order of the page.
  var context: [String] = []
  /// How many posts it answers, one below the other: 0 begins a thread.
  var depth: Int?
  /// Where it begins in the page.
  var offset: Int

  init(offset: Int) { self.offset = offset }
}
