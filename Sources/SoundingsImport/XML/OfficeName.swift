/// The local names of elements and attributes that spreadsheets are read by: those of SpreadsheetML,
/// of OPC's relationships, and of OpenDocument.
///
/// One list for all of them, so that a name is compared by its bytes once a file and is a number after.
enum OfficeName: String, CaseIterable, Sendable {
  /// A name of these vocabularies that is not read.
  case unknown = "?"
  /// Any name of another vocabulary.
  case foreign = "??"

  // SpreadsheetML: sheets
  case worksheet, sheetData, row, c, v, f, t, r, s, si, rPh, hidden, ref, mergeCell
  // … workbooks and styles
  case workbookPr, date1904, sheet, name, state, id
  case numFmt, numFmtId, formatCode, cellXfs, xf
  // OPC: relationships between parts
  case relationship = "Relationship"
  case partID = "Id"
  case partType = "Type"
  case target = "Target"
  case targetMode = "TargetMode"

  // OpenDocument
  case spreadsheet, table, visibility, display, p, tab, style, shapes, annotation, formula, value
  case tableRow = "table-row"
  case tableCell = "table-cell"
  case coveredCell = "covered-table-cell"
  case rowsRepeated = "number-rows-repeated"
  case columnsRepeated = "number-columns-repeated"
  case columnsSpanned = "number-columns-spanned"
  case lineBreak = "line-break"
  case styleName = "style-name"
  case tableProperties = "table-properties"
  case valueType = "value-type"
  case dateValue = "date-value"
  case timeValue = "time-value"
  case booleanValue = "boolean-value"
  case stringValue = "string-value"
}

/// The vocabularies whose names count; elements and attributes of others are `foreign`.
enum OfficeSpace {
  /// Transitional and strict (ECMA-376-1 and -4), and OpenDocument 1.x.
  static let known: [String] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://schemas.openxmlformats.org/package/2006/content-types",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  ]
}
