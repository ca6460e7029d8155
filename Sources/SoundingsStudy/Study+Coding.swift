internal import SoundingsAnalysis
public import SoundingsCoding
public import SoundingsImport
public import SoundingsModel
internal import SoundingsText

/// Comments coded and linked to their respondents.
struct CodedResponses {
  /// All that were received, marked as the importer and people decided.
  var responses: [Response]
  var ledger: Ledger
  var respondents: [Respondent]
  var comments: [CodedComment]
  var others: [OtherSubmission]
  var decisions: DecisionResults
}

extension Study {
  /// Reads the sources.
  ///
  /// - Throws: where a file cannot be read at all, or the ledger does not hold.
  public func importResponses(jobs: Int) throws(StudyError) -> ImportResult {
    let result: ImportResult
    do throws(ImportError) {
      result = try Importer(consultation: consultation, folder: folder).run(jobs: jobs)
    } catch {
      if case .pageLayout(let errors) = error {
        throw StudyError(.configuration, errors.errors.map(\.rendered))
      }
      let place = error.place.map { "\($0.path):\($0.line):\($0.column): " } ?? ""
      throw StudyError(.reading, "\(place)error: \(error.message)")
    }
    try Self.check(result.ledger)
    return result
  }

  /// Codes every comment, on as many threads as asked; the result does not depend on how many.
  public static func code(
    _ texts: [(text: String, section: String)], frame: CompiledFrame, jobs: Int
  ) throws(StudyError) -> [[Coding]] {
    let width = max(1, min(jobs, (texts.count + 63) / 64))
    let size = (texts.count + width - 1) / max(width, 1)
    let parts = (0..<width).map { min($0 * size, texts.count)..<min(($0 + 1) * size, texts.count) }
    let results = Parallel.map(parts) { part -> [[Coding]]? in
      guard var coder = try? Coder(frame, stances: false) else { return nil }
      return part.map {
        coder.codings(of: texts[$0].text, section: frame.section(texts[$0].section))
      }
    }
    var codings: [[Coding]] = []
    codings.reserveCapacity(texts.count)
    for result in results {
      guard let result else {
        throw StudyError(.coding, "error: the English stemmer cannot be opened")
      }
      codings += result
    }
    return codings
  }

  /// Codes the comments of responses that were read, links them to their respondents, and applies what
  /// people decided.
  func coded(_ imported: ImportResult, jobs: Int) throws(StudyError) -> CodedResponses {
    var (responses, ledger, log) = try decided(imported)
    let respondents = Analysis.respondents(of: responses, consultation: consultation)
    var comments = Analysis.comments(of: responses, respondents: respondents)
    try code(&comments, jobs: jobs)
    var others = Analysis.others(of: responses)
    for index in others.indices { try code(&others[index].comments, jobs: jobs) }
    let decisions = log.apply(to: &comments, &others, responses: responses, frame: frame.frame)
    return CodedResponses(
      responses: responses, ledger: ledger, respondents: respondents, comments: comments,
      others: others, decisions: decisions)
  }

  /// Codes comments and finds their language and personal data; what is not English has no codings.
  private func code(_ comments: inout [CodedComment], jobs: Int) throws(StudyError) {
    let codings = try Self.code(
      comments.map { ($0.comment.text, $0.comment.section) }, frame: frame, jobs: jobs)
    let readings = CommentReading.readings(of: comments.map(\.comment.text), jobs: jobs)
    for index in comments.indices {
      comments[index].language = readings[index].language
      comments[index].personalData = readings[index].personalData
      if comments[index].isCoded { comments[index].codings = codings[index] }
    }
  }
}
