import SoundingsModel

/// A code as a code book has it, before it has an id that no other theme has.
struct ThemeDraft {
  /// Its title is the code's name; its id and parent are not looked at.
  var theme: Theme
  /// The id that the code book gives it.
  var id: String?
  /// By what other codes name it as their parent.
  var keys: [String] = []
  var parent: Parent = .none
  var place: FilePlace

  enum Parent: Hashable {
    case none
    /// The place of the parent in the list.
    case draft(Int)
    /// One of the parent's keys; a theme of that title is added where no code has it.
    case key(String, title: String, isNamed: Bool)
  }

  init(name: String, at place: FilePlace) {
    theme = Theme(id: name)
    theme.place = place
    self.place = place
  }
}

/// Codes on their way to become a frame: finds parents and gives ids.
struct ThemeTree {
  var drafts: [ThemeDraft] = []
  var findings: [Finding] = []

  /// The themes in the order of the drafts; a parent that had to be added comes before its first
  /// child. Linear in the number of drafts, times their depth where ids have to be made.
  mutating func themes() throws(CodeFrameError) -> [Theme] {
    if drafts.isEmpty { return [] }
    addParents()
    let parents = drafts.map { draft -> Int? in
      if case .draft(let index) = draft.parent { index } else { nil }
    }
    try refuseLoops(parents)
    let ids = makeIDs(parents)
    return drafts.indices.map { index in
      var theme = drafts[index].theme
      theme.id = ids[index]
      theme.parent = parents[index].map { ids[$0] }
      return theme
    }
  }

  private mutating func addParents() {
    var exact: [String: Int] = [:]
    var folded: [String: Int] = [:]
    // Ids count before names.
    for rank in 0..<(drafts.map(\.keys.count).max() ?? 0) {
      for (index, draft) in drafts.enumerated() where rank < draft.keys.count {
        let key = draft.keys[rank]
        if exact[key] == nil { exact[key] = index }
        if folded[IDRegister.folded(key)] == nil { folded[IDRegister.folded(key)] = index }
      }
    }
    var added: [String: Int] = [:]
    var all: [ThemeDraft] = []
    var moved = Array(repeating: 0, count: drafts.count)
    var newParents: [(child: Int, parent: Int)] = []
    for (index, draft) in drafts.enumerated() {
      if case .key(let key, let title, let isNamed) = draft.parent, exact[key] == nil,
        folded[IDRegister.folded(key)] == nil
      {
        let known = IDRegister.folded(key)
        if added[known] == nil {
          added[known] = all.count
          all.append(ThemeDraft(name: title, at: draft.place))
          if !isNamed {
            findings.append(CodeFrameFact.addedParent(title).finding(at: draft.place))
          }
        }
        newParents.append((all.count, added[known] ?? 0))
      }
      moved[index] = all.count
      all.append(draft)
    }
    for index in all.indices {
      switch all[index].parent {
      case .none: break
      case .draft(let parent): all[index].parent = .draft(moved[parent])
      case .key(let key, _, _):
        if let parent = exact[key] ?? folded[IDRegister.folded(key)] {
          all[index].parent = .draft(moved[parent])
        }
      }
    }
    for (child, parent) in newParents { all[child].parent = .draft(parent) }
    drafts = all
  }

  private func refuseLoops(_ parents: [Int?]) throws(CodeFrameError) {
    /// 0 not seen, 1 on the way up, 2 known to end.
    var states = Array(repeating: UInt8(0), count: parents.count)
    for start in parents.indices {
      var path: [Int] = []
      var next: Int? = start
      while let index = next, states[index] == 0 {
        states[index] = 1
        path.append(index)
        next = parents[index]
      }
      if let index = next, states[index] == 1, let first = path.firstIndex(of: index) {
        let names = (path[first...] + [index]).map { drafts[$0].theme.title }
        throw .codeBook(.belowItself(names), at: drafts[index].place)
      }
      for index in path { states[index] = 2 }
    }
  }

  /// Ids of the code book first, then names; a name that is taken gets its parent's id before it,
  /// and a number where that is taken too.
  private mutating func makeIDs(_ parents: [Int?]) -> [String] {
    var taken: Set<String> = []
    var ids: [String?] = drafts.map { draft in
      guard let id = draft.id, taken.insert(IDRegister.folded(id)).inserted else { return nil }
      return id
    }
    for start in drafts.indices where ids[start] == nil {
      var path: [Int] = []
      var next: Int? = start
      while let index = next, ids[index] == nil {
        path.append(index)
        next = parents[index]
      }
      for index in path.reversed() {
        let name = drafts[index].theme.title
        var candidates = [drafts[index].id ?? name]
        if let parent = parents[index], let above = ids[parent] {
          candidates.append("\(above)/\(name)")
        }
        var id = candidates.first { taken.insert(IDRegister.folded($0)).inserted }
        var number = 2
        while id == nil {
          let candidate = "\(candidates.last ?? name) (\(number))"
          if taken.insert(IDRegister.folded(candidate)).inserted { id = candidate }
          number += 1
        }
        ids[index] = id
        if let id, id != candidates[0] {
          findings.append(
            CodeFrameFact.givenID(name: candidates[0], id: id).finding(at: drafts[index].place))
        }
      }
    }
    return ids.map { $0 ?? "" }
  }
}
