/// What one person wrote, as its file has it: a letter, an e-mail, a filled-in form.
struct Letter: Sendable {
  struct Paragraph: Sendable, Hashable {
    var text: String
    /// Whether it is a heading by its mark-up or its form.
    var isHeading = false
    /// Where a person finds it: `paragraph 4`, `page 2, paragraph 1`, `attachment 1, paragraph 3`.
    var position: String
    /// The line of the file, from 1; 0 where it has none.
    var line = 0
  }

  /// The message's own id, where it has one.
  var id: String?
  var sender: String?
  var address: String?
  var organisation: String?
  var subject: String?
  /// The date as written.
  var date: String?
  var paragraphs: [Paragraph] = []
  /// What stands around it and is not the respondent's own text here: quoted threads, disclaimers.
  var context: [String] = []
  /// Whether a machine sent it: out of office, delivery failure.
  var isAutomatic = false
}
