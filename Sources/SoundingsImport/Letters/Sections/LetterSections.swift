import SoundingsModel

/// Puts the paragraphs of a letter under policy sections.
///
/// A heading that names a section holds until the next heading; a paragraph that names a section is of
/// that one; what neither says is general. Nothing is guessed.
struct LetterSections: Sendable {
  /// Paragraphs in a row that belong to one section.
  struct Run: Sendable, Hashable {
    var section: String
    var paragraphs: [Letter.Paragraph] = []
    /// The headings above them.
    var headings: [String] = []

    var text: String { paragraphs.map(\.text).joined(separator: "\n\n") }
  }

  private var matcher: SectionMatcher
  private let references: SectionReferences
  private let isEmpty: Bool

  /// A heading has no more bytes; a longer paragraph that begins with a title is prose.
  static let longestHeading = 120

  init(_ sections: [PolicySection]) {
    matcher = SectionMatcher(sections)
    references = SectionReferences(sections)
    isEmpty = sections.isEmpty
  }

  mutating func runs(of letter: Letter) -> [Run] {
    let general = PolicySection.general.id
    let subject = isEmpty ? nil : letter.subject.flatMap { matcher.match($0) }
    var current = subject ?? general
    var level = 0
    var number: Int?
    var attachment = 0
    var runs: [Run] = []
    var headings: [String] = []
    func add(_ paragraph: Letter.Paragraph, _ section: String) {
      let isNew =
        runs.last.map {
          $0.section != section
            || $0.paragraphs.last?.place.attachment != paragraph.place.attachment
        } ?? true
      if isNew || !headings.isEmpty && runs.last?.section != section {
        runs.append(Run(section: section))
      }
      runs[runs.count - 1].headings += headings
      headings = []
      runs[runs.count - 1].paragraphs.append(paragraph)
    }
    for paragraph in letter.paragraphs {
      if isEmpty {
        add(paragraph, general)
        continue
      }
      if paragraph.place.attachment != attachment {
        attachment = paragraph.place.attachment
        (current, level, number) = (subject ?? general, 0, nil)
      }
      switch heading(paragraph, above: level, after: number) {
      case .whole(let section):
        current = section
        level = paragraph.isHeading ? paragraph.level : 0
        number = Self.number(of: paragraph.text)
        headings.append(paragraph.text)
      case .leading(let section):
        (current, level) = (section, 0)
        number = Self.number(of: paragraph.text)
        add(paragraph, section)
      case .other:
        (current, level) = (general, paragraph.isHeading ? paragraph.level : 0)
        number = Self.number(of: paragraph.text) ?? number
        add(paragraph, current)
      case .none:
        add(paragraph, references.section(namedIn: paragraph.text) ?? current)
      }
    }
    // A heading at the very end says nothing more; it is not lost.
    if !headings.isEmpty, !runs.isEmpty { runs[runs.count - 1].headings += headings }
    return runs
  }

  private enum Heading {
    /// The paragraph is the heading and no more.
    case whole(String)
    /// The paragraph begins with it: `Self-evaluation: we welcome …`.
    case leading(String)
    /// It is a heading of something that is no section.
    case other
    case none
  }

  private mutating func heading(
    _ paragraph: Letter.Paragraph, above level: Int, after number: Int?
  ) -> Heading {
    let text = Self.withoutOwnNumber(paragraph.text.trimmed)
    let isShort = text.utf8.count <= Self.longestHeading && !text.contains("\n")
    if isShort, paragraph.isHeading || !LetterPhrases.endsSentence(text) {
      let words = Folding.words(text)
      if let id = match(text, words) { return .whole(id) }
      let named = Set(references.sections(namedIn: words))
      if named.count == 1, let id = named.first, isOnlyReference(words) { return .whole(id) }
      if paragraph.isHeading, let number = words.first, SectionReferences.isNumber(number),
        number.contains("."), let id = references.section(numbered: number)
      {
        return .whole(id)
      }
    }
    if let id = leading(text) { return .leading(id) }
    // A heading below the one that holds is one of its parts.
    if paragraph.isHeading, level == 0 || paragraph.level <= level { return .other }
    if isShort, Self.isNumberedHeading(text) { return .other }
    // `3. Conclusion` after `2. Section 5`: the letter's own numbers go on.
    if isShort, let number, let own = Self.number(of: text), own > number,
      !LetterPhrases.endsSentence(text), Folding.words(text).count <= 8
    {
      return .other
    }
    return .none
  }

