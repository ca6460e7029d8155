internal import CLibXlsxWriter

/// Owns a workbook of libxlsxwriter, from its beginning until it is written.
///
/// Every pointer of the library stays in this file: sheets and formats belong to the workbook. Texts go
/// through `CellText`, and only functions for texts are called, so that no cell ever is a formula; the one
/// reference to cells is that of a list of choices.
@safe final class XLSXFile {
  /// 1980-01-01, as for the entries of the archive; nothing would be the time of the clock.
  private static let created = 315_532_800
  private static let mostRuns = 250
  private static let markColour: lxw_color_t = 0x9C_36_00
  private static let headerColour: lxw_color_t = 0xE7_EC_F2

  /// Nil once it is closed: the library then has freed it.
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let header: UnsafeMutablePointer<lxw_format>
  private let mark: UnsafeMutablePointer<lxw_format>
  private let plain: UnsafeMutablePointer<lxw_format>
  private let wrapped: UnsafeMutablePointer<lxw_format>
  private let wrappedMark: UnsafeMutablePointer<lxw_format>
  private let typed: UnsafeMutablePointer<lxw_format>

  init(path: String, scratch: String) throws(XLSXError) {
    let book = unsafe scratch.withMutableCString { scratch in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = scratch
      return unsafe workbook_new_opt(path, &options)
    }
    guard let book = unsafe book else { throw XLSXError(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    let formats = unsafe (0..<6).compactMap { _ in unsafe workbook_add_format(book) }
    guard unsafe formats.count == 6 else {
      unsafe lxw_workbook_free(book)
      throw XLSXError(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    unsafe workbook = unsafe book
    unsafe (header, mark, plain) = unsafe (formats[0], formats[1], formats[2])
    unsafe (wrapped, wrappedMark, typed) = unsafe (formats[3], formats[4], formats[5])
    setFormats()
  }

  deinit { if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) } }

  private func setFormats() {
    unsafe format_set_bg_color(header, Self.headerColour)
    unsafe format_set_bold(header)
    unsafe format_set_num_format(typed, "@")
    unsafe setMark(mark)
    unsafe setMark(wrappedMark)
    unsafe setPlace(header, isWrapped: true)
    unsafe setPlace(plain, isWrapped: false)
    unsafe setPlace(wrapped, isWrapped: true)
    unsafe setPlace(wrappedMark, isWrapped: true)
    unsafe setPlace(typed, isWrapped: true)
  }

  private func setMark(_ format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_bold(format)
    unsafe format_set_font_color(format, Self.markColour)
  }

  private func setPlace(_ format: UnsafeMutablePointer<lxw_format>, isWrapped: Bool) {
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if isWrapped { unsafe format_set_text_wrap(format) }
  }

  func describe(title: String) throws(XLSXError) {
    guard let workbook = unsafe workbook else { return }
    let error = unsafe CellText.fitted(title).withMutableCString { title in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = title
      unsafe properties.created = Self.created
      return unsafe workbook_set_properties(workbook, &properties)
    }
    try Self.check(error)
  }

  /// - Parameter name: one that ``SheetNames`` made.
  func add(_ sheet: WorkbookSheet, named name: String) throws(XLSXError) {
    guard let workbook = unsafe workbook else { return }
    guard let page = unsafe workbook_add_worksheet(workbook, name) else {
      throw XLSXError(LXW_ERROR_PARAMETER_VALIDATION)
    }
    let last = lxw_row_t(sheet.rows.count + sheet.emptyRows)
    let width = lxw_col_t(clamping: max(sheet.columns.count, 1) - 1)
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(clamping: index)
      try Self.check(
        unsafe worksheet_set_column(page, place, place, column.width, format(column.style)))
      try Self.check(
        unsafe worksheet_write_string(page, 0, place, CellText.fitted(column.title), header))
    }
    for (index, row) in sheet.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        try unsafe write(
          cell, lxw_row_t(index + 1), lxw_col_t(clamping: column), sheet.columns[column].style,
          on: page)
      }
    }
    for row in lxw_row_t(sheet.rows.count + 1)..<max(last, lxw_row_t(sheet.rows.count)) + 1 {
      for (index, column) in sheet.columns.enumerated() {
        let place = lxw_col_t(clamping: index)
        try Self.check(unsafe worksheet_write_blank(page, row, place, format(column.style)))
      }
    }
    unsafe worksheet_freeze_panes(page, 1, lxw_col_t(clamping: sheet.frozenColumns))
    if sheet.hasFilter { try Self.check(unsafe worksheet_autofilter(page, 0, 0, last, width)) }
    for choice in sheet.choices where last > 0 {
      let column = lxw_col_t(clamping: choice.column)
      switch choice.values {
      case .these(let values): try unsafe restrict(column, to: values, last: last, on: page)
      case .firstColumn(let sheet, let rows):
        try unsafe restrict(
          column, toCells: "='\(sheet)'!$A$2:$A$\(rows + 1)", last: last, on: page)
      }
    }
    unsafe worksheet_set_landscape(page)
    unsafe worksheet_set_paper(page, 9)
    unsafe worksheet_fit_to_pages(page, 1, 0)
    try Self.check(unsafe worksheet_repeat_rows(page, 0, 0))
  }

  /// Writes the file; the workbook is gone after that, whether it could be written or not.
  func close() throws(XLSXError) {
    guard let workbook = unsafe workbook else { return }
    unsafe self.workbook = nil
    try Self.check(unsafe workbook_close(workbook))
  }

  private func format(
    _ style: WorkbookSheet.Column.Style
  ) -> UnsafeMutablePointer<lxw_format> {
    switch style {
    case .plain: unsafe plain
    case .wrapped: unsafe wrapped
    case .typed: unsafe typed
    }
  }

  private func write(
    _ cell: WorkbookSheet.Cell, _ row: lxw_row_t, _ column: lxw_col_t,
    _ style: WorkbookSheet.Column.Style, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(XLSXError) {
    let runs =
      switch cell {
      case .text(let text): CellText.fitted([TextRun(text)])
      case .marked(let runs): CellText.fitted(runs)
      }
    guard runs.count > 1 else {
      // A rich string has several runs; one that is marked as a whole has a format of its own.
      // One without text is not written: the column has the format.
      if let run = runs.first {
        let format = unsafe run.isMarked ? wrappedMark : format(style)
        try Self.check(unsafe worksheet_write_string(page, row, column, run.text, format))
      }
      return
    }
    try Self.check(unsafe write(runs, row, column, format(style), on: page))
  }

  /// Writes a rich string, with as many of its marks as the library takes: it counts the markup of the runs
  /// as characters of the cell, and does not end with more than 255 of them, which it numbers by a byte. The
  /// text is always whole.
  private func write(
    _ runs: [TextRun], _ row: lxw_row_t, _ column: lxw_col_t,
    _ format: UnsafeMutablePointer<lxw_format>, on page: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    var kept = min(runs.count, Self.mostRuns)
    while kept > 1 {
      let rest = runs[(kept - 1)...].map(\.text).joined()
      let error = unsafe writeAll(
        kept == runs.count ? runs : runs[..<(kept - 1)] + [TextRun(rest)], row, column, format,
        on: page)
      guard error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED else { return error }
      kept -= max(1, kept / 8)
    }
    return unsafe worksheet_write_string(
      page, row, column, runs.map(\.text).joined(), format)
  }

  private func writeAll(
    _ runs: [TextRun], _ row: lxw_row_t, _ column: lxw_col_t,
    _ format: UnsafeMutablePointer<lxw_format>, on page: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    var (bytes, starts) = Self.cStrings(runs.map(\.text))
    return unsafe bytes.withUnsafeMutableBufferPointer { text in
      var tuples = unsafe zip(runs, starts).map { run, start in
        unsafe lxw_rich_string_tuple(
          format: run.isMarked ? mark : nil, string: text.baseAddress.map { unsafe $0 + start })
      }
      return unsafe tuples.withUnsafeMutableBufferPointer { tuples in
        var pointers: [UnsafeMutablePointer<lxw_rich_string_tuple>?] =
          unsafe tuples.indices.map { index in
            unsafe tuples.baseAddress.map { unsafe $0 + index }
          }
        unsafe pointers.append(nil)
        return unsafe worksheet_write_rich_string(page, row, column, &pointers, format)
      }
    }
  }

  /// Texts one after another, each with its NUL, and where each begins.
  private static func cStrings(_ texts: [String]) -> (bytes: [CChar], starts: [Int]) {
    var (bytes, starts): ([CChar], [Int]) = ([], [])
    for text in texts {
      starts.append(bytes.count)
      bytes += text.utf8.map { CChar(bitPattern: $0) } + [0]
    }
    return (bytes, starts)
  }

  /// Lets a column take only some values, which a list offers.
  private func restrict(
    _ column: lxw_col_t, to values: [String], last: lxw_row_t,
    on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(XLSXError) {
    var (bytes, starts) = Self.cStrings(values)
    let error = unsafe bytes.withUnsafeMutableBufferPointer { text in
      var pointers: [UnsafeMutablePointer<CChar>?] = unsafe starts.map { start in
        unsafe text.baseAddress.map { unsafe $0 + start }
      }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeMutableBufferPointer { list in
        var validation = unsafe lxw_data_validation()
        unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        unsafe validation.value_list = list.baseAddress
        return unsafe worksheet_data_validation_range(page, 1, column, last, column, &validation)
      }
    }
    try Self.check(error)
  }

  /// Lets a column take only what stands in some cells; a list of values would hold 255 characters.
  private func restrict(
    _ column: lxw_col_t, toCells reference: String, last: lxw_row_t,
    on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(XLSXError) {
    let error = unsafe reference.withMutableCString { reference in
      var validation = unsafe lxw_data_validation()
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe validation.value_formula = reference
      return unsafe worksheet_data_validation_range(page, 1, column, last, column, &validation)
    }
    try Self.check(error)
  }

  private static func check(_ error: lxw_error) throws(XLSXError) {
    guard error == LXW_NO_ERROR else { throw XLSXError(error) }
  }
}

extension XLSXError {
  fileprivate init(_ error: lxw_error) {
    self.init(
      number: Int(error.rawValue),
      message: unsafe lxw_strerror(error).map { unsafe String(cString: $0) } ?? "")
  }
}

extension String {
  /// The text as C takes what it says it may change, for the length of the call.
  @unsafe
  fileprivate func withMutableCString<Result>(
    _ body: (UnsafeMutablePointer<CChar>?) -> Result
  ) -> Result {
    var bytes = utf8.map { CChar(bitPattern: $0) } + [0]
    return unsafe bytes.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
  }
}
