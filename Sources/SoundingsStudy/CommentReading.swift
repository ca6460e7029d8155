internal import SoundingsModel
internal import SoundingsText

/// What a comment's text shows besides its themes.
struct CommentReading: Sendable {
  var language: CommentLanguage?
  var personalData: [PersonalDataSpan]

  private init(_ text: String, _ finder: inout PersonalDataFinder) {
    let bytes = Array(text.utf8)
    language = LanguageGuess.language(of: bytes.span).map {
      CommentLanguage(code: $0.code, name: $0.name)
    }
    personalData = finder.find(in: bytes.span).map { PersonalDataSpan(.init($0.kind), $0.range) }
  }

  /// Reads texts on as many threads as asked; the result does not depend on how many.
  static func readings(of texts: [String], jobs: Int) -> [CommentReading] {
    let width = max(1, min(jobs, (texts.count + 63) / 64))
    let size = (texts.count + width - 1) / width
    let parts = (0..<width).map { min($0 * size, texts.count)..<min(($0 + 1) * size, texts.count) }
    return Parallel.map(parts) { part in
      var finder = PersonalDataFinder()
      return part.map { CommentReading(texts[$0], &finder) }
    }.flatMap(\.self)
  }

  /// The personal data in a value that is no comment: a channel, the name of an organisation.
  static func personalData(in text: String) -> [PersonalDataSpan] {
    var finder = PersonalDataFinder()
    return CommentReading(text, &finder).personalData
  }
}

extension PersonalDataSpan.Kind {
  init(_ kind: PersonalData.Kind) {
    self =
      switch kind {
      case .email: .email
      case .niNumber: .niNumber
      case .nhsNumber: .nhsNumber
      case .phone: .phone
      case .postcode: .postcode
      case .address: .address
      case .name: .name
      }
  }
}
