import SoundingsModel

/// One response of a page that is no table: labels with their values.
struct PageRecord {
  struct Field {
    var label: String
    var text: String
    var context: [String] = []
    /// Where in the page it begins.
    var offset: Int
  }

  private(set) var fields: [Field] = []
  /// How often each label came, once there are many.
  private var labels: [String: Int] = [:]
  private static let many = 32
  /// Where it stands in the page.
  var source: Range<Int>
  /// The page's own number for it.
  var id: String?
  /// How many others it answers, one below the other, where the page shows it.
  var depth: Int?

  /// Adds a field; a repeated label becomes `Label (2)`.
  mutating func add(_ field: Field) {
    var field = field
    let plain = field.label
    guard fields.count >= Self.many else {
      var number = 2
      while fields.contains(where: { $0.label == field.label }) {
        field.label = "\(plain) (\(number))"
        number += 1
      }
      fields.append(field)
      return
    }
    if labels.isEmpty { for known in fields { labels[known.label] = 1 } }
    while let number = labels[field.label] {
      labels[plain] = (labels[plain] ?? number) + 1
      field.label = "\(plain) (\(labels[plain] ?? 2))"
    }
    labels[field.label] = 1
    fields.append(field)
  }

  init(source: Range<Int>) { self.source = source }

  func text(of label: String) -> String? { fields.first { $0.label == label }?.text }

  /// Takes a field out.
  mutating func remove(_ label: String) -> Field? {
    guard let place = fields.firstIndex(where: { $0.label == label }) else { return nil }
    labels[label] = nil
    return fields.remove(at: place)
  }

  /// Adds what the record quotes of others to its last field.
  mutating func addContext(_ context: [String]) {
    if let last = fields.indices.last { fields[last].context += context }
  }
}

/// What labels mean that pages of this kind always use. A mapping of the source goes before.
enum PageLabels {
  private static let roles: [(role: Role, labels: [String])] = [
    (.id, ["id", "no", "ref", "reference", "response id", "comment id", "entry"]),
    (
      .name,
      [
        "name", "your name", "full name", "author", "posted by", "created by", "submitted by",
        "respondent name", "user", "poster", "username", "from",
      ]
    ),
    (.email, ["email", "e mail", "email address", "e mail address", "your email"]),
    (.organisation, ["organisation", "organization", "school", "on behalf of", "company"]),
    (
      .date,
      [
        "date", "posted", "posted on", "date posted", "created", "received", "submitted",
        "date submitted", "date received", "posted at", "submitted on", "time",
      ]
    ),
    (
      .stakeholder,
      ["stakeholder", "stakeholder type", "i am a", "i am", "role", "respondent type", "rank"]
    ),
    (.section, ["section", "policy section", "topic", "subject", "title", "heading"]),
    (
      .text,
      [
        "text", "comment", "comments", "your comments", "your comment", "message", "body",
        "response", "your response", "your views", "views", "post", "feedback", "entry text",
      ]
    ),
  ]

  /// The role of each label; only the first label of a role has it, and those that carry a role's own
  /// name first.
  static func roles(of labels: [String], source: Source) -> [Role?] {
    var found: [Role?] = Array(repeating: nil, count: labels.count)
    let mapped = Set(source.columns.map { Folding.header($0.header) })
    var taken = Set(source.columns.map(\.role))
    let folded = labels.map { Folding.phrase($0) }
    for index in labels.indices {
      if let role = Role(header: labels[index].trimmed) { taken.insert(role) }
    }
    for (role, names) in roles where !taken.contains(role) {
      for name in names {
        guard
          let index = folded.indices.first(where: {
            folded[$0] == name && found[$0] == nil
              && !mapped.contains(Folding.header(labels[$0]))
          })
        else { continue }
        found[index] = role
        break
      }
    }
    return found
  }

  static func isKnown(_ label: String) -> Bool {
    label.utf8.count <= 80
      && (known.contains(Folding.phrase(label)) || Role(header: label.trimmed) != nil)
  }

  private static let known = Set(roles.flatMap(\.labels))

  /// A label without the colon, the star of a field that must be filled in and SharePoint's encoding.
  static func clean(_ label: String) -> String {
    var text = decoded(label).trimmed
    while let last = text.unicodeScalars.last, ":*?".unicodeScalars.contains(last) {
      // A question keeps its mark.
      if last == "?" { break }
      text = String(text.unicodeScalars.dropLast()).trimmed
    }
    return text.split { $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  /// SharePoint writes what is neither letter nor digit in a column's name as `_x0020_`.
  static func decoded(_ name: String) -> String {
    guard name.utf8.count >= 7, name.after("_x") != nil else { return name }
    var text = ""
    var rest = name[...]
    while let after = rest.split(at: "_x").after {
      let (before, _) = rest.split(at: "_x")
      text += before
      let digits = after.utf8.prefix(4)
      if digits.count == 4, after.utf8.dropFirst(4).first == UInt8(ascii: "_"),
        let number = UInt32(String(Substring(digits)), radix: 16),
        let scalar = Unicode.Scalar(number), number >= 0x20
      {
        text.unicodeScalars.append(scalar)
        rest = after[after.utf8.index(after.startIndex, offsetBy: 5)...]
      } else {
        text += "_x"
        rest = after
      }
    }
    return text + rest
  }
}
