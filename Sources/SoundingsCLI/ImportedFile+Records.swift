import SoundingsImport

extension ImportedFile {
  /// How many records it has, by what people call them: `3 rows`, `1 letter`.
  var counted: String {
    let (one, many) = nouns
    return "\(records) \(records == 1 ? one : many)"
  }

  private var nouns: (one: String, many: String) {
    switch Layout(rawValue: layout) {
    case .csv, .polis, .htmlTable, .sharePointList, .jsonLines, .consult, .xlsx, .ods, .xls:
      ("row", "rows")
    case .phpBB2, .plone, .sharePointDiscussion: ("post", "posts")
    case .htmlForm, .sharePointForm: ("form", "forms")
    case .guestbook: ("entry", "entries")
    case .eml, .mbox, .msg: ("e-mail", "e-mails")
    case .text, .docx, .odt, .pdf, .rtf, .doc: ("letter", "letters")
    case .wordHTML: ("document", "documents")
    case .htmlBlocks, nil: ("response", "responses")
    }
  }
}
