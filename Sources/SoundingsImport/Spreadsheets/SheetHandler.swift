/// What turns the XML of a part into rows of sheets.
protocol SheetHandler: XMLStreamHandler {
  var rows: SheetRows { get set }
  /// Of the sheet of that number, as far as it was read.
  func notes(sheet: Int) -> SheetNotes
  /// The columns of a sheet that are hidden, from 0.
  func hiddenColumns(sheet: Int) -> Set<Int>
}

extension SheetHandler {
  func hiddenColumns(sheet: Int) -> Set<Int> { [] }
}
