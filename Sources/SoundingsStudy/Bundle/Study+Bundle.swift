internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
public import SoundingsReport

extension Study {
  /// The responses that may be published, masked, as one document.
  public func bundle(jobs: Int) throws(StudyError) -> ResponseBundle {
    ResponseBundle.build(try bundleInput(jobs: jobs))
  }

  /// Everything that is held about one respondent.
  ///
  /// - Parameter id: a respondent's opaque id, or the id of a response.
  public func bundle(
    respondent id: String, isUnmasked: Bool, jobs: Int
  ) throws(StudyError) -> RespondentBundle {
    let input = try bundleInput(jobs: jobs)
    let byResponse = input.responses.first { $0.id == id }?.respondent
    let isRespondent = input.responses.contains { $0.respondent == id }
    if isRespondent, let byResponse, byResponse != id {
      throw StudyError(
        .asking, "error: ‘\(id)’ is a respondent and also a response of another respondent")
    }
    guard let respondent = isRespondent ? id : byResponse else {
      throw StudyError(.asking, "error: there is no respondent or response ‘\(id)’")
    }
    return RespondentBundle.build(input, respondent: respondent, isUnmasked: isUnmasked)
  }

  private func bundleInput(jobs: Int) throws(StudyError) -> BundleInput {
    let coded = try coded(try importResponses(jobs: jobs), jobs: jobs)
    return BundleInput(
      consultation: consultation, frame: frame.frame, responses: coded.responses,
      comments: coded.comments + coded.others.flatMap(\.comments),
      decisions: coded.decisions.outcomes, personalData: CommentReading.personalData)
  }
}
