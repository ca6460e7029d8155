import SoundingsModel

/// The layouts of the participation platforms.
extension ToolTable {
  /// Comments and proposals; nested keys with `/`.
  static func decidim(_ rows: [[String]]) -> ToolTable? {
    guard let first = rows.first else { return nil }
    let names = first.map { $0.trimmed.lowercased() }
    let isComments = names.contains("commentable_id") || names.contains("commentable_type")
    let isProposals =
      names.contains("reference") && names.contains { $0 == "body" || $0.hasPrefix("body/") }
    guard names.contains("id"), names.contains(where: { $0.hasPrefix("author/") }) || isProposals,
      isComments || isProposals
    else { return nil }
    var table = ToolTable(.decidim, headers: first, columns: [])
    table.columns = zip(first, names).map { header, name in
      let role: Role? =
        switch name {
        case "id": .id
        case "created_at": .date
        case "published_at" where !names.contains("created_at"): .date
        case "author/id": .respondent
        case "author/name": .name
        case "user_group/name": .organisation
        case "alignment": .question("alignment")
        case "category/name": .section
        default:
          name == "body" || name == "title" || name.hasPrefix("body/") || name.hasPrefix("title/")
            ? .text : name.hasPrefix("category/name/") ? .section : nil
        }
      return ToolColumn(role: role, title: header.trimmed, isSystem: true)
    }
    return table
  }

  /// `comment-id,comment-body`, then attributes; Polis has the same two and its own votes.
  static func talkToTheCity(_ rows: [[String]]) -> ToolTable? {
    guard let first = rows.first else { return nil }
    let names = first.map { $0.trimmed.lowercased() }
    guard names.contains("comment-id"), names.contains("comment-body"),
      !names.contains(where: { ["agrees", "disagrees", "moderated"].contains($0) })
    else { return nil }
    var table = ToolTable(.talkToTheCity, headers: first, columns: [])
    table.columns = zip(first, names).map { header, name in
      let role: Role? =
        switch name {
        case "comment-id": .id
        case "comment-body": .text
        case "author-id", "author_id": .respondent
        case "datetime": .date
        default:
          name.hasPrefix("attribute_") || name.hasPrefix("attribute-")
            ? .attribute(String(header.trimmed.dropFirst(10))) : nil
        }
      return ToolColumn(role: role, title: header.trimmed, isSystem: true)
    }
    return table
  }

  /// A row an input: the form's fields, the author, when it was created and published, votes, and
  /// what the author said at registration.
  static func goVocal(_ rows: [[String]]) -> ToolTable? {
    guard let first = rows.first, Folding.phrase(first.first ?? "") == "id" else { return nil }
    let system = SystemColumns([
      "id": .id, "author name": .name, "author email": .email, "author e mail": .email,
      "author id": .respondent, "created at": nil, "submitted at": .date, "published at": .date,
      "comments": nil, "number of comments": nil, "likes": nil, "number of likes": nil,
      "dislikes": nil, "number of dislikes": nil, "picks": nil, "participants": nil, "votes": nil,
      "offline votes": nil, "budget": nil, "cost": nil, "url": nil, "link": nil, "project": nil,
      "status": nil, "assignee": nil, "assignee email": nil, "latitude": nil, "longitude": nil,
      "location": nil, "attachments": nil, "image": nil,
    ])
    let names = Set(first.map { Folding.phrase($0) })
    let dated: Set<String> = ["created at", "submitted at", "published at"]
    let own: Set<String> = [
      "likes", "dislikes", "number of likes", "number of dislikes", "project",
    ]
    guard !names.isDisjoint(with: dated), !names.isDisjoint(with: own),
      names.contains("author id") || names.contains("author name") || names.contains("status")
    else { return nil }
    var table = ToolTable(
      .goVocal, headerRows: 1, heads: first.map { ColumnHead($0) }, system: system, rows: rows)
    if names.isDisjoint(with: ["submitted at", "published at"]),
      let place = first.firstIndex(where: { Folding.phrase($0) == "created at" })
    {
      table.columns[place].role = .date
    }
    return table
  }

  private init(_ tool: SurveyTool, headers: [String], columns: [ToolColumn]) {
    self.tool = tool
    self.headers = headers
    self.columns = columns
  }
}
