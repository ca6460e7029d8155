/// A paragraph style of our own reference documents, said once for both formats.
struct DocumentStyle: Sendable {
  enum Tone: String, Sendable {
    case ink = "1b2126"
    case soft = "4f5860"
    case accent = "0b4f6c"
    case warning = "8a3800"
  }

  /// As Word knows it.
  var name: String
  /// As LibreOffice knows it, where that differs.
  var openDocument: String?
  var parent: String? = "Normal"
  /// In points.
  var size: Double?
  var isBold: Bool?
  var tone: Tone?
  /// Space above and below, in points.
  var before: Double?
  var after: Double?
  /// Whether it stays with the paragraph that follows.
  var keepsWithNext = false
  var isUnbroken = false
  /// The left edge, and how far the first line stands out to the left of it, in centimetres.
  var indent: Double?
  var hanging = 0.0
  /// A tab at this place, in centimetres; with dots where `leads`.
  var tab: Double?
  var tabIsRight = false
  /// The colour of the ground and of a bar at the left.
  var wash: String?
  var bar: Tone?
  /// The level of a heading, 1 to 6.
  var outline: Int?

  /// Word's id of the style.
  var id: String { Self.wordID(name) }

  static func wordID(_ name: String) -> String {
    name == "heading" ? name : String(Self.capitalised(name).filter { $0 != " " })
  }

  static func openDocumentName(_ name: String) -> String {
    let known = all.first { $0.name == name }?.openDocument ?? name
    var encoded = ""
    encoded.append(known) { $0 == UInt8(ascii: " ") ? "_20_" : nil }
    return encoded
  }

  /// "heading 1" has the id "Heading1".
  private static func capitalised(_ name: String) -> String {
    guard let first = name.first else { return name }
    return first.uppercased() + name.dropFirst()
  }
}

extension DocumentStyle {
  /// How far numbered paragraphs stand in, in centimetres: what Word's own lists do.
  static let numberWidth = 1.27

  static let all: [DocumentStyle] = [
    DocumentStyle(
      name: "Normal", openDocument: "Standard", parent: nil, size: 11, tone: .ink, before: 0,
      after: 0),
    DocumentStyle(name: "Body Text", openDocument: "Text body", before: 0, after: 7),
    DocumentStyle(name: "First Paragraph", openDocument: "First paragraph", parent: "Body Text"),
    DocumentStyle(name: "Compact", parent: "Body Text", before: 0, after: 3),
    DocumentStyle(
      name: "Title", size: 24, isBold: true, before: 0, after: 14, keepsWithNext: true),
    DocumentStyle(
      name: "Title Block", before: 0, after: 3, indent: 4.5, hanging: 4.5, tab: 4.5),
    DocumentStyle(
      name: "Notice Label", size: 11, isBold: true, tone: .warning, before: 10, after: 0,
      keepsWithNext: true, indent: 0.3, wash: "fff7ef", bar: .warning),
    DocumentStyle(
      name: "Notice", size: 10.5, before: 0, after: 0, indent: 0.3, wash: "fff7ef", bar: .warning),
    heading(1, size: 17, before: 30, after: 9), heading(2, size: 13.5, before: 20, after: 6),
    heading(3, size: 11.5, before: 14, after: 4), heading(4, size: 11, before: 12, after: 4),
    heading(5, size: 11, before: 12, after: 4), heading(6, size: 11, before: 12, after: 4),
    DocumentStyle(
      name: "Contents Heading", size: 17, isBold: true, tone: .accent, before: 24, after: 8,
      keepsWithNext: true),
    DocumentStyle(
      name: "Contents Entry", before: 4, after: 1, indent: numberWidth, hanging: numberWidth,
      tab: 17, tabIsRight: true),
    DocumentStyle(
      name: "Contents Subentry", size: 10, before: 0, after: 1, indent: numberWidth, tab: 17,
      tabIsRight: true),
    DocumentStyle(
      name: "Numbered Paragraph", parent: "Body Text", indent: numberWidth, hanging: numberWidth),
    DocumentStyle(
      name: "Block Text", openDocument: "Quotations", before: 8, after: 1, isUnbroken: true,
      indent: 1.6, bar: .accent),
    DocumentStyle(
      name: "Quotation Source", size: 9.5, tone: .soft, before: 0, after: 6, indent: 1.6,
      bar: .accent),
    DocumentStyle(
      name: "Still Missing", size: 10.5, before: 4, after: 8, isUnbroken: true, indent: 0.3,
      wash: "fff7ef", bar: .warning),
    DocumentStyle(
      name: "caption", openDocument: "Caption", size: 10, isBold: true, before: 12, after: 4,
      keepsWithNext: true),
    DocumentStyle(name: "Table Caption", parent: "caption", keepsWithNext: true),
    DocumentStyle(
      name: "Image Caption", openDocument: "Figure Caption", parent: "caption",
      keepsWithNext: true),
    DocumentStyle(name: "Figure", before: 0, after: 2, keepsWithNext: true),
    DocumentStyle(
      name: "Table Text", openDocument: "Table Contents", size: 9, before: 1.5, after: 1.5),
    DocumentStyle(
      name: "Table Heading", parent: "Table Text", size: 9, isBold: true, keepsWithNext: true),
    DocumentStyle(name: "Table Note", size: 9, tone: .soft, before: 3, after: 2),
    DocumentStyle(name: "Page Turn", size: 1, before: 0, after: 0),
    DocumentStyle(
      name: "header", openDocument: "Header", size: 8.5, tone: .soft, tab: 17,
      tabIsRight: true),
    DocumentStyle(
      name: "footer", openDocument: "Footer", size: 8.5, tone: .soft, tab: 17,
      tabIsRight: true),
  ]

  private static func heading(
    _ level: Int, size: Double, before: Double, after: Double
  ) -> DocumentStyle {
    DocumentStyle(
      name: "heading \(level)", openDocument: "Heading \(level)", size: size, isBold: true,
      tone: level == 1 ? .accent : .ink, before: before, after: after, keepsWithNext: true,
      isUnbroken: true, outline: level)
  }
}
