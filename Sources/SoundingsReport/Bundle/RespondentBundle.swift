import SoundingsModel

/// Everything that is held about one respondent, as one document for that person: the answer to a
/// subject access request.
///
/// Their own data stand whole, whatever became of the submission and whatever they allowed to publish.
/// Names and e-mail addresses of other people in their words are masked, since a right of access does not
/// extend to them (Data Protection Act 2018, Schedule 2, paragraph 16).
public struct RespondentBundle: Sendable {
  public var document: ReportDocument
  public var respondent: String
  public var submissions: Int
  public var comments: Int
  /// Places where other people's names and addresses were masked.
  public var masked: Int
  /// Numbers in the register of other submissions that name an e-mail address of the respondent's.
  public var sameAddress: [Int]

  /// - Parameters:
  ///   - respondent: the opaque id, which at least one response has.
  ///   - isUnmasked: shows other people's names, officers' names and quoted text as well.
  public static func build(
    _ input: BundleInput, respondent: String, isUnmasked: Bool = false
  ) -> RespondentBundle {
    var builder = RespondentBundleBuilder(input, respondent, isUnmasked: isUnmasked)
    return builder.build()
  }
}

private struct RespondentBundleBuilder {
  private let input: BundleInput
  private let respondent: String
  private let isUnmasked: Bool
  private let people: ThirdParties
  private let coded: [String: CodedComment]
  /// Numbers in the register, from 1, of the respondent's submissions.
  private let own: [(number: Int, response: Response)]
  private var masked = 0

