/// What the lines below a name say of an organisation.
enum SignatureLines {
  /// Words of which bodies have one in their name.
  private static let bodies: Set<String> = [
    "school", "college", "academy", "university", "council", "union", "association", "trust",
    "governors", "federation", "society", "church", "diocese", "diocesan", "branch", "committee",
    "board", "forum", "charity", "ltd", "limited", "plc", "llp", "cic", "nursery", "partnership",
    "network", "group", "club", "centre", "service", "department", "authority", "foundation",
  ]

  /// The first line that names a body; an address or a telephone number has digits.
  static func organisation(_ lines: [String]) -> String? {
    lines.first { line in
      let words = Folding.words(line)
      return line.utf8.count <= 80 && words.count >= 2 && !line.contains(where: \.isNumber)
        && !line.contains("@") && words.contains { bodies.contains($0) } && !isPost(words)
    }
  }

  /// The first line, or part of one before a comma, that is an agreed stakeholder type.
  static func stakeholder(_ lines: [String], _ types: inout StakeholderMatcher) -> String? {
    for line in lines where line.utf8.count <= 80 {
      let part = line.prefix { $0 != "," }
      for text in [line, String(part).trimmed] where types.match(text) != nil { return text }
    }
    return nil
  }

  /// `Chair of Governors`, `Head of the School`.
  private static func isPost(_ words: [String]) -> Bool {
    let posts: Set<String> = [
      "chair", "head", "chairman", "clerk", "secretary", "member", "director", "governor",
      "headteacher", "principal", "treasurer", "officer", "manager", "leader", "teacher", "deputy",
    ]
    return words.first.map { posts.contains($0) } ?? false
  }
}
