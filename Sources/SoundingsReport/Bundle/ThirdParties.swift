import SoundingsModel

/// Tells a respondent's own names and addresses from those of other people, in the respondent's words.
///
/// Only names and e-mail addresses can be told apart, since only those are known of a respondent.
struct ThirdParties {
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "rev", "revd", "cllr", "councillor",
  ]

  private let words: Set<String>
  let addresses: Set<String>

  init(_ identities: [Identity]) {
    words = Set(
      identities.compactMap(\.name).flatMap { Self.words(of: $0) }
        + identities.compactMap(\.organisation).flatMap { Self.words(of: $0) })
    addresses = Set(identities.compactMap { $0.email?.lowercased() }.filter { !$0.isEmpty })
  }

  /// The spans of a text that name somebody else.
  func spans(in text: String, _ spans: [PersonalDataSpan]) -> [PersonalDataSpan] {
    spans.filter { span in
      let found = String(decoding: Array(text.utf8)[span.range], as: UTF8.self)
      switch span.kind {
      case .email: return !addresses.contains(found.lowercased())
      case .name:
        let names = Self.words(of: found)
        return names.isEmpty || !words.isSuperset(of: names)
      // What the respondent wrote of a place or a number tells nobody whose it is, and an officer's
      // redaction is for publication.
      case .phone, .postcode, .address, .niNumber, .nhsNumber, .decided: return false
      }
    }
  }

  private static func words(of name: String) -> [String] {
    OrganisationNames.folded(name).split(separator: " ").map(String.init)
      .filter { !titles.contains($0) }
  }
}
