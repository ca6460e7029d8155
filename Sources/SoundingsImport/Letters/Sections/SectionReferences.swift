import SoundingsModel

/// Finds the policy section that a paragraph of prose names: `section 4`, `paras 4.1 to 4.3`, `the
/// section on funding`.
///
/// Only what is said counts. A number that is no section's, nor begins with one's, refers to something
/// else; so does a section of an Act. Where a paragraph names several sections it is of none.
struct SectionReferences: Sendable {
  /// The numbers of the sections, each with its id.
  private var numbers: [String: String] = [:]
  /// Folded titles and names of at least one word, by the first word.
  private var titles: [String: [(words: [String], id: String)]] = [:]

  /// Words that stand before a section's number.
  private static let sectionWords: Set<String> = [
    "section", "sections", "sec", "secs", "s", "chapter", "chapters",
  ]
  /// Words that stand before a number below a section's: they count only with a point in it.
  private static let paragraphWords: Set<String> = [
    "paragraph", "paragraphs", "para", "paras", "clause", "clauses", "point", "points", "item",
    "bullet", "subsection", "subsections", "heading",
  ]
  private static let foreign: Set<String> = [
    "act", "acts", "regulations", "bill", "directive", "statute", "guidance", "code", "circular",
    "agreement", "contract", "constitution", "framework",
  ]

  init(_ sections: [PolicySection]) {
    var shared: Set<String> = []
    for section in sections {
      for name in [section.id, section.title] + section.names {
        let words = Folding.words(name)
        if let number = Self.number(in: words), numbers[number] == nil {
          numbers[number] = section.id
        }
        guard !words.isEmpty, Self.number(in: words) == nil else { continue }
        let key = words.joined(separator: " ")
        if titles[words[0]]?.contains(where: { $0.words == words && $0.id != section.id }) ?? false
        {
          shared.insert(key)
        }
        titles[words[0], default: []].append((words, section.id))
      }
    }
    for (first, entries) in titles {
      titles[first] = entries.filter { !shared.contains($0.words.joined(separator: " ")) }
    }
  }

  /// The number that an id or a title begins with: `4.10`, `Section 4`, `4 Self-evaluation`.
  private static func number(in words: [String]) -> String? {
    let rest = sectionWords.contains(words.first ?? "") ? words.dropFirst() : words[...]
    guard let first = rest.first, isNumber(first) else { return nil }
    return first
  }

  static func isNumber(_ word: some StringProtocol) -> Bool {
    let parts = word.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 6
      && parts.allSatisfy { part in
        (1...3).contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  /// The section with the number, else the one with its longest beginning: 4.10.2 is of 4.10, 4.2 of 4.
  func section(numbered number: some StringProtocol) -> String? {
    var parts = String(number).split(separator: ".").map(String.init)
    while !parts.isEmpty {
      if let id = numbers[parts.joined(separator: ".")] { return id }
      parts.removeLast()
    }
    return nil
  }

  /// The one section that the text names; nil where it names none or several. Linear.
  func section(namedIn text: String) -> String? {
    // Without a number and without the word nothing can be named.
    guard
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
        || ByteSearch.first("section", in: Array(text.utf8)) != nil
    else { return nil }
    let found = Set(sections(namedIn: Folding.words(text.withSectionSigns)))
    return found.count == 1 ? found.first : nil
  }

  /// All sections that the words name, in order.
  func sections(namedIn words: [String]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < words.count {
      let isSection = Self.sectionWords.contains(words[index])
      if isSection || Self.paragraphWords.contains(words[index]) {
        let (ids, next) = list(
          words, from: index + 1, isSection: isSection, isPlural: words[index].hasSuffix("s"))
        if next > index + 1, !isForeign(words, after: next) { found += ids }
        if isSection, next == index + 1, let id = titled(words, after: index) { found.append(id) }
        index = max(next, index + 1)
      } else {
        // ‘the self-evaluation section’.
        if let (id, end) = title(words, at: index), end < words.count, words[end] == "section" {
          found.append(id)
        }
        index += 1
      }
    }
    return found
  }

  /// The numbers after such a word: `4.1 to 4.3`, `4, 5 and 6`.
  private func list(
    _ words: [String], from start: Int, isSection: Bool, isPlural: Bool
  ) -> (ids: [String], next: Int) {
    var ids: [String] = []
    var index = start
    if index < words.count, ["no", "nos", "number", "numbers"].contains(words[index]) {
      index += 1
    }
    var next = start
    while index < words.count, let number = Self.bare(words[index]) {
      if isSection || number.contains("."), let id = section(numbered: number) { ids.append(id) }
      next = index + 1
      index = next
      guard index < words.count else { break }
      let link = Link(words[index])
      let after = link == .none ? index : index + 1
      guard after < words.count, let following = Self.bare(words[after]),
        Self.goesOn(following, number, link, isPlural: isPlural)
      else { break }
      index = after
    }
    return (ids, next)
  }

  /// `4.2a` is 4.2.
  private static func bare(_ word: String) -> String? {
    let digits =
      word.utf8.last.map { (0x61...0x7A).contains($0) } ?? false ? word.dropLast() : word[...]
    return isNumber(digits) ? String(digits) : nil
  }

  /// What stands between two numbers; a comma or a dash is none of the words.
  private enum Link {
    case to, and, none

    init(_ word: String) {
      switch word {
      case "to", "through", "until": self = .to
      case "and", "or": self = .and
      default: self = .none
      }
    }
  }

  /// A list goes on with a number of the same form: not `section 4, 12 weeks`.
  private static func goesOn(
    _ number: String, _ before: String, _ link: Link, isPlural: Bool
  ) -> Bool {
    let points = number.utf8.count { $0 == UInt8(ascii: ".") }
    guard points == before.utf8.count(where: { $0 == UInt8(ascii: ".") }) else { return false }
    return points > 0 || isPlural || (link == .to && number.utf8.count <= 2)
  }

  /// `section 149 of the Equality Act 2010` is no section of the policy.
  private func isForeign(_ words: [String], after index: Int) -> Bool {
    guard index < words.count, ["of", "in", "under"].contains(words[index]) else { return false }
    return words[index..<min(words.count, index + 10)].contains { Self.foreign.contains($0) }
  }

  /// `section on funding`, `section about schools causing concern`.
  private func titled(_ words: [String], after index: Int) -> String? {
    let links: Set<String> = ["on", "about", "entitled", "called", "headed", "titled", "for"]
    guard index + 2 < words.count, links.contains(words[index + 1]) else { return nil }
    let start = words[index + 2] == "the" ? index + 3 : index + 2
    return title(words, at: start)?.id
  }

  /// The longest title that stands at a word.
  private func title(_ words: [String], at index: Int) -> (id: String, end: Int)? {
    guard index < words.count, let entries = titles[words[index]] else { return nil }
    var best: (id: String, end: Int)?
    for entry in entries where index + entry.words.count <= words.count {
      let end = index + entry.words.count
      if end > best?.end ?? 0, words[index..<end].elementsEqual(entry.words) {
        best = (entry.id, end)
      }
    }
    return best
  }
}

extension String {
  /// `§4` as a section.
  fileprivate var withSectionSigns: String {
    contains("§")
      ? split(separator: "§", omittingEmptySubsequences: false)
        .joined(separator: " section ") : self
  }
}
