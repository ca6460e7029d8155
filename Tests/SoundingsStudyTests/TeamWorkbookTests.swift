import Foundation
import SoundingsCoding
import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import Testing

@Suite("The team's workbook")
struct TeamWorkbookTests {
  private static let frame = """
    themes:
      - {id: cost, title: Cost, include: [cost*, dear]}
      - {id: space, title: Space, include: [park*]}
      - {id: never, title: Never, include: [unicorn]}
      - {id: harm, title: Harm, kind: urgent, include: [bruise~]}
    """
  private static let rows = [
    #"r1,ann,2024-03-04,Residents,1,"Dear Mr Ashworth, the cost of parking is mine: ring 01632 960 123""#,
    #"r2,bob,2024-05-05,Shops,2,"=The cost of a van, and a bruise on a child""#,
    #"=r3,cas,2024-05-06,,,"Un texte qui n’est pas en anglais, mais en français, et les enfants sont dans la rue""#,
    #"r4,dee,2024-05-07,Shops,2,Nothing in it"#,
  ]

  private func workbook(
    _ decisions: String? = nil, jobs: Int = 1
  ) throws -> (reading: WorkbookReading, bytes: [UInt8], csv: String) {
    let small = try SmallConsultation(frame: Self.frame, rows: Self.rows)
    if let decisions { try small.scratch.write(decisions, to: "decisions.csv") }
    return try small.read { study in
      let output = small.scratch.path + "/out"
      _ = try study.run(to: output, options: RunOptions(jobs: jobs, formats: [.xlsx]))
      let bytes = try FileSystem.read(output + "/private/comments.xlsx")
      return (
        try WorkbookReading(bytes), bytes, try small.scratch.read("out/private/comments.csv")
      )
    }
  }

