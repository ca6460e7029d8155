/// What one person wrote, as its file has it: a letter, an e-mail, a filled-in form.
///
/// A reader of a format fills in all paragraphs; `LetterAnatomy` then moves what is not the
/// respondent's own text here (salutation, signature, quoted thread) into `context`.
struct Letter: Sendable {
  struct Paragraph: Sendable, Hashable {
    /// What the mark-up says of a paragraph besides its being a heading.
    enum Style: Sendable, Hashable {
      case plain
      /// The document's title.
      case title
      /// Set off, as quotations are; whose words they are it does not say.
      case quotation
    }

    var text: String
    /// Whether it is a heading by its mark-up or its form.
    var isHeading = false
    /// The depth of a heading, from 1.
    var level = 1
    var style = Style.plain
    var place: Place
    /// The line of the file, from 1; 0 where it has none.
    var line = 0

    /// Where a person finds it: `paragraph 4`, `attachment 1, page 2, paragraph 3`.
    var position: String { place.description }
  }

  /// What a machine did with it, or could not do.
  enum State: Sendable, Hashable {
    case read
    /// A machine sent it: out of office, delivery failure.
    case automatic
    /// It came in, and its words could not be had.
    case unread
  }

  /// Something odd that a person should know, without a respondent's words.
  struct Problem: Sendable, Hashable {
    var code: String
    var line = 0
    var message: String
  }

  /// The message's own id, where it has one.
  var id: String?
  var sender: String?
  var address: String?
  var organisation: String?
  /// What the signature says of the sender: the lines after the name.
  var signature: [String] = []
  var subject: String?
  /// The date as written.
  var date: String?
  var dateLine = 0
  /// The words that keep it from publication, as written: ‘in confidence’.
  var permission: String?
  var paragraphs: [Paragraph] = []
  /// What stands around it and is not the respondent's own text here: quoted threads, disclaimers.
  var context: [String] = []
  var state = State.read
  /// Whether it is an e-mail, in which threads are quoted.
  var isMessage = false
  /// The line of the file where it begins.
  var line = 1
  var problems: [Problem] = []

  mutating func note(_ code: String, line: Int = 0, _ message: String) {
    problems.append(Problem(code: code, line: line == 0 ? self.line : line, message: message))
  }
}
