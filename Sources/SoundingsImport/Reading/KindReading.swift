import SoundingsModel

extension RespondentKind {
  /// Reads ‘organisation’, ‘individual’ or an answer to ‘On behalf of an organisation?’; nil where
  /// it is not understood.
  init?(written text: String) {
    let words = Folding.words(text)
    guard let first = words.first else { return nil }
    let isAboutPerson = words.contains {
      [
        "individual", "individually", "myself", "personal", "personally", "private", "resident",
        "public", "me", "own",
      ].contains($0)
    }
    let isAboutBody = words.contains {
      [
        "organisation", "organization", "organisations", "organisational", "organizational",
        "group",
        "body", "behalf", "company", "institution",
      ].contains($0)
    }
    switch first {
    case "no", "n", "not", "false", "0": self = .individual
    case "yes", "y", "true", "1": self = isAboutPerson && !isAboutBody ? .individual : .organisation
    default:
      switch (isAboutPerson, isAboutBody) {
      case (true, false): self = .individual
      case (false, true): self = .organisation
      default: return nil
      }
    }
  }
}
