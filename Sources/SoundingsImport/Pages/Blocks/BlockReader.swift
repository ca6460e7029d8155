import SoundingsModel

/// Reads a page by what repeats on it: each member of the largest group is a response, its parts are
/// told by class, by content and by position.
struct BlockReader {
  private(set) var records: [PageRecord] = []
  /// What the parts are, by label.
  private(set) var roles: [String: Role] = [:]

  init(_ tree: PageTree, _ source: Source) {
    let groups = BlockGroups(tree)
    guard let group = groups.best else { return }
    let parts = BlockParts(tree, groups, group)
    for member in group.members {
      var record = PageRecord(source: tree.source(member))
      for field in parts.parts(of: member) { record.add(field) }
      record.depth = depth(tree, groups, member, group.key)
      record.id = tree.element(member)?.attribute("id").flatMap { $0.isEmpty ? nil : $0 }
      if !record.fields.isEmpty { records.append(record) }
    }
    var ids: Set<String> = []
    let areIDs = records.allSatisfy { record in record.id.map { ids.insert($0).inserted } ?? false }
    if !areIDs { for index in records.indices { records[index].id = nil } }
    var labels = BlockLabels(records, mapped: Set(source.columns.map { Folding.header($0.header) }))
    labels.dropConstants(&records)
    labels.splitBylines(&records)
    roles = labels.roles(of: records, source: source)
  }

  /// How many members it stands in.
  private func depth(
    _ tree: PageTree, _ groups: BlockGroups, _ member: Int, _ key: UInt64
  ) -> Int {
    var (next, steps, depth) = (tree.parent(member), 0, 0)
    while next >= 0, steps < 64 {
      if groups.keys[next] == key { depth += 1 }
      (next, steps) = (tree.parent(next), steps + 1)
    }
    return depth
  }
}

/// Tells what the parts of blocks are.
struct BlockLabels {
  private let mapped: Set<String>
  private var order: [String] = []

  init(_ records: [PageRecord], mapped: Set<String>) {
    self.mapped = mapped
    note(records)
  }

  private mutating func note(_ records: [PageRecord]) {
    var seen: Set<String> = []
    order = []
    for record in records {
      for field in record.fields where seen.insert(field.label).inserted {
        order.append(field.label)
      }
    }
  }

  private func isMapped(_ label: String) -> Bool { mapped.contains(Folding.header(label)) }

  /// What is the same in every block is part of the page: ‘Reply’, ‘wrote on’.
  mutating func dropConstants(_ records: inout [PageRecord]) {
    guard records.count >= 3 else { return }
    for label in order where !isMapped(label) {
      var count = 0
      var text: String?
      let isSame = records.allSatisfy { record in
        guard let found = record.text(of: label) else { return true }
        count += 1
        defer { text = text ?? found }
        return text.map { $0 == found } ?? (found.utf8.count <= 60)
      }
      guard isSame, count * 5 >= records.count * 4 else { continue }
      for index in records.indices { _ = records[index].remove(label) }
    }
    note(records)
  }

  /// `Posted by NAME at DATE` becomes a name and a date.
  mutating func splitBylines(_ records: inout [PageRecord]) {
    for label in order where !isMapped(label) {
      let texts = records.prefix(Self.sample).compactMap { $0.text(of: label) }
      let bylines = texts.count { text in
        guard text.utf8.count <= 160, WrittenDate(text) == nil else { return false }
        let (author, date) = Byline.parts(of: text)
        return date != nil && !author.isEmpty
      }
      guard !texts.isEmpty, bylines * 5 >= texts.count * 3 else { continue }
      for index in records.indices {
        guard let field = records[index].remove(label) else { continue }
        let (author, date) = Byline.parts(of: field.text)
        records[index].add(.init(label: "name", text: author, offset: field.offset))
        if let date { records[index].add(.init(label: "date", text: date, offset: field.offset)) }
      }
    }
    note(records)
  }

