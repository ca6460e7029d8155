import SoundingsModel
import Yams

extension ConsultationBuilder {
  static let sourceKeys = [
    "path", "layout", "columns", "encoding", "dates", "round", "channel",
  ]

  func sources(_ top: ConfigurationMapping, of consultation: Consultation) -> [Source] {
    guard let entry = top.entries["sources"] else {
      reader.report(.missingKey("sources", in: .consultation), at: top.place)
      return []
    }
    let nodes = top.list("sources")
    if nodes.isEmpty, entry.value.isBlank || entry.value.sequence != nil {
      reader.report(.emptyList(key: "sources"), at: entry.keyNode)
    }
    return nodes.compactMap { source($0, of: consultation) }
  }

  private func source(_ node: Node, of consultation: Consultation) -> Source? {
    guard let part = reader.mapping(node, of: .source, keys: Self.sourceKeys) else { return nil }
    var source = Source(path: part.requiredText("path") ?? "")
    if let place = part["path"], Self.leavesFolder(source.path) {
      reader.report(.pathOutsideFolder(source.path), at: place)
    }
    source.place = part.place
    source.layout = layout(part)
    source.encoding = oneOf(ConsultationFile.encodings, part, "encoding", foldingCase: true)
    source.dates = part.choice("dates", as: Source.DateOrder.self)
    source.channel = part.text("channel")
    source.round = part.text("round")
    if let round = source.round, let place = part["round"] {
      let known = consultation.rounds.map(\.id)
      if !known.contains(round) {
        reader.report(.unknownReference(round, to: .round, known: known), at: place)
      }
    }
    if let columns = part["columns"] { source.columns = mappings(columns, of: consultation) }
    return source
  }

  /// A layout's name, or the path of a file with a layout for pages.
  private func layout(_ part: ConfigurationMapping) -> String? {
    guard let text = part.text("layout"), PageLayouts.isFile(text), let place = part["layout"]
    else {
      return oneOf(layouts, part, "layout")
    }
    if Self.leavesFolder(text) { reader.report(.pathOutsideFolder(text), at: place) }
    return text
  }

  private func oneOf(
    _ allowed: [String], _ part: ConfigurationMapping, _ key: String, foldingCase: Bool = false
  ) -> String? {
    guard let text = part.text(key), let node = part[key] else { return nil }
    let value = foldingCase ? text.lowercased() : text
    if !allowed.isEmpty, !allowed.contains(value) {
      reader.report(.unknownValue(text, of: key, allowed: allowed), at: node)
    }
    return value
  }

  /// `role: header` or `role: [header, header]`, in the order of the file.
  private func mappings(_ node: Node, of consultation: Consultation) -> [ColumnMapping] {
    guard let pairs = node.mapping else {
      reader.report(.wrongShape(key: "columns", expected: .mapping, found: node.shape), at: node)
      return []
    }
    var columns: [ColumnMapping] = []
    var roles: [String: Int] = [:]
    var textHeaders: Set<String> = []
    for (keyNode, value) in pairs {
      guard let name = keyNode.scalar?.string else {
        reader.report(.keyNotText, at: keyNode)
        continue
      }
      if let line = roles[name] {
        reader.report(.duplicateKey(name, firstLine: line), at: keyNode)
        continue
      }
      roles[name] = reader.place(of: keyNode).line
      guard let role = role(name, at: keyNode, of: consultation) else { continue }
      let headers = value.sequence.map(Array.init) ?? [value]
      if value.isBlank || headers.isEmpty { reader.report(.emptyValue(key: name), at: keyNode) }
      for header in headers where !value.isBlank {
        guard let text = reader.text(header, of: name) else { continue }
        if role.isText, !textHeaders.insert(text).inserted {
          reader.report(.textColumnTwice(header: text), at: header)
        }
        columns.append(ColumnMapping(role: role, header: text, place: reader.place(of: header)))
      }
    }
    return columns
  }

  func role(_ name: String, at node: Node, of consultation: Consultation) -> Role? {
    guard let role = Role(name: name) else {
      reader.report(
        .unknownRole(name, suggestion: NearestName.of(name, among: Role.plainNames)), at: node)
      return nil
    }
    switch role {
    case .textUnder(let section):
      check(section: section, in: consultation.sections, at: node)
    case .question(let id):
      let known = consultation.questions.map(\.id)
      if !known.contains(id) {
        reader.report(.unknownReference(id, to: .question, known: known), at: node)
      }
    case .attribute(let id):
      let known = consultation.attributes.map(\.id)
      if !known.contains(id) {
        reader.report(.unknownReference(id, to: .attribute, known: known), at: node)
      }
    default: break
    }
    return role
  }

  private static func leavesFolder(_ path: String) -> Bool {
    path.hasPrefix("/") || path.split(separator: "/").contains("..")
  }
}
