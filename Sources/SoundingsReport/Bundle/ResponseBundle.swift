public import SoundingsModel

/// The responses that may be published, masked, as one document; the others are counted with the reason.
///
/// It is what a request under the Freedom of Information Act is answered with, and what is open to
/// inspection as a background paper. Received = in the document + left out, by reason.
public struct ResponseBundle: Sendable {
  /// Why a submission is not in the document.
  public enum LeftOut: Hashable, Sendable {
    case excluded(code: String)
    case withheld
    case unstated

    public var code: String {
      switch self {
      case .excluded(let code): code
      case .withheld: "withheld"
      case .unstated: "permission-not-stated"
      }
    }

    var title: String {
      switch self {
      case .excluded(let code): AppendixBuilder.reason(code)
      case .withheld: "not to be published, as the respondent asked"
      case .unstated: "of which it is not known whether they may be published"
      }
    }
  }

  public var document: ReportDocument
  public var received: Int
  public var included: Int
  /// In order of the code.
  public var leftOut: [(reason: LeftOut, count: Int)]
  /// Places masked, by kind, in the order of the kinds.
  public var masked: [(kind: PersonalDataSpan.Kind, count: Int)]
  /// Comments of responses in the document whose words are not shown at all.
  public var commentsWithheld: Int

  public static func build(_ input: BundleInput) -> ResponseBundle {
    var builder = ResponseBundleBuilder(input)
    return builder.build()
  }

  static func reason(_ response: Response) -> LeftOut? {
    if case .excluded(let exclusion) = response.status { return .excluded(code: exclusion.code) }
    switch response.permission {
    case .publish, .anonymous: return nil
    case .withhold: return .withheld
    case .unstated: return .unstated
    }
  }
}

/// Writes the document; texts that several responses hold stand once.
private struct ResponseBundleBuilder {
  /// Responses under one heading, so that the contents of a long document stay short.
  private static let groupSize = 50

  private let input: BundleInput
  private let texts: BundleTexts
  private var maskings: [PersonalDataSpan.Kind: Int] = [:]
  private var withheld = 0
  /// The number of the response in which a text stands.
  private var shown: [String: Int] = [:]

  init(_ input: BundleInput) {
    self.input = input
    texts = BundleTexts(input)
  }

  mutating func build() -> ResponseBundle {
    var written: [(number: Int, blocks: [Block])] = []
    var left: [ResponseBundle.LeftOut: Int] = [:]
    let comments = input.commentsOfResponse
    for (index, response) in input.responses.enumerated() {
      if let reason = ResponseBundle.reason(response) {
        left[reason, default: 0] += 1
      } else {
        let blocks = blocks(of: response, number: index + 1, comments[index] ?? [])
        written.append((index + 1, blocks))
      }
    }
    var bundle = ResponseBundle(
      document: ReportDocument(title: "Responses to the consultation: \(input.consultation.title)"),
      received: input.responses.count, included: input.responses.count - left.values.reduce(0, +),
      leftOut: left.sorted { $0.key.code < $1.key.code }.map { (reason: $0.key, count: $0.value) },
      masked: PersonalDataSpan.Kind.allCases.compactMap { kind in
        maskings[kind].map { (kind: kind, count: $0) }
      }, commentsWithheld: withheld)
    bundle.document.banners = input.syntheticBanner
    bundle.document.titleBlock = titleBlock(bundle)
    bundle.document.parts = [
      ResponseBundleMethod.part(bundle, copies: texts.copies),
      Part(number: 2, id: "responses", title: "Responses", blocks: Self.grouped(written)),
    ]
    return bundle
  }

  private static func grouped(_ responses: [(number: Int, blocks: [Block])]) -> [Block] {
    if responses.isEmpty { return [.paragraph([.text("No response may be published.")])] }
    return stride(from: 0, to: responses.count, by: groupSize).flatMap { start in
      let group = responses[start..<min(start + groupSize, responses.count)]
      let (first, last) = (responses[start].number, responses[group.endIndex - 1].number)
      let title = first == last ? "Response \(first)" : "Responses \(first) to \(last)"
      return [.heading(level: 3, id: "responses-\(first)", text: title)] + group.flatMap(\.blocks)
    }
  }

  private func titleBlock(_ bundle: ResponseBundle) -> [(label: String, text: String)] {
    var lines = [(label: "Authority", text: input.consultation.authority)]
    if let cutoff = input.consultation.cutoff {
      lines.append((label: "Data cut-off", text: cutoff.inWords))
    }
    lines.append(
      (
        label: "Responses",
        text:
          "\(Wording.grouped(bundle.included)) of the \(Wording.grouped(bundle.received)) received"
      ))
    return lines
  }

  private mutating func blocks(
    of response: Response, number: Int, _ comments: [CodedComment]
  ) -> [Block] {
    var facts: [String] = []
    switch response.form {
    case .response: break
    case .eventNotes: facts.append("Notes of an event")
    case .petition: facts.append("Petition")
    }
    if let received = response.received { facts.append("received \(received.inWords)") }
    if let channel = response.channel { facts.append("by: \(input.published(channel))") }
    if let type = input.stakeholderTitle(response) { facts.append(type) }
    if response.permission == .publish, response.kind == .organisation,
      let name = response.identity.organisation
    {
      facts.append(input.publishedName(name))
    }
    var blocks: [Block] = [
      .heading(level: 4, id: "response-\(number)", text: "Response \(number)")
    ]
    if !facts.isEmpty {
      blocks.append(.paragraph([.text(Wording.capitalised(facts.joined(separator: "; ")) + ".")]))
    }
    if comments.isEmpty { blocks.append(.paragraph([.text("It holds no comment.")])) }
    for comment in comments { blocks.append(block(of: comment, in: number)) }
    return blocks
  }

  private mutating func block(of coded: CodedComment, in number: Int) -> Block {
    let text = coded.comment.text
    let section = input.sectionTitle(coded.comment.section)
    if texts.isWithheld(text) {
      withheld += 1
      return .quotes([
        Verbatim(
          comment: coded.comment.id,
          pieces: [.masked(reason: "comment withheld by the authority")], attribution: section,
          isApproved: true)
      ])
    }
    if let first = shown[text] {
      return .paragraph([
        .text("\(section): the same text as in "),
        .link("response \(first)", to: "response-\(first)"), .text("."),
      ])
    }
    shown[text] = number
    let spans = texts.spans(of: text)
    for span in spans { maskings[span.kind, default: 0] += 1 }
    let count = texts.count(of: text)
    return .quotes([
      Verbatim(
        comment: coded.comment.id, pieces: Masking.pieces(of: text, spans),
        attribution: section
          + (count > 1 ? "; this text stands in \(Wording.grouped(count)) comments" : ""),
        isApproved: true)
    ])
  }
}
