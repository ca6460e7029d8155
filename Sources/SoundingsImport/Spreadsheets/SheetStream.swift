/// Rows of sheets, one after another, with no more of the part in memory than they need.
final class SheetStream {
  let handler: any SheetHandler
  private let part: PartStream

  init(
    _ handler: any SheetHandler, _ name: String, of archive: ZipArchive, file: String
  ) throws(ImportError) {
    self.handler = handler
    part = try PartStream(handler, part: name, of: archive, file: file)
  }

  /// Reads a file that is XML itself.
  init(_ handler: any SheetHandler, plain bytes: [UInt8], file: String) {
    self.handler = handler
    part = PartStream(handler, plain: bytes, file: file)
  }

  /// The next row, without taking it; nil at the end of the part.
  func head() throws(ImportError) -> SheetRows.Row? {
    while true {
      if let row = handler.rows.head { return row }
      guard !part.isAtEnd else { return nil }
      handler.rows.reuse()
      try part.advance()
    }
  }
}
