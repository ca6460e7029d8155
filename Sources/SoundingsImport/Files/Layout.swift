/// The layouts that are read: how a file holds responses.
///
/// A table of any kind can moreover be that of a survey tool (`SurveyTool`).
public enum Layout: String, Sendable, CaseIterable {
  case csv
  case polis
  case phpBB2 = "phpbb2"
  case htmlTable = "html-table"
  case plone
  case sharePointList = "sharepoint-list"
  case sharePointForm = "sharepoint-form"
  case sharePointDiscussion = "sharepoint-discussion"
  case htmlForm = "html-form"
  case wordHTML = "word-html"
  case guestbook
  case htmlBlocks = "html-blocks"
  /// An object a line, with keys named like roles.
  case jsonLines = "jsonl"
  /// A folder of themefinder or Consult.
  case consult
  case xlsx, ods, xls
  /// Prose, an e-mail, a mailbox, and what word processors save: a letter or several.
  case text, eml, mbox, docx, odt, pdf, rtf, msg, doc

  /// Whether a source may name it: a layout, or the path of a file with a layout for pages.
  public static func isName(_ name: String) -> Bool {
    Layout(rawValue: name) != nil || PageLayouts.isFile(name)
  }

  /// Whether it is a page of HTML.
  var isPage: Bool {
    switch self {
    case .phpBB2, .htmlTable, .plone, .sharePointList, .sharePointForm, .sharePointDiscussion,
      .htmlForm, .wordHTML, .guestbook, .htmlBlocks:
      true
    case .csv, .polis, .jsonLines, .consult, .xlsx, .ods, .xls, .text, .eml, .mbox, .docx, .odt,
      .pdf, .rtf, .msg, .doc:
      false
    }
  }

  static var names: [String] { allCases.map(\.rawValue) }

  /// What looks at a file's first bytes, in this order; who recognises the file decides.
  private static let recognisers: [@Sendable (FileHead) -> Layout?] = [
    Layout.table(_:), Layout.polis(_:), Layout.lines(_:), Layout.page(_:), Layout.letter(_:),
  ]

  /// Finds the layout by content, never by the file's name. What nothing recognises is CSV.
  init(detecting raw: [UInt8]) throws(FileFormatFound) {
    let head = FileHead(raw)
    for recognise in Self.recognisers {
      if let layout = recognise(head) {
        self = layout
        return
      }
    }
    if let format = FileFormat(raw) { throw FileFormatFound(format: format) }
    self = .csv
  }
}

/// A format that is recognised and not read.
struct FileFormatFound: Error {
  var format: FileFormat
}

extension FileFormat {
  /// Recognises the first bytes of formats that are not text.
  init?(_ raw: [UInt8]) {
    if raw.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if raw.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else if raw.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if raw.starts(with: "{\\rtf".utf8) {
      self = .rtf
    } else {
      return nil
    }
  }
}
