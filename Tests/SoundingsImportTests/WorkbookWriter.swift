/// Writes small workbooks of SpreadsheetML, part by part, so that each trap in one is written down.
struct WorkbookWriter {
  struct Sheet {
    var name: String
    /// What stands in `sheetData`.
    var rows: String
    var state = "visible"
    var before = ""
    var after = ""
  }

  static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

  var sheets: [Sheet]
  /// What stands in each `si`.
  var strings: [String] = []
  /// The codes of formats 1, 2, …; 0 is General.
  var formats: [String] = []
  var properties = ""
  var space = transitional
  /// The part of the workbook, and how its relationships name the sheets.
  var main = "xl/workbook.xml"
  var targets = "worksheets/"
  var folder = "xl/worksheets/"
  /// Parts that replace those of the name.
  var parts: [String: String] = [:]

  init(_ rows: String, strings: [String] = [], formats: [String] = []) {
    sheets = [Sheet(name: "Responses", rows: rows)]
    (self.strings, self.formats) = (strings, formats)
  }

  var zip: ZipWriter {
    let office =
      space == Self.strict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var zip = ZipWriter()
    func add(_ name: String, _ text: String) { zip.add(name, parts[name] ?? text) }
    func relationships(_ entries: [String]) -> String {
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + entries.joined() + "</Relationships>"
    }
    func relationship(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id='\(id)' Type='\(office)/\(type)' Target='\(target)'/>"
    }
    add(
      "[Content_Types].xml",
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + "<Override PartName='/\(main)' ContentType='application/vnd.openxmlformats-officedocument."
        + "spreadsheetml.sheet.main+xml'/></Types>")
    add("_rels/.rels", relationships([relationship("rId1", "officeDocument", main)]))
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name='\(sheet.name)' sheetId='\(index + 1)' state='\(sheet.state)' "
        + "r:id='rId\(index + 1)'/>"
    }
    add(
      main,
      "<workbook xmlns='\(space)' xmlns:r='\(office)'>\(properties)<sheets>\(list.joined())</sheets>"
        + "</workbook>")
    var related = sheets.indices.map {
      relationship("rId\($0 + 1)", "worksheet", "\(targets)sheet\($0 + 1).xml")
    }
    related.append(relationship("styles", "styles", "/xl/styles.xml"))
    related.append(relationship("strings", "sharedStrings", "/xl/sharedStrings.xml"))
    add("xl/_rels/\(main.split(separator: "/").last ?? "").rels", relationships(related))
    let codes = formats.enumerated().map { index, code in
      "<numFmt numFmtId='\(200 + index)' formatCode='\(code)'/>"
    }
    let cells = formats.indices.map { "<xf numFmtId='\(200 + $0)'/>" }
    add(
      "xl/styles.xml",
      "<styleSheet xmlns='\(space)'><numFmts>\(codes.joined())</numFmts>"
        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId='0'/>\(cells.joined())</cellXfs></styleSheet>")
    add(
      "xl/sharedStrings.xml",
      "<sst xmlns='\(space)'>" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>")
    for (index, sheet) in sheets.enumerated() {
      add(
        "\(folder)sheet\(index + 1).xml",
        "<?xml version='1.0' encoding='UTF-8'?>\n<worksheet xmlns='\(space)'>\(sheet.before)"
          + "<sheetData>\(sheet.rows)</sheetData>\(sheet.after)</worksheet>")
    }
    return zip
  }

  var bytes: [UInt8] { zip.bytes }

  /// A row of inline strings; an empty one is no cell.
  static func row(_ number: Int? = nil, _ cells: String..., attributes: String = "") -> String {
    row(number, cells: cells, attributes: attributes)
  }

  static func row(_ number: Int?, cells: [String], attributes: String = "") -> String {
    let texts = cells.enumerated().filter { !$0.element.isEmpty }.map { index, text in
      "<c r='\(column(index))\(number ?? 1)' t='inlineStr'><is><t xml:space='preserve'>\(text)</t>"
        + "</is></c>"
    }
    let reference = number.map { " r='\($0)'" } ?? ""
    return "<row\(reference) \(attributes)>\(texts.joined())</row>"
  }

  /// The letters of a column, from 0.
  static func column(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : column(index / 26 - 1) + letter
  }
}
