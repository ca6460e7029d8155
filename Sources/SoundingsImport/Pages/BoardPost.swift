/// A post of a discussion board, as its page shows it.
struct BoardPost: Sendable, Equatable {
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
  var line = 0
}
