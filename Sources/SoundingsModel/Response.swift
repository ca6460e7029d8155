/// One submission by one respondent, by any channel.
public struct Response: Sendable {
  /// The source's own id, or one made from the content.
  public var id: String
  /// Who answered, as an opaque id: the same across rounds where it is known to be the same.
  public var respondent: String
  /// Nil where the source does not tell.
  public var kind: RespondentKind?
  /// The id of a stakeholder type; nil where none was given or recognised.
  public var stakeholder: String?
  public var round: String?
  public var received: CalendarDate?
  public var channel: String?
  public var permission: Permission
  /// The answers to closed questions, in the order of the columns.
  public var answers: [Answer]
  public var attributes: [AttributeValue]
  public var comments: [Comment]
  /// Who it is; never published unless `permission` allows it.
  public var identity: Identity
  public var origin: Origin
  public var status: Status = .analysed
  /// Whether a respondent speaks in it, or it is something else that was handed in.
  public var form: Form = .response
  /// Whether it came after the cut-off date, by its own date or by a decision.
  public var isLate = false
  /// The signatures that a petition states; nil where it states none.
  public var signatures: Int?

  public init(
    id: String, respondent: String, permission: Permission = .unstated, origin: Origin
  ) {
    self.id = id
    self.respondent = respondent
    self.permission = permission
    self.origin = origin
    answers = []
    attributes = []
    comments = []
    identity = Identity()
  }

  /// What was handed in. Only a response has a respondent behind it.
  public enum Form: String, Sendable, CaseIterable {
    case response
    /// What was noted at an event: one submission, outside every base of respondents.
    case eventNotes = "event-notes"
    /// One submission with its stated signatures, which are never added up.
    case petition
  }

  /// What the ledger says of the response: marked, never dropped.
  public enum Status: Hashable, Sendable {
    case analysed
    case excluded(Exclusion)
    /// One of several submissions by one respondent in one round, part of the composite response
    /// whose id is given.
    case merged(into: String)
  }
}

extension Response {
  /// Whether its words and answers stand behind figures: analysed, or merged into one that is.
  public var isCounted: Bool {
    switch status {
    case .analysed, .merged: true
    case .excluded: false
    }
  }
}

/// Why a response is not analysed.
public enum Exclusion: Hashable, Sendable {
  case blank, test, officerReply, late, withdrawn
  /// What a machine sent: out of office, delivery failure.
  case automatic
  /// What came in and could not be read: a scan without text, a damaged file.
  case unread
  /// The same submission twice, by the source's own id.
  case duplicate(of: String)
  case decided(reason: String)

  /// The reason's code, stable in files.
  public var code: String {
    switch self {
    case .blank: "blank"
    case .test: "test"
    case .officerReply: "officer-reply"
    case .late: "late"
    case .withdrawn: "withdrawn"
    case .automatic: "automatic-reply"
    case .unread: "not-read"
    case .duplicate: "duplicate"
    case .decided: "decided"
    }
  }
}

public enum RespondentKind: String, Sendable, CaseIterable { case organisation, individual }

/// By what two responses can be told to come from one respondent; no name ever tells it.
public enum RespondentKey: String, Sendable, CaseIterable {
  /// The source's own identifier of a respondent.
  case identifier
  /// A user name on one discussion board.
  case user
  /// An identical e-mail address.
  case email
}

/// What the respondent allows to be published.
public enum Permission: String, Sendable, CaseIterable {
  /// With the name of an organisation; individuals stay anonymous.
  case publish
  /// The words, without any name.
  case anonymous
  /// Analysed, never quoted.
  case withhold
  /// Not asked or not answered: never quoted.
  case unstated

  public var allowsQuote: Bool { self == .publish || self == .anonymous }
}

/// Who a respondent is. Private: it stands in no error, log or published file.
public struct Identity: Hashable, Sendable {
  public var name: String?
  public var email: String?
  public var organisation: String?
  /// The stakeholder type as the respondent or the source wrote it.
  public var describedAs: String?

  public init() {}
}

/// The values given to a closed question.
public struct Answer: Hashable, Sendable {
  public var question: String
  public var values: [String]

  public init(question: String, values: [String]) {
    self.question = question
    self.values = values
  }
}

public struct AttributeValue: Hashable, Sendable {
  public var attribute: String
  public var value: String

  public init(attribute: String, value: String) {
    self.attribute = attribute
    self.value = value
  }
}

/// One piece of free text in a response, under one policy section: the unit of coding.
public struct Comment: Hashable, Sendable {
  public var id: String
  /// The id of a policy section, or `general`.
  public var section: String
  /// The text as it arrived, decoded to UTF-8; byte ranges point into its UTF-8.
  public var text: String
  public var origin: Origin
  /// What stands around it and is not the respondent's own text here: the quoted post, a signature.
  public var context: [String] = []

  public init(id: String, section: String, text: String, origin: Origin) {
    self.id = id
    self.section = section
    self.text = text
    self.origin = origin
  }
}

/// Where something was read.
public struct Origin: Hashable, Sendable {
  /// The path below the consultation's folder.
  public var file: String
  /// The row or node, as a person finds it: `row 14`, `post 1207`.
  public var position: String
  /// Line and column of the file (from 1) where they are known, else 0.
  public var line: Int
  public var column: Int
  /// SHA-256 of the file, in hex.
  public var sha256: String

  public init(file: String, position: String, line: Int = 0, column: Int = 0, sha256: String = "") {
    self.file = file
    self.position = position
    self.line = line
    self.column = column
    self.sha256 = sha256
  }
}
