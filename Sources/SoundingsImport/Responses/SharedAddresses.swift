import SoundingsModel

/// E-mail addresses of an office that several people answer from.
enum OfficeAddress {
  /// What such addresses begin with, up to a digit, a dot or a dash.
  private static let locals: Set<String> = [
    "admin", "office", "info", "enquiries", "enquiry", "inquiries", "contact", "reception", "mail",
    "email", "post", "school", "schooloffice", "head", "headteacher", "secretary", "clerk",
    "governors", "hello", "general", "team", "staff", "library", "manager", "consultation",
    "feedback", "help", "helpdesk", "support", "mailbox", "parish", "council", "pta", "chair",
  ]

  /// - Parameter address: folded.
  static func isOne(_ address: String) -> Bool {
    let local = address.prefix { $0 != "@" }
    let word = local.prefix { $0.isLetter }
    return locals.contains(String(word))
      || locals.contains(local.filter(\.isLetter))
  }
}

extension Assembler {
  /// Where several people give the same address of an office, it identifies none of them: names then
  /// stand beside it, and the team is told.
  mutating func separateSharedAddresses() {
    let prefix = "1 email "
    var names: [String: Set<String>] = [:]
    for draft in drafts {
      guard let key = draft.keys.first(where: { $0.hasPrefix(prefix) }),
        OfficeAddress.isOne(String(key.dropFirst(prefix.count))),
        let name = draft.submission.name.map({ Folding.phrase($0.text) }), !name.isEmpty
      else { continue }
      names[key, default: []].insert(name)
    }
    names = names.filter { $0.value.count > 1 }
    guard !names.isEmpty else { return }
    var told: Set<String> = []
    for index in drafts.indices {
      guard let place = drafts[index].keys.firstIndex(where: { names[$0] != nil }) else { continue }
      let key = drafts[index].keys[place]
      let name = drafts[index].submission.name.map { Folding.phrase($0.text) } ?? ""
      if name.isEmpty {
        // Who this is, nobody can tell.
        drafts[index].keys.remove(at: place)
        if drafts[index].keys.isEmpty {
          let source = consultation.sources[drafts[index].source].path
          drafts[index].keys = ["4 response \(source)\n\(drafts[index].response.id)"]
        }
      } else {
        drafts[index].keys[place] = "\(key)\n\(name)"
      }
      if told.insert(key).inserted {
        note(
          "shared-email", drafts[index],
          "gives an e-mail address of an office that \(names[key]?.count ?? 0) people with different "
            + "names give: it merges none of them")
      }
    }
  }

  /// Tells once a file which of its submissions are no responses of respondents.
  mutating func findOtherForms() {
    struct Key: Hashable {
      var file: String
      var form: Response.Form
    }
    var firsts: [Key: (index: Int, count: Int)] = [:]
    for (index, draft) in drafts.enumerated()
    where draft.response.form != .response && draft.response.isCounted {
      let key = Key(file: draft.response.origin.file, form: draft.response.form)
      firsts[key, default: (index, 0)].count += 1
    }
    for (key, found) in firsts {
      let many = found.count > 1
      let what =
        switch key.form {
        case .eventNotes: many ? "are notes of events" : "is the notes of an event"
        default: many ? "are petitions" : "is a petition"
        }
      findings.append(
        Finding(
          code: key.form.rawValue, file: key.file,
          line: drafts[found.index].response.origin.line,
          message: (many
            ? "\(found.count) submissions \(what), the first here"
            : "\(drafts[found.index].submission.position) \(what)")
            + ": in no base of respondents"))
    }
  }
}
