/// What turns the XML of a part into rows of sheets.
protocol SheetHandler: XMLStreamHandler {
  var rows: SheetRows { get set }
  /// Of the sheet of that number, as far as it was read.
  func notes(sheet: Int) -> SheetNotes
}
