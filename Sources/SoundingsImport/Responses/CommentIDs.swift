import SoundingsModel

/// Gives each comment an id that no other row can change.
///
/// With the source's own id of the response it is `<response>/<section>`. A second column of the same
/// section adds `~2`, by its place in the header. Where several records of one response speak of
/// one section, the one whose text hashes lowest has the plain id and the others add `~` and six
/// digits of the hash: no order of rows matters. Without an id of the source it is ten hexadecimal
/// digits of SHA-256 over respondent, section and text; a repeat adds `~2`.
struct CommentIDs {
  private var taken: Set<String> = []

  /// - Parameter own: whether the response has an id of its source.
  mutating func name(_ draft: inout Draft, hasOwnID own: Bool) {
    let bases = draft.response.comments.map { comment in
      own
        ? "\(draft.response.id)/\(comment.section)"
        : SHA256.hex(
          parts: [draft.response.respondent, comment.section, comment.text], digits: 10)
    }
    var order = Array(bases.indices)
    var hashes: [Int: String] = [:]
    var groups: [String: [Int]] = [:]
    if own { for index in order { groups[bases[index], default: []].append(index) } }
    let isSplit = groups.values.contains { group in
      Set(group.map { draft.comments[$0].record }).count > 1
    }
    if isSplit {
      for index in order {
        hashes[index] = SHA256.hex(parts: [draft.response.comments[index].text], digits: 6)
      }
      order.sort { left, right in
        let (a, b) = (hashes[left] ?? "", hashes[right] ?? "")
        return a == b ? left < right : a < b
      }
    }
    var used: Set<String> = []
    for index in order {
      let base = bases[index]
      let ordinal = draft.comments[index].ordinal
      var id = base
      if own, ordinal > 1 { id = "\(base)~\(ordinal)" }
      if used.contains(id), let hash = hashes[index] { id = "\(id)~\(hash)" }
      used.insert(id)
      draft.response.comments[index].id = unique(id)
    }
  }

  private mutating func unique(_ id: String) -> String {
    if taken.insert(id).inserted { return id }
    var number = 2
    while !taken.insert("\(id)~\(number)").inserted { number += 1 }
    return "\(id)~\(number)"
  }
}
