/// A comment of an analysed response with its codings.
public struct CodedComment: Sendable {
  public var comment: Comment
  /// Index of the response that it came in.
  public var response: Int
  /// Index of the respondent.
  public var respondent: Int
  public var codings: [Coding]
  /// The language where it is not English: then the comment is counted and not coded.
  public var language: CommentLanguage?
  /// What in it may tell who somebody is, in order and without overlaps.
  public var personalData: [PersonalDataSpan] = []
  /// What an officer decided of quoting it; nil where nobody did.
  public var mayBeQuoted: Bool?
  /// Whether an officer has marked it as read.
  public var isRead = false
  /// Whether the rules could read it, or a person has given it themes.
  public var isCoded: Bool { language == nil || !codings.isEmpty }

  public init(comment: Comment, response: Int, respondent: Int, codings: [Coding]) {
    self.comment = comment
    self.response = response
    self.respondent = respondent
    self.codings = codings
  }
}

/// What was handed in and has no respondent: notes of an event, a petition.
public struct OtherSubmission: Sendable {
  /// Index of the response.
  public var response: Int
  /// Coded; their `respondent` means nothing.
  public var comments: [CodedComment]

  public init(response: Int, comments: [CodedComment]) {
    self.response = response
    self.comments = comments
  }
}

/// Someone who answered, once or in several rounds.
public struct Respondent: Sendable {
  public var id: String
  public var kind: RespondentKind?
  /// Index into the consultation's stakeholder types; nil where it is not known.
  public var stakeholder: Int?
  /// Indexes of the analysed and merged responses, in input order.
  public var responses: [Int]
  /// Indexes of the rounds in which the respondent answered, ascending.
  public var rounds: [Int]

  public init(id: String) {
    self.id = id
    responses = []
    rounds = []
  }
}

/// All that the analysis of one consultation found; the report is written from it and from nothing
/// else.
public struct Results: Sendable {
  public var consultation: Consultation
  public var frame: CodeFrame
  public var ledger: Ledger
  public var responses: [Response]
  public var respondents: [Respondent]
  public var comments: [CodedComment]
  /// Notes of events and petitions that are analysed, in input order; in no tally.
  public var others: [OtherSubmission] = []

  public var all: Tally
  public var byStakeholder: [Tally]
  public var byKind: [Tally]
  public var bySection: [Tally]
  public var byRound: [Tally]
  public var byMonth: [Tally]
  public var sectionByStakeholder: Crosstab
  public var roundByStakeholder: Crosstab
  /// Intervals of the shares in `all`, by theme; nil where nobody commented.
  public var intervals: [Estimate?]
  public var questions: [QuestionResult]
  /// What is else known of respondents, in the order of the consultation's attributes.
  public var byAttribute: [AttributeResult] = []
  /// Nil where there is no list of those who were asked to respond.
  public var consultees: ConsulteeResults?
  /// Nil where there is one round, or fewer than two in which anyone commented.
  public var change: RoundComparison?
  /// Texts that several respondents sent, the same or nearly the same; most respondents first.
  public var campaigns: [Campaign] = []
  /// What their senders said in passages of their own, one entry a campaign.
  public var campaignAdditions: [Tally] = []
  /// Everyone's themes without the campaigns' texts; passages that senders added stay in. Nil where there
  /// is no campaign.
  public var withoutCampaigns: Tally?
  /// What people decided and what became of it, in the order of `decisions.csv`.
  public var decisions = DecisionResults()
  /// What officers say to the themes, in the order of `issues.yaml`.
  public var issues: [KeyIssue] = []
  /// The frame of each round; empty where the folder keeps none.
  public var roundFrames: [RoundFrame] = []
  /// Nil where the frames of the first and of the last round count as today's does.
  public var frameChange: FrameChange?
  /// Nil where nobody has read comments to measure the rules by.
  public var readings: ReadingComparison?

  public init(
    consultation: Consultation, frame: CodeFrame, ledger: Ledger, responses: [Response],
    respondents: [Respondent], comments: [CodedComment], all: Tally, byStakeholder: [Tally],
    byKind: [Tally], bySection: [Tally], byRound: [Tally], byMonth: [Tally],
    sectionByStakeholder: Crosstab, roundByStakeholder: Crosstab, intervals: [Estimate?],
    questions: [QuestionResult], change: RoundComparison?
  ) {
    self.consultation = consultation
    self.frame = frame
    self.ledger = ledger
    self.responses = responses
    self.respondents = respondents
    self.comments = comments
    self.all = all
    self.byStakeholder = byStakeholder
    self.byKind = byKind
    self.bySection = bySection
    self.byRound = byRound
    self.byMonth = byMonth
    self.sectionByStakeholder = sectionByStakeholder
    self.roundByStakeholder = roundByStakeholder
    self.intervals = intervals
    self.questions = questions
    self.change = change
  }
}