  init(_ input: BundleInput, _ respondent: String, isUnmasked: Bool) {
    self.input = input
    self.respondent = respondent
    self.isUnmasked = isUnmasked
    own = input.responses.enumerated().filter { $1.respondent == respondent }
      .map { (number: $0 + 1, response: $1) }
    people = ThirdParties(own.map(\.response.identity))
    coded = Dictionary(
      input.comments.filter { input.responses[$0.response].respondent == respondent }
        .map { ($0.comment.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func build() -> RespondentBundle {
    let submissions = own.flatMap { blocks(of: $0.response, number: $0.number) }
    let decisions = decisionBlocks()
    let others = sameAddress()
    var document = ReportDocument(title: "Personal data held: \(input.consultation.title)")
    document.banners =
      [
        Banner(
          .personalData,
          [
            .text(
              "This document is for the respondent that it is about and for nobody else. It is not "
                + "for publication.")
          ])
      ] + input.syntheticBanner
    let comments = own.map(\.response.comments.count).reduce(0, +)
    document.titleBlock = [
      (label: "Authority", text: input.consultation.authority),
      (label: "Respondent", text: respondent),
      (label: "Submissions", text: "\(own.count)"), (label: "Comments", text: "\(comments)"),
    ]
    document.parts = [
      Part(number: 1, id: "about", title: "About this document", blocks: about()),
      Part(number: 2, id: "submissions", title: "Submissions", blocks: submissions),
      Part(number: 3, id: "decisions", title: "What officers decided", blocks: decisions),
      Part(
        number: 4, id: "same-address", title: "Other submissions with the same e-mail address",
        blocks: otherBlocks(others)),
    ]
    return RespondentBundle(
      document: document, respondent: respondent, submissions: own.count, comments: comments,
      masked: masked, sameAddress: others)
  }

  private func about() -> [Block] {
    [
      .paragraph([
        .text(
          "It holds all that is kept about the respondent: every submission, whatever became of it and "
            + "whatever was allowed to be published; every comment whole, with the themes that it was "
            + "given and the words that each rests on; the file and the place in it that each was read "
            + "from; and what officers decided.")
      ]),
      .paragraph([
        .text(
          isUnmasked
            ? "Nothing is masked: names of other people stand as they were received."
            : "Names and e-mail addresses that are not the respondent's own are masked, in square "
              + "brackets, since they may be personal data of other people. They are known from the "
              + "respondent's name, organisation and e-mail address as submitted; a name that is spelt "
              + "otherwise is masked too. Officers are not named, and text of others that stood around "
              + "a comment is counted and not shown.")
      ]),
    ]
  }

  private mutating func blocks(of response: Response, number: Int) -> [Block] {
    var blocks: [Block] = [
      .heading(level: 3, id: "submission-\(number)", text: "Submission \(number)"),
      .table(table(of: response, number: number)),
    ]
    if response.comments.isEmpty { blocks.append(.paragraph([.text("It holds no comment.")])) }
    for (place, comment) in response.comments.enumerated() {
      blocks.append(
        .heading(
          level: 4, id: "submission-\(number)-comment-\(place + 1)",
          text: "Comment \(place + 1) of submission \(number)"))
      blocks.append(
        .quotes([
          Verbatim(
            comment: comment.id, pieces: pieces(of: comment),
            attribution: input.sectionTitle(comment.section), isApproved: true)
        ]))
      blocks.append(.list(facts(of: comment), ordered: false))
    }
    return blocks
  }

  private mutating func pieces(of comment: Comment) -> [Verbatim.Piece] {
    let spans = maskedSpans(comment)
    masked += spans.count
    return Masking.pieces(of: comment.text, spans)
  }

  private func maskedSpans(_ comment: Comment) -> [PersonalDataSpan] {
    if isUnmasked { return [] }
    // An officer's redaction may have taken a found name's place: the text is looked at anew.
    return people.spans(in: comment.text, input.personalData(comment.text))
  }

  private func table(of response: Response, number: Int) -> Table {
    var table = Table(
      id: "held-\(number)", caption: "What is held about submission \(number)",
      columns: [Table.Column("What", .text), Table.Column("Held", .text)])
    let identity = response.identity
    var rows: [(String, String?)] = [
      ("Response", response.id), ("Respondent", response.respondent), ("Name", identity.name),
      ("E-mail address", identity.email), ("Organisation", identity.organisation),
      ("Described as", identity.describedAs),
      ("Stakeholder type", input.stakeholderTitle(response)),
      ("Organisation or individual", response.kind?.rawValue), ("Form", response.form.rawValue),
      ("Received", response.received?.inWords), ("Late", response.isLate ? "yes" : nil),
      ("Round", response.round), ("Channel", response.channel),
      ("Permission", response.permission.rawValue), ("Status", Self.status(response.status)),
      ("Signatures stated", response.signatures.map { "\($0)" }),
    ]
    for answer in response.answers {
      let title = input.consultation.questions.first { $0.id == answer.question }?.title
      rows.append((title ?? answer.question, answer.values.joined(separator: "; ")))
    }
    for value in response.attributes {
      let title = input.consultation.attributes.first { $0.id == value.attribute }?.title
      rows.append((title ?? value.attribute, value.value))
    }
    rows += [
      ("File", response.origin.file), ("Place in the file", response.origin.position),
      ("SHA-256 of the file", response.origin.sha256),
    ]
    for (title, value) in rows {
      guard let value, !value.isEmpty else { continue }
      table.rows.append(Table.Row([Table.Cell(title), Table.Cell(value)]))
    }
    return table
  }

  private static func status(_ status: Response.Status) -> String {
    switch status {
    case .analysed: "analysed"
    case .merged(let id): "part of the response \(id)"
    case .excluded(.decided(let reason)): "excluded: \(reason)"
    case .excluded(let reason): "excluded: \(AppendixBuilder.reason(reason.code))"
    }
  }

  private func facts(of comment: Comment) -> [[Inline]] {
    var facts: [[Inline]] = [
      [.text("Comment \(comment.id), from \(comment.origin.file), \(comment.origin.position).")]
    ]
    guard let coded = coded[comment.id] else {
      return facts + [[.text("Not analysed: no themes were given.")]] + context(comment)
    }
    if let language = coded.language { facts.append([.text("Language: \(language.name).")]) }
    if coded.codings.isEmpty { facts.append([.text("No theme was given.")]) }
    let spans = maskedSpans(comment)
    for coding in coded.codings {
      let evidence = coding.evidence.map { range in
        let isMasked = spans.contains { $0.range.overlaps(range) }
        let words = String(decoding: Array(comment.text.utf8)[range], as: UTF8.self)
        let bytes = "bytes \(range.lowerBound) to \(range.upperBound)"
        return isMasked ? bytes : "“\(words)” (\(bytes))"
      }
      facts.append([
        .text("Theme "), .strong(input.frame.themes[coding.theme].title),
        .text(
          ", given by \(coding.isDecided ? "an officer" : "rules") for "
            + evidence.joined(separator: ", ") + "."),
      ])
    }
    if let mayBeQuoted = coded.mayBeQuoted {
      facts.append([
        .text("Its quotation was \(mayBeQuoted ? "approved" : "refused") by an officer.")
      ])
    }
    return facts + context(comment)
  }

  private func context(_ comment: Comment) -> [[Inline]] {
    guard !comment.context.isEmpty else { return [] }
    if isUnmasked { return comment.context.map { [.text("Stood around it: \($0)")] } }
    return [
      [
        .text(
          "\(Wording.counted(comment.context.count, "piece")) of text stood around it in the file, "
            + "such as a quoted post or a signature.")
      ]
    ]
  }

  private mutating func decisionBlocks() -> [Block] {
    let responses = Set(own.map(\.response.id))
    let targets = responses.union(own.flatMap { $0.response.comments.map(\.id) })
    let outcomes = input.decisions.filter {
      targets.contains($0.decision.target)
        || $0.decision.what == .merge && responses.contains($0.decision.value)
    }
    if outcomes.isEmpty { return [.paragraph([.text("Nothing was decided about them.")])] }
    var table = Table(
      id: "decided", caption: "Decisions about these submissions",
      columns: [
        Table.Column("Date", .text), Table.Column("Decision", .text), Table.Column("About", .text),
        Table.Column("Value", .text), Table.Column("Reason", .text),
      ])
    for decision in outcomes.map(\.decision) {
      let names = isUnmasked ? " by \(decision.who)" : ""
      table.rows.append(
        Table.Row([
          Table.Cell(decision.date.inWords, data: decision.date.description),
          Table.Cell(decision.what.rawValue + names), Table.Cell(shown(decision.target, targets)),
          Table.Cell(
            decision.what == .merge ? shown(decision.value, targets) : text(decision.value)),
          Table.Cell(text(decision.reason)),
        ]))
    }
    return [.table(table)]
  }

  /// An id of the respondent's; what else was joined with it may be another's.
  private func shown(_ id: String, _ targets: Set<String>) -> String {
    targets.contains(id) || isUnmasked ? id : "another submission"
  }

  private mutating func text(_ text: String) -> String {
    if isUnmasked { return text }
    let spans = people.spans(in: text, input.personalData(text))
    masked += spans.count
    return Masking.text(text, spans)
  }

  /// Other submissions that give or name an e-mail address of the respondent's.
  private func sameAddress() -> [Int] {
    guard !people.addresses.isEmpty else { return [] }
    return input.responses.enumerated().compactMap { index, response in
      guard response.respondent != respondent else { return nil }
      if let email = response.identity.email?.lowercased(), people.addresses.contains(email) {
        return index + 1
      }
      let isNamed = response.comments.contains { comment in
        comment.text.utf8.contains(UInt8(ascii: "@"))
          && input.personalData(comment.text).contains { span in
            span.kind == .email
              && people.addresses.contains(
                String(decoding: Array(comment.text.utf8)[span.range], as: UTF8.self).lowercased())
          }
      }
      return isNamed ? index + 1 : nil
    }
  }

  private func otherBlocks(_ numbers: [Int]) -> [Block] {
    guard !numbers.isEmpty else {
      return [.paragraph([.text("No other submission gives or names the e-mail address.")])]
    }
    var table = Table(
      id: "same-address-submissions",
      caption: "Submissions that give or name the same e-mail address",
      columns: [Table.Column("Submission", .text), Table.Column("Received", .text)])
    for number in numbers {
      let received = input.responses[number - 1].received
      table.rows.append(
        Table.Row([
          Table.Cell("Submission \(number)", data: "\(number)"),
          received.map { Table.Cell($0.inWords, data: $0.description) }
            ?? Table.Cell("–", data: ""),
        ]))
    }
    table.notes.append(
      "They are not known to be from the same respondent, as an address may be shared, and are not shown. "
        + "If any of them is, the authority can join them.")
    return [.table(table)]
  }
}