  @Test("Its sheets are the comments, those of each section, the decisions and how to write them")
  func sheets() throws {
    let names = try workbook().reading.sheets.map(\.name)
    #expect(
      names == ["Comments", "Section 1", "Section 2", "General comments", "Decisions", "Read me"])
  }

  @Test("Comments have a column a theme that occurs, with an x where it is given")
  func comments() throws {
    let read = try workbook().reading
    #expect(read.column("id", of: "Comments").count == 4)
    #expect(read.column("id", of: "Comments").last?.hasPrefix("r4/") == true)
    #expect(read.column("Cost", of: "Comments") == ["x", "x", "", ""])
    #expect(read.column("Space", of: "Comments") == ["x", "", "", ""])
    #expect(read.column("Harm", of: "Comments") == ["", "x", "", ""])
    #expect(read.rows(of: "Comments")[1]?.contains("Never") == false)
    #expect(read.column("language", of: "Comments") == ["", "", "French", ""])
    #expect(
      read.column("stakeholder type", of: "Comments") == [
        "Residents", "Shops", "Not stated", "Shops",
      ])
    #expect(
      read.column("section title", of: "Comments") == [
        "Permits", "Loading", "General comments", "Loading",
      ])
    #expect(read.column("text", of: "Comments")[1] == "=The cost of a van, and a bruise on a child")
    #expect(read.rows(of: "Comments")[1]?.contains { $0.hasPrefix("stance") } == false)
  }

  @Test("The sheet of a section tells nobody's name, number or urgent remark")
  func sections() throws {
    let read = try workbook().reading
    let sections = read.sheets.filter {
      $0.name.hasPrefix("Section") || $0.name.hasPrefix("General")
    }
    let words = sections.flatMap { $0.rows.values.flatMap(\.self) }.joined(separator: "\n")
    for secret in ["Ashworth", "960 123", "bruise", "ann", "bob", "Harm"] {
      #expect(!words.contains(secret), "\(secret)")
    }
    #expect(read.column("text", of: "Section 1")[0].contains("[phone number removed]"))
    #expect(read.column("themes", of: "Section 1") == ["Cost; Space"])
    #expect(
      read.column("text", of: "Section 2")[0].contains(
        "an officer of the consultation passes it on"))
    #expect(read.column("themes", of: "General comments") == ["not coded: French"])
    #expect(read.column("may be quoted", of: "Section 2") == ["no", "no"])
  }

  @Test("Rows can be filtered, header and first column stay, and kinds are offered")
  func looks() throws {
    let bytes = try workbook().bytes
    let comments = try WorkbookReading.part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(comments.contains("<autoFilter ref=\"A1:N5\"/>"))
    #expect(comments.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
    let decisions = try WorkbookReading.part("xl/worksheets/sheet5.xml", of: bytes)
    #expect(decisions.contains("sqref=\"C2:C501\""))
    #expect(
      decisions.contains(
        "<formula1>\"\(Decision.What.allCases.map(\.rawValue).joined(separator: ","))\"</formula1>")
    )
    #expect(decisions.contains("<row r=\"501\""))
    let strings = try WorkbookReading.part("xl/sharedStrings.xml", of: bytes)
    let bold = strings.components(separatedBy: "<r>").filter { $0.contains("<b/>") }
    #expect(bold.contains { $0.contains(">cost</t>") })
  }

  @Test("Decisions are filled in as they stand, and taking the workbook over adds none")
  func decisions() throws {
    let decisions =
      "date,who,what,target,value,reason\n2024-06-01,Z. É.,note,'=r3,\"a, b\",\"two\nlines\"\n"
      + "2024-06-02,Z. É.,read,r2,,'=read\n2024-06-03,B,note,r9,_x000D_,none such\n"
    let read = try workbook(decisions)
    #expect(
      read.reading.column("date", of: "Decisions") == ["2024-06-01", "2024-06-02", "2024-06-03"])
    #expect(read.reading.column("target", of: "Decisions") == ["=r3", "r2", "r9"])
    #expect(read.reading.column("reason", of: "Decisions") == ["two\nlines", "=read", "none such"])
    #expect(read.reading.column("value", of: "Decisions") == ["a, b", "", "_x000D_"])
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write("title: a\n", to: "consultation.yaml")
    try scratch.write(decisions, to: "decisions.csv")
    try Data(read.bytes).write(to: URL(filePath: scratch.path + "/comments.xlsx"))
    let summary = try Study.decide(folder: scratch.path, sheet: scratch.path + "/comments.xlsx")
    #expect(summary.text == "3 decisions read, 0 new, 3 known\n")
    #expect(try scratch.read("decisions.csv") == decisions)
  }

  @Test("A run without the format takes the workbook of an earlier one away")
  func stale() throws {
    let small = try SmallConsultation(frame: Self.frame, rows: Self.rows)
    try small.read { study in
      let output = small.scratch.path + "/out"
      let with = try study.run(to: output, options: RunOptions(formats: [.xlsx]))
      #expect(with.files.contains("private/comments.xlsx"))
      #expect(try small.scratch.read("out/private/manifest.json").contains("private/comments.xlsx"))
      let without = try study.run(to: output, options: RunOptions())
      #expect(!without.files.contains("private/comments.xlsx"))
      #expect(FileSystem.kind(of: output + "/private/comments.xlsx") == nil)
    }
  }

  @Test("The worked consultation: every comment, byte-identical at any number of jobs")
  func worked() throws {
    let study = try Study(folder: WorkedConsultation.folder)
    let scratch = try WorkedConsultation.Scratch()
    var books: [[UInt8]] = []
    for jobs in [1, 2, 5] {
      let output = "\(scratch.path)/\(jobs)"
      _ = try study.run(to: output, options: RunOptions(jobs: jobs, formats: [.csv, .xlsx]))
      books.append(try FileSystem.read(output + "/private/comments.xlsx"))
    }
    #expect(books[1] == books[0])
    #expect(books[2] == books[0])
    let read = try WorkbookReading(books[0])
    let csv = Array(try scratch.read("1/private/comments.csv").utf8)
    let table = try CSVRows(csv)
    #expect(read.column("id", of: "Comments") == table.column("id"))
    #expect(read.column("text", of: "Comments") == table.column("text").map(VisibleText.of))
    // The columns of themes say what the one of comments.csv says.
    let ids = table.column("themes").map { $0.isEmpty ? [] : $0.components(separatedBy: "; ") }
    for theme in study.frame.frame.themes {
      let marks = read.column(theme.title, of: "Comments")
      let given = ids.map { $0.contains(theme.id) ? "x" : "" }
      #expect(marks == given || marks.isEmpty && !given.contains("x"), "\(theme.id)")
    }
    let sections = read.sheets.filter { $0.rows[1]?.contains("may be quoted") == true }
    #expect(sections.map { $0.rows.count - 1 }.reduce(0, +) == table.column("id").count)
    #expect(sections.count >= 8)
  }
}

/// A table of CSV by its columns, as the importer reads it.
private struct CSVRows {
  let header: [String]
  let rows: [[String]]

  init(_ bytes: [UInt8]) throws {
    var records: [[String]] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && index + 1 < bytes.count && bytes[index + 1] == byte:
        field.append(byte)
        index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == UInt8(ascii: "\n") {
          records.append(fields)
          fields = []
        }
      default: field.append(byte)
      }
      index += 1
    }
    header = records.first ?? []
    rows = Array(records.dropFirst())
  }

  func column(_ name: String) -> [String] {
    guard let place = header.firstIndex(of: name) else { return [] }
    return rows.map { row in
      // Without the apostrophe that keeps a cell from being a formula.
      let cell = row[place]
      return cell.hasPrefix("'") && "=+-@".contains(cell.dropFirst().first ?? " ")
        ? String(cell.dropFirst()) : cell
    }
  }
}
