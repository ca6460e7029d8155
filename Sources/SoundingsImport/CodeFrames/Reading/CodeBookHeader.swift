import SoundingsModel

/// The columns of a code book that are read.
struct CodeBookHeader {
  struct Column {
    var index: Int
    var meaning: CodeBookColumn
    var separators: CodeBookColumn.Separators
  }

  var columns: [Column] = []
  /// Columns that nothing is read from.
  var ignored: [(index: Int, header: String)] = []
  let cells: [TableCell]

  /// Throws where no column names the codes, or two columns are headed the same.
  init(_ header: [TableCell]) throws(CodeFrameError) {
    cells = header.map(\.trimmed)
    let names = cells.map { Folding.phrase($0.text) }
    for (index, name) in names.enumerated() where !name.isEmpty {
      if names[..<index].contains(name) {
        throw .codeBook(.repeatedColumn(cells[index].text), at: cells[index].place)
      }
    }
    let isBesideName = zip(names.indices, names).contains { _, name in
      !CodeBookColumn.idsBesideNames.contains(name)
        && CodeBookColumn.meaning(of: name)?.column == .field(.title)
    }
    var taken: Set<CodeBookColumn> = []
    for (index, name) in names.enumerated() {
      guard let (known, separators) = CodeBookColumn.meaning(of: name) else {
        ignored.append((index, cells[index].text))
        continue
      }
      var meaning = known
      if isBesideName, CodeBookColumn.idsBesideNames.contains(name) { meaning = .field(.id) }
      // Rules may stand in several columns; of everything else the first column counts.
      if meaning != .field(.include), meaning != .field(.exclude), !taken.insert(meaning).inserted {
        ignored.append((index, cells[index].text))
        continue
      }
      columns.append(Column(index: index, meaning: meaning, separators: separators))
    }
    if !columns.contains(where: { $0.meaning == .field(.title) }) {
      // Ids alone are names.
      guard let first = columns.firstIndex(where: { $0.meaning == .field(.id) }) else {
        throw .codeBook(
          .noNameColumn(headers: cells.map(\.text)),
          at: cells.first?.place ?? FilePlace(path: "", line: 1, column: 1))
      }
      columns[first].meaning = .field(.title)
    }
  }

  /// Which of the formats of tables a first line belongs to; nil where it names no codes.
  static func format(of header: [TableCell]) -> CodeFrameFormat? {
    let names = Set(header.map { Folding.phrase($0.trimmed.text) })
    if names == ["theme", "pattern"] { return .csv }
    let taguette: Set = ["tag", "parent", "description", "number of highlights"]
    if names.contains("tag"), names.isSubset(of: taguette) { return .taguette }
    if names.contains("cid") || names.contains("catid") { return .qualcoder }
    return (try? CodeBookHeader(header)) == nil ? nil : .codebook
  }
}
