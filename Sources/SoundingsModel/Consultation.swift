/// What a consultation is, who may have answered, and where the responses are: `consultation.yaml`.
public struct Consultation: Sendable {
  public var title: String
  public var authority: String
  public var committee: String?
  /// The day on which the committee decides.
  public var date: CalendarDate?
  /// The last day on which a response counts as in time.
  public var cutoff: CalendarDate?
  /// Seeds everything that draws at random.
  public var seed: UInt64 = 1
  public var rounds: [Round] = []
  public var stakeholders: [StakeholderType] = []
  public var sections: [PolicySection] = []
  public var questions: [ClosedQuestion] = []
  public var attributes: [Attribute] = []
  public var sources: [Source] = []
  public var report = ReportSettings()
  public var late: LateRule = .analyse

  public init(title: String, authority: String) {
    self.title = title
    self.authority = authority
  }
}

/// A period in which responses were collected, both days included.
public struct Round: Hashable, Sendable {
  public var id: String
  public var title: String
  public var from: CalendarDate
  public var to: CalendarDate

  public init(id: String, title: String, from: CalendarDate, to: CalendarDate) {
    self.id = id
    self.title = title
    self.from = from
    self.to = to
  }

  public func contains(_ day: CalendarDate) -> Bool { from <= day && day <= to }
}

/// A group that was agreed beforehand: headteachers, governors, trade unions, other partners.
public struct StakeholderType: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable { case organisation, individual, either }

  public var id: String
  public var title: String
  public var kind: Kind
  /// Other ways in which respondents and systems write it.
  public var spellings: [String]

  public init(id: String, title: String, kind: Kind = .either, spellings: [String] = []) {
    self.id = id
    self.title = title
    self.kind = kind
    self.spellings = spellings
  }
}

/// A part of the policy that a comment can be about.
public struct PolicySection: Hashable, Sendable {
  public var id: String
  public var title: String
  /// Other names under which sources know it.
  public var names: [String]

  public init(id: String, title: String, names: [String] = []) {
    self.id = id
    self.title = title
    self.names = names
  }

  /// The section of comments that are about no section in particular.
  public static let general = PolicySection(id: "general", title: "General comments")
}

/// A question with a fixed set of answers, in the order of its scale.
public struct ClosedQuestion: Hashable, Sendable {
  public var id: String
  public var title: String
  public var section: String?
  public var scale: [String]

  public init(id: String, title: String, section: String? = nil, scale: [String]) {
    self.id = id
    self.title = title
    self.section = section
    self.scale = scale
  }
}

/// What else is known of a respondent: phase, ward.
public struct Attribute: Hashable, Sendable {
  public var id: String
  public var title: String

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// Where responses are and how to read them.
public struct Source: Hashable, Sendable {
  public enum DateOrder: String, Sendable, CaseIterable { case dmy, mdy, iso }

  /// A path or glob, relative to the consultation's folder.
  public var path: String
  /// The name of a layout; nil lets the importer find it by content.
  public var layout: String?
  /// Which column or node plays which role; a role may repeat.
  public var columns: [ColumnMapping] = []
  public var encoding: String?
  public var dates: DateOrder?
  /// The round of everything in the source, where the dates do not tell.
  public var round: String?
  public var channel: String?
  /// Where the source stands in `consultation.yaml`.
  public var place: FilePlace?

  public init(path: String) { self.path = path }
}

public struct ColumnMapping: Hashable, Sendable {
  public var role: Role
  public var header: String
  public var place: FilePlace?

  public init(role: Role, header: String, place: FilePlace? = nil) {
    self.role = role
    self.header = header
    self.place = place
  }
}

/// What becomes of a response that came after the cut-off date.
public enum LateRule: String, Sendable, CaseIterable { case analyse, exclude }

/// A line and column (both from 1, in characters) of a file that a person wrote.
public struct FilePlace: Hashable, Sendable {
  public var path: String
  public var line: Int
  public var column: Int

  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }
}
