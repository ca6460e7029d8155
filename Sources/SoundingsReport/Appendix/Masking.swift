public import SoundingsModel

/// A masking of a published quotation.
public struct Redaction: Hashable, Sendable {
  public var comment: String
  public var span: PersonalDataSpan

  /// Why the words were taken out.
  public var reason: String {
    span.kind == .decided
      ? "an officer's decision" : "personal data: may be \(article) \(span.kind.title)"
  }

  private var article: String {
    span.kind == .email || span.kind == .nhsNumber ? "an" : "a"
  }
}

/// Takes personal data out of what is published, and leaves every other byte as it is.
enum Masking {
  /// The text in pieces, with a masked piece for each span.
  static func pieces(of text: String, _ spans: [PersonalDataSpan]) -> [Verbatim.Piece] {
    var pieces: [Verbatim.Piece] = []
    let bytes = text.utf8
    var place = bytes.startIndex
    for span in spans {
      let start = bytes.index(bytes.startIndex, offsetBy: span.range.lowerBound)
      if start > place { pieces.append(.words(String(text[place..<start]))) }
      pieces.append(.masked(reason: span.kind.mask))
      place = bytes.index(bytes.startIndex, offsetBy: span.range.upperBound)
    }
    if place < bytes.endIndex || pieces.isEmpty { pieces.append(.words(String(text[place...]))) }
    return pieces
  }

  /// One line of text with the maskings in it.
  static func text(_ text: String, _ spans: [PersonalDataSpan]) -> String {
    pieces(of: text, spans).map { piece in
      switch piece {
      case .words(let words): words
      case .masked(let reason): "[\(reason)]"
      case .elision: "[…]"
      }
    }.joined()
  }
}

extension AppendixBuilder {
  /// A value that respondents or sources wrote, such as a channel, as it may be published.
  func published(_ value: String) -> String { Masking.text(value, input.personalData(value)) }

  /// An organisation's name as it may be published; it may well be called after a person.
  func publishedName(_ name: String) -> String {
    Masking.text(name, input.personalData(name).filter { $0.kind != .name })
  }
}
