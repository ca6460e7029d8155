/// Nodes of pandoc's document tree as its JSON has them (pandoc-types 1.22, which pandoc 2.11 to 2.19
/// and 3 read).
enum PandocAST {
  static func document(title: String, language: String, blocks: [JSONValue]) -> JSONValue {
    .object([
      ("pandoc-api-version", .array([1, 22])),
      (
        "meta",
        .object([
          ("title", node("MetaInlines", .array([string(title)]))),
          ("lang", node("MetaInlines", .array([string(language)]))),
        ])
      ),
      ("blocks", .array(blocks)),
    ])
  }

  /// Text as it stands: nothing in it is markup, and its spaces are kept.
  static func string(_ text: String) -> JSONValue { node("Str", .string(text)) }

  static func strong(_ inlines: [JSONValue]) -> JSONValue { node("Strong", .array(inlines)) }

  static func underline(_ inlines: [JSONValue]) -> JSONValue { node("Underline", .array(inlines)) }

  static func struck(_ inlines: [JSONValue]) -> JSONValue { node("Strikeout", .array(inlines)) }

  static func span(_ id: String, _ inlines: [JSONValue]) -> JSONValue {
    node("Span", .array([attributes(id), .array(inlines)]))
  }

  static func link(_ inlines: [JSONValue], to bookmark: String) -> JSONValue {
    node("Link", .array([attributes(""), .array(inlines), .array([.string("#" + bookmark), ""])]))
  }

  static func image(_ file: String, width: String, alternative: String) -> JSONValue {
    node(
      "Image",
      .array([
        attributes("", pairs: [("width", width)]), .array([string(alternative)]),
        .array([.string(file), ""]),
      ]))
  }

  static func paragraph(_ inlines: [JSONValue]) -> JSONValue { node("Para", .array(inlines)) }

  /// Paragraphs in a style of the document's.
  static func styled(_ style: String, _ paragraphs: [[JSONValue]]) -> JSONValue {
    node(
      "Div",
      .array([
        attributes("", pairs: [("custom-style", style)]), .array(paragraphs.map(paragraph)),
      ]))
  }

  static func header(_ level: Int, id: String, _ inlines: [JSONValue]) -> JSONValue {
    node("Header", .array([.integer(level), attributes(id), .array(inlines)]))
  }

  static func bullets(_ items: [[JSONValue]]) -> JSONValue {
    node("BulletList", .array(items.map { .array([node("Plain", .array($0))]) }))
  }

  static func numbered(_ items: [[JSONValue]]) -> JSONValue {
    node(
      "OrderedList",
      .array([
        .array([1, .object([("t", "Decimal")]), .object([("t", "Period")])]),
        .array(items.map { .array([node("Plain", .array($0))]) }),
      ]))
  }

  static func raw(_ xml: String, in format: OfficeFormat) -> JSONValue {
    node("RawBlock", .array([.string(format.rawName), .string(xml)]))
  }

  static func rawInline(_ xml: String, in format: OfficeFormat) -> JSONValue {
    node("RawInline", .array([.string(format.rawName), .string(xml)]))
  }

  static let lineBreak: JSONValue = .object([("t", "LineBreak")])

  private static func node(_ type: String, _ content: JSONValue) -> JSONValue {
    .object([("t", .string(type)), ("c", content)])
  }

  private static func attributes(
    _ id: String, pairs: [(String, String)] = []
  ) -> JSONValue {
    .array([
      .string(id), .array([]), .array(pairs.map { .array([.string($0.0), .string($0.1)]) }),
    ])
  }
}