  /// `Comments on section 5`: beside the reference there are only words that lead to it.
  private func isOnlyReference(_ words: [String]) -> Bool {
    let links: Set<String> = [
      "comments", "comment", "on", "re", "about", "response", "responses", "to", "our", "views",
      "view", "my", "the", "your", "section", "sec", "chapter", "para", "paragraph", "regarding",
      "feedback", "reply", "as", "for", "with", "regard", "of", "draft", "policy",
    ]
    return words.count <= 8
      && words.allSatisfy { links.contains($0) || SectionReferences.isNumber($0) }
  }

  /// A title or a numbered reference at the beginning, parted from what follows by `:`, a dash, or a
  /// line end.
  private mutating func leading(_ text: String) -> String? {
    let start = text.prefix(Self.longestHeading)
    guard let end = Self.endOfLead(start) else { return nil }
    let lead = start[..<end].trimmed
    guard !lead.isEmpty else { return nil }
    let words = Folding.words(lead)
    let rest = String(text[end...].drop { !$0.isLetter }.prefix(Self.longestHeading))
    if let id = match(String(lead), words), isBare(words, id) {
      // `Section 5: Self-evaluation` contradicts itself.
      return matcher.match(rest).map { $0 == id } ?? true ? id : nil
    }
    let named = Set(references.sections(namedIn: words))
    guard named.count == 1, isOnlyReference(words) else { return nil }
    return matcher.match(rest).map { $0 == named.first } ?? true ? named.first : nil
  }

  /// Not `Section 5 is another matter`: after the number there is nothing, or the title.
  private mutating func isBare(_ words: [String], _ id: String) -> Bool {
    guard words.count > 2, ["section", "sec", "chapter"].contains(words[0]),
      SectionReferences.isNumber(words[1])
    else { return true }
    return matcher.match(words.dropFirst(2).joined(separator: " ")) == id
  }

  /// A number alone, and one before words that are not its title (`4: too short`), names nothing.
  private mutating func match(_ text: String, _ words: [String]) -> String? {
    guard let first = words.first, words.contains(where: { !SectionReferences.isNumber($0) }) else {
      return nil
    }
    return matcher.match(SectionReferences.isNumber(first) ? words.joined(separator: " ") : text)
  }

  private static func endOfLead(_ text: Substring) -> Substring.Index? {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var before: Unicode.Scalar = " "
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let after = next < scalars.endIndex ? scalars[next] : " "
      if scalar == "\n" || scalar == "–" || scalar == "—" { return index }
      if scalar == ":" || (scalar == "-" && before == " " && after == " ") { return index }
      if scalar == ".", after == " ", !(("0"..."9").contains(before) && index == scalars.startIndex)
      {
        return index
      }
      before = scalar
      index = next
    }
    return nil
  }

  /// The number that a heading begins with, without a point in it.
  private static func number(of text: String) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    let next = text[digits.endIndex...].first
    return next == "." || next == ")" ? Int(digits) : nil
  }

  /// The words without a number of the letter's own before `Section …`.
  private static func withoutOwnNumber(_ text: String) -> String {
    guard number(of: text) != nil else { return text }
    let rest = String(text.drop { !$0.isLetter })
    let first = Folding.words(rest).first ?? ""
    return ["section", "sec", "chapter"].contains(first) ? rest : text
  }

  /// `Section 9: Transport`, `7.1 Transport`: numbered like a section, and of none.
  private static func isNumberedHeading(_ text: String) -> Bool {
    let words = Folding.words(text)
    guard words.count <= 10, !LetterPhrases.endsSentence(text), let first = words.first else {
      return false
    }
    if ["section", "chapter"].contains(first) {
      return words.dropFirst().first.map { SectionReferences.isNumber($0) } ?? false
    }
    return first.contains(".") && SectionReferences.isNumber(first) && words.count > 1
  }
}
