import Foundation
import SoundingsReport
import SoundingsStudy
import Testing

@testable import SoundingsImport

@Suite("The data annex")
struct DataAnnexTests {
  @Test(
    "holds every table and every figure of the worked consultation, as numbers where they are numbers"
  )
  func worked() throws {
    let study = try Study(folder: WorkedConsultation.folder)
    let appendix = try study.appendix(of: study.importResponses(jobs: 2), jobs: 2)
    let annex = DataAnnex(appendix.document, figures: appendix.figures)
    let read = try WorkbookReading(WorkbookReading.bytes(of: annex.sheets))
    let tables = appendix.document.tables
    #expect(read.sheets.map(\.name).first == "Contents")
    #expect(read.sheets.map(\.name).last == "Figures")
    #expect(read.sheets.count == tables.count + 2)
    for (table, sheet) in zip(tables, read.sheets.dropFirst()) {
      #expect(sheet.rows[1]?.first == table.caption)
      let header = 2 + table.notes.count
      #expect(sheet.rows[header]?.count == table.columns.count)
      for (place, row) in table.rows.enumerated() {
        let cells = sheet.rows[header + 1 + place] ?? []
        for (column, cell) in row.cells.enumerated() where column > 0 {
          let text = column < cells.count ? cells[column] : ""
          guard table.columns[column].kind == .number, let number = cell.data.flatMap(Double.init)
          else { continue }
          let found = try #require(Double(text), "\(table.id), row \(place), column \(column)")
          #expect(abs(found - number) <= 1e-14 * abs(number))
        }
      }
    }
    let figures = read.sheets.last?.rows ?? [:]
    #expect(figures.count == appendix.figures.figures.count + 3)
    #expect(figures[4]?.first == appendix.figures.figures.first?.id)
  }

  @Test("has every sheet in its contents, with a link to it")
  func contents() throws {
    var document = ReportDocument(title: "A & B")
    let table = Table(
      id: "it's [one]", caption: "=1+1",
      columns: [Table.Column("Theme", .text), Table.Column("Number")],
      rows: [
        Table.Row([Table.Cell("=cmd"), Table.Cell("1,234", data: "1234")]),
        Table.Row([Table.Cell("All"), Table.Cell("–", data: "")], kind: .total),
      ])
    document.parts = [Part(number: 1, id: "one", title: "One", blocks: [.table(table)])]
    let annex = DataAnnex(document, figures: FigureBook())
    let bytes = try WorkbookReading.bytes(of: annex.sheets)
    let read = try WorkbookReading(bytes)
    let listed = read.sheets[0].rows.values.compactMap { $0.count > 2 ? $0[2] : nil }
    #expect(Set(listed).isSuperset(of: ["it's [one]", "Figures"]))
    #expect(
      read.sheets[1].rows.sorted { $0.key < $1.key }.map(\.value) == [
        ["=1+1"], ["Theme", "Number"], ["=cmd", "1234"], ["All"],
      ])
    let page = try WorkbookReading.part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(page.components(separatedBy: "<hyperlink ").count - 1 == annex.sheets.count - 1)
    #expect(page.contains("<oddHeader>&amp;LA &amp;&amp; B</oddHeader>"))
    let again = try WorkbookReading.bytes(of: annex.sheets)
    #expect(again == bytes)
  }
}
