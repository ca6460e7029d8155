/// How headers say which columns belong to one question.
extension ToolTable {
  /// Two header rows: what the first leaves blank belongs to the question before it.
  static func spannedHeads(
    _ first: [String], _ second: [String], _ system: SystemColumns
  ) -> [ColumnHead] {
    var question: String?
    return (0..<max(first.count, second.count)).map { index in
      let above = index < first.count ? first[index] : ""
      let below = index < second.count ? second[index] : ""
      if !above.trimmed.isEmpty {
        question = system.holds(above) ? nil : above
        let header = below.trimmed.isEmpty ? above : "\(above) | \(below)"
        return ColumnHead(header, question: above, label: below)
      }
      guard !below.trimmed.isEmpty, let question else {
        return ColumnHead(below, question: below)
      }
      return ColumnHead("\(question) | \(below)", question: question, label: below)
    }
  }

  /// One header row in which several columns begin alike before ` - `, or before it stands another
  /// column's whole header.
  static func dashedHeads(_ headers: [String]) -> [ColumnHead] {
    var shared: [String: Int] = [:]
    for header in headers {
      shared[header.trimmed, default: 0] += 1
      for question in questions(in: header) { shared[question, default: 0] += 1 }
    }
    return headers.map { header in
      // The longest beginning that another column has too.
      let question = questions(in: header).last { shared[$0, default: 0] > 1 }
      guard let question else { return ColumnHead(header) }
      let label = header.trimmed.dropFirst(question.count).drop { " -–".contains($0) }
      return ColumnHead(header, question: question, label: String(label))
    }
  }

  /// What stands before each ` - ` of a header, at most eight.
  private static func questions(in header: String) -> [String] {
    let parts = header.trimmed.components(parting: " - ", most: 9)
    return (1..<max(parts.count, 1)).map { parts[..<$0].joined(separator: " - ") }
  }

  /// `Question [Row]`.
  static func bracketedHead(_ header: String) -> ColumnHead {
    let text = header.trimmed
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "["), open > text.startIndex else {
      return ColumnHead(header)
    }
    let label = text[text.index(after: open)...].dropLast()
    return ColumnHead(header, question: String(text[..<open]), label: String(label))
  }
}

extension String {
  /// The parts between occurrences of `mark`; the last holds the rest.
  func components(parting mark: String, most: Int) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while parts.count < most - 1 {
      let (before, after) = rest.split(at: mark)
      guard let after else { break }
      parts.append(String(before))
      rest = after
    }
    return parts + [String(rest)]
  }
}
