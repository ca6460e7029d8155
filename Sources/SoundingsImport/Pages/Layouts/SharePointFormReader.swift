/// Reads a display form of SharePoint 2003 or 2007: `td.ms-formlabel` beside `td.ms-formbody`, one
/// response a page, with who created the item and when below.
struct SharePointFormReader {
  private(set) var records: [PageRecord] = []

  init(_ tree: PageTree) {
    var record: PageRecord?
    var label: String?
    var node = 0
    while node < tree.count {
      guard let name = tree.name(node), name == .td || name == .th else {
        node += 1
        continue
      }
      if tree.hasClass(node, "ms-formlabel") {
        label = PageLabels.clean(tree.text(of: node))
        Self.extend(&record, tree.source(node))
        node = tree.end(node)
      } else if tree.hasClass(node, "ms-formbody"), let named = label {
        let own = tree.ownText(of: node)
        let parts = PostText.parts(of: own.text, context: own.context)
        Self.extend(&record, tree.source(node))
        if !named.isEmpty {
          record?.add(
            .init(
              label: named, text: parts.text, context: parts.context,
              offset: tree.source(node).lowerBound))
        }
        label = nil
        node = tree.end(node)
      } else {
        node += 1
      }
    }
    guard var found = record, !found.fields.isEmpty else { return }
    Self.addOrigin(tree, to: &found)
    records = [found]
  }

  private static func extend(_ record: inout PageRecord?, _ source: Range<Int>) {
    let start = record?.source.lowerBound ?? source.lowerBound
    let end = max(record?.source.upperBound ?? 0, source.upperBound)
    if record == nil { record = PageRecord(source: start..<end) }
    record?.source = start..<end
  }

  /// `Created at 06/11/2006 09:14 by NAME`, as the foot of a form has it.
  private static func addOrigin(_ tree: PageTree, to record: inout PageRecord) {
    for node in tree.elements([.td, .div, .span, .nobr], in: 0..<tree.count) {
      guard tree.end(node) - node < 40 else { continue }
      let text = tree.text(of: node).split(separator: "\n").first.map { String($0).trimmed } ?? ""
      guard text.utf8.count <= 160, text.hasPrefix("Created at "),
        let rest = text.after("Created at ")
      else { continue }
      let (date, author) = rest.split(at: " by ")
      let offset = tree.source(node).lowerBound
      let labels = Set(record.fields.map { Folding.header($0.label) })
      if !labels.contains("created") {
        record.add(.init(label: "Created", text: String(date).trimmed, offset: offset))
      }
      if let author, !labels.contains("created by") {
        record.add(.init(label: "Created By", text: String(author).trimmed, offset: offset))
      }
      return
    }
  }
}
