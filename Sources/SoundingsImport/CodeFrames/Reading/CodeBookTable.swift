import SoundingsModel

/// Reads a code book that is a table: a header, then one code a row.
struct CodeBookTable {
  let source: ConfigurationText
  let format: CodeFrameFormat
  private var tree = ThemeTree()
  /// Where the draft of a row stands, by what makes two rows the same theme.
  private var indices: [RowKey: Int] = [:]

  private struct RowKey: Hashable {
    var id: String?
    var name: String
    var parent: ThemeDraft.Parent
  }

  init(source: ConfigurationText, format: CodeFrameFormat) {
    self.source = source
    self.format = format
  }

  mutating func read() throws(CodeFrameError) -> ReadCodeFrame {
    let records: [[TableCell]]
    do throws(ConfigurationErrors) {
      records = try TableSplitter(source).records()
    } catch {
      throw .configuration(error)
    }
    let start = source.place(line: 1, scalarColumn: 1)
    guard let first = records.first else { throw .codeBook(.noThemes, at: start) }
    let header = try CodeBookHeader(first)
    for record in records.dropFirst() { add(record, header) }
    for (index, name) in header.ignored {
      let cells = records.dropFirst().count { index < $0.count && !$0[index].text.trimmed.isEmpty }
      if cells > 0 { note(.ignoredColumn(name, cells: cells), at: header.cells[index].place) }
    }
    if format == .taguette { nestDottedTags() }
    guard !tree.drafts.isEmpty else { throw .codeBook(.noThemes, at: start) }
    var frame = CodeFrame(version: "")
    frame.themes = try tree.themes()
    return ReadCodeFrame(frame: frame, findings: tree.findings, format: format)
  }

  private mutating func note(_ fact: CodeFrameFact, at place: FilePlace) {
    tree.findings.append(fact.finding(at: place))
  }

  private mutating func add(_ record: [TableCell], _ header: CodeBookHeader) {
    if record.allSatisfy({ $0.text.trimmed.isEmpty }) { return }
    let surplus = record.dropFirst(header.cells.count).first { !$0.text.trimmed.isEmpty }
    if let surplus { note(.surplusCells, at: surplus.place) }
    var row = CodeBookRow(place: record[0].place)
    for column in header.columns where column.index < record.count {
      if let fact = row.put(record[column.index], column) {
        note(fact, at: record[column.index].place)
      }
    }
    guard var draft = row.draft(&tree.findings) else {
      note(.namelessRow, at: record[0].place)
      return
    }
    let key = RowKey(
      id: draft.id, name: draft.id == nil ? draft.theme.title : "",
      parent: draft.id == nil ? draft.parent : .none)
    guard let index = indices[key] else {
      indices[key] = tree.drafts.count
      tree.drafts.append(draft)
      return
    }
    draft.place = record[0].place
    merge(draft, into: index)
  }

  /// A theme may have several rows: they add rules, and say nothing else that is new.
  private mutating func merge(_ draft: ThemeDraft, into index: Int) {
    let theme = draft.theme
    tree.drafts[index].theme.include += theme.include
    tree.drafts[index].theme.exclude += theme.exclude
    let columns: [(name: String, path: WritableKeyPath<Theme, String?>)] = [
      ("definition", \.definition), ("example", \.example), ("counterexample", \.counterexample),
    ]
    for (name, path) in columns {
      guard let new = theme[keyPath: path] else { continue }
      if let old = tree.drafts[index].theme[keyPath: path] {
        if old != new { note(.unlikeBefore(theme: theme.title, column: name), at: draft.place) }
      } else {
        tree.drafts[index].theme[keyPath: path] = new
      }
    }
  }

  /// Taguette takes `school.funding` for a tag below `school`, where that is a tag.
  private mutating func nestDottedTags() {
    var tags: [String: Int] = [:]
    for (index, draft) in tree.drafts.enumerated() { tags[draft.theme.title] = index }
    for index in tree.drafts.indices where tree.drafts[index].parent == .none {
      var name = Substring(tree.drafts[index].theme.title)
      while let dot = name.lastIndex(of: ".") {
        name = name[..<dot]
        if let parent = tags[String(name)] {
          tree.drafts[index].parent = .draft(parent)
          break
        }
      }
    }
  }
}