  /// How many blocks are looked at to tell what a part is.
  private static let sample = 200

  private static let words: [(role: Role, words: [String])] = [
    (.date, ["date", "time", "posted", "when", "created", "published"]),
    (.name, ["author", "name", "user", "username", "poster", "by", "from", "who"]),
    (.email, ["email", "mail"]),
    (.organisation, ["organisation", "organization", "company", "school"]),
    (.stakeholder, ["stakeholder", "rank", "role"]),
    (.section, ["section", "subject", "title", "topic", "heading", "headline"]),
    (.text, ["text", "body", "message", "content", "comment", "words", "post", "response"]),
  ]

  /// A role for each part that the words of its label, its content or its place tell.
  func roles(of records: [PageRecord], source: Source) -> [String: Role] {
    var roles: [String: Role] = [:]
    var taken = Set(source.columns.map(\.role))
    let free = order.filter { !isMapped($0) }
    func give(_ role: Role, _ label: String) {
      roles[label] = role
      taken.insert(role)
    }
    let shapes = Dictionary(uniqueKeysWithValues: free.map { ($0, Shape(of: $0, in: records)) })
    for (role, words) in Self.words where !taken.contains(role) {
      let named = free.filter { label in
        roles[label] == nil
          && Folding.words(label).contains { word in words.contains { word.contains($0) } }
      }
      // The longest of those named like text; a date must be one.
      let found =
        role == .text
        ? named.max { (shapes[$0]?.mean ?? 0) < (shapes[$1]?.mean ?? 0) }
        : named.first { role != .date || (shapes[$0]?.isDate ?? false) }
      if let found { give(role, found) }
    }
    if !taken.contains(.date), let date = free.first(where: { shapes[$0]?.isDate ?? false }) {
      give(.date, date)
    }
    if !taken.contains(.text) {
      let rest = free.filter { roles[$0] == nil && !(shapes[$0]?.isDate ?? false) }
      if let longest = rest.max(by: { (shapes[$0]?.mean ?? 0) < (shapes[$1]?.mean ?? 0) }) {
        give(.text, longest)
      }
    }
    if !taken.contains(.section) {
      // A link or the like whose text is one of a few.
      let list = free.first { label in
        guard roles[label] == nil, let shape = shapes[label] else { return false }
        return shape.isList && shape.isShort && shape.share >= 0.8 && !shape.isDate
          && Folding.words(label).last == "a"
      }
      if let list { give(.section, list) }
    }
    if !taken.contains(.name) {
      let short = free.first { label in
        guard roles[label] == nil, let shape = shapes[label] else { return false }
        return shape.isShort && shape.share >= 0.8 && !shape.isDate && records.count > 1
          && !Folding.words(label).contains { $0.count == 2 && $0.first == "h" }
      }
      if let short { give(.name, short) }
    }
    return roles
  }

  /// What the texts of a part look like.
  private struct Shape {
    var mean = 0
    var isDate = false
    var isShort = false
    /// Whether a few values come again and again, as names of sections do.
    var isList = false
    /// The share of the blocks that have it.
    var share = 0.0

    init(of label: String, in records: [PageRecord]) {
      let texts = records.prefix(BlockLabels.sample).compactMap { $0.text(of: label) }
      guard !texts.isEmpty else { return }
      // A long text that few have does not make a part the text.
      mean = texts.reduce(0) { $0 + $1.utf8.count } / min(records.count, BlockLabels.sample)
      isDate = texts.count { WrittenDate($0) != nil } * 5 >= texts.count * 3
      isShort = texts.allSatisfy { $0.utf8.count <= 60 && !$0.contains("\n") }
      share = Double(texts.count) / Double(min(records.count, BlockLabels.sample))
      isList = texts.count >= 10 && Set(texts).count * 3 <= texts.count && Set(texts).count > 1
    }
  }
}
