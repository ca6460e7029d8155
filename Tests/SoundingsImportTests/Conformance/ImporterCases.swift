@testable import SoundingsImport

extension ImporterCase {
  /// A case for each layout; the suite fails where one has none.
  static let all = tables + pages + letters

  private static let tables = [
    ImporterCase(layout: .csv, holdsSeveral: true, isText: true) { texts in
      lines(texts, after: "id,text") { "\($0),\"\($1)\"" }
    },
    ImporterCase(layout: .polis, holdsSeveral: true, isText: true) { texts in
      lines(texts, after: String(PolisTests.header.dropLast())) {
        "1499326236943,Thu Jul 06 00:30:36 PDT 2017,\($0),\($0),0,0,1,\"\($1)\""
      }
    },
    ImporterCase(layout: .jsonLines, holdsSeveral: true, isText: true) { texts in
      lines(texts) { "{\"id\":\"\($0)\",\"text\":\"\($1)\"}" }
    },
    ImporterCase(layout: .consult, holdsSeveral: true, isText: true) { texts in
      lines(texts) { "{\"themefinder_id\":\($0),\"text\":\"\($1)\"}" }
    },
    ImporterCase(layout: .xlsx, holdsSeveral: true) { texts in
      let rows = texts.enumerated().map { WorkbookWriter.row($0 + 2, "\($0)", $1) }
      return WorkbookWriter(WorkbookWriter.row(1, "id", "text") + rows.joined()).bytes
    },
    ImporterCase(layout: .ods, holdsSeveral: true) { texts in
      let rows = ([["id", "text"]] + texts.enumerated().map { ["\($0)", $1] }).map {
        OpenDocumentTests.row($0.map { OpenDocumentTests.cell($0) }.joined())
      }
      return OpenDocumentTests.archive(OpenDocumentTests.table(rows.joined())).bytes
    },
    ImporterCase(
      layout: .xls, holdsSeveral: true, program: XLSWorkbook.program, scripts: .withoutAstral
    ) { texts in
      OldWorkbook.workbook([["id", "text"]] + texts.enumerated().map { ["\($0)", $1] })
    },
  ]

  private static let letters = [
    ImporterCase(layout: .text, isText: true) { texts in
      Array((letter(texts).joined(separator: "\n\n") + "\n").utf8)
    },
    ImporterCase(layout: .eml, isText: true) { texts in
      message(plainHeader + utf8, letter(texts).joined(separator: "\n\n") + "\n")
    },
    ImporterCase(layout: .mbox, holdsSeveral: true, isText: true) { texts in
      texts.enumerated().flatMap { index, text in
        let fields = [
          "From: Zoë Böhm <z\(index)@x.example>", "Date: Mon, 6 Nov 2006 09:14:00 +0000",
          "Message-ID: <m\(index)@x.example>",
        ]
        return Array("From z@x.example Mon Nov  6 09:14:00 2006\r\n".utf8)
          + message(fields + utf8, text + "\n\n")
      }
    },
    ImporterCase(layout: .docx) { SampleDocument.docx(letter($0)) },
    ImporterCase(layout: .odt) { SampleDocument.odt(letter($0)) },
    ImporterCase(layout: .pdf, program: PDFReader.program, scripts: .western) { texts in
      SampleDocument.pdf([letter(texts).flatMap { [$0, nil] as [String?] }])
    },
    ImporterCase(layout: .rtf) { SampleDocument.rtf(letter($0)) },
    ImporterCase(layout: .msg) { texts in
      CompoundWriter.bytes(SampleCompound.message(letter(texts).joined(separator: "\n\n")))
    },
    ImporterCase(layout: .doc, program: DOCReader.program, scripts: .western) { texts in
      SampleCompound.doc(letter(texts))
    },
  ]

  private static let utf8 = ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]

  private static func letter(_ texts: [String]) -> [String] {
    ["Dear Sir or Madam,"] + texts + ["Yours faithfully", "Zoë Böhm"]
  }

  /// A line for each text, with its number from 1.
  private static func lines(
    _ texts: [String], after header: String? = nil, _ line: (Int, String) -> String
  ) -> [UInt8] {
    var all = header.map { [$0] } ?? []
    for (index, text) in texts.enumerated() { all.append(line(index + 1, text)) }
    return Array((all.joined(separator: "\n") + "\n").utf8)
  }
}
