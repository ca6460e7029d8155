/// The document whose styles, pages, headers and footers pandoc takes: ours, or the council's.
public enum ReferenceDocument {
  /// Our own, with title and notice at the head of each page.
  public static func own(_ format: OfficeFormat, for document: ReportDocument) -> [OfficePart] {
    let scalars = VisibleText.of(document.title).unicodeScalars
    let short =
      scalars.count > 80
      ? String(String.UnicodeScalarView(scalars.prefix(79))) + "…" : String(scalars)
    let notice = document.runningNotice
    return switch format {
    case .docx: openXML(title: short, notice: notice)
    case .odt: openDocument(title: short, notice: notice)
    }
  }

  /// A council's, with our styles where it has none of that name, and with the notice at the head of each
  /// page; nil where it is no document of that format.
  public static func prepared(
    _ parts: [OfficePart], _ format: OfficeFormat, for document: ReportDocument
  ) -> [OfficePart]? {
    switch format {
    case .docx: preparedOpenXML(parts, notice: document.runningNotice)
    case .odt: preparedOpenDocument(parts, notice: document.runningNotice)
    }
  }
}
