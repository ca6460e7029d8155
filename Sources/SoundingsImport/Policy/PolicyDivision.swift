public import SoundingsModel

/// Finds the policy section that each part of a draft is the text of.
///
/// A file that is called after a section's id is its text. Otherwise headings tell, as a source's
/// sections are told (`SectionMatcher`): those of the one depth at which most sections are named, so that
/// a heading within a section is a part of it.
public struct PolicyDivision {
  public struct Parts {
    /// In the order of the file; a section can stand twice.
    public var sections: [(id: String, paragraphs: [PolicyParagraph])] = []
    /// What belongs to no section: the heading above it, nil at the start of a file.
    public var unplaced: [(heading: String?, paragraphs: Int)] = []
  }

  private let sections: [PolicySection]
  private var matcher: SectionMatcher

  public init(sections: [PolicySection]) {
    self.sections = sections
    matcher = SectionMatcher(sections)
  }

  /// - Parameter name: the file's name without its ending.
  public mutating func divide(_ paragraphs: [PolicyParagraph], name: String) -> Parts {
    let named = paragraphs.map { $0.headingLevel == nil ? nil : section(of: $0.text) }
    let depth = depth(paragraphs, named)
    let several = Set(named.compactMap(\.self)).count > 1
    if !several, isSection(name) {
      return Parts(sections: paragraphs.isEmpty ? [] : [(name, paragraphs)])
    }
    var parts = Parts()
    var open: String?
    for (paragraph, id) in zip(paragraphs, named) {
      if let level = paragraph.headingLevel, level <= depth ?? .max {
        open = level == depth ? id : nil
        if let open {
          parts.sections.append((open, isName(paragraph.text, of: open) ? [] : [paragraph]))
        } else {
          parts.unplaced.append((paragraph.text, 0))
        }
      } else if open != nil {
        parts.sections[parts.sections.count - 1].paragraphs.append(paragraph)
      } else {
        if parts.unplaced.isEmpty { parts.unplaced.append((nil, 0)) }
        parts.unplaced[parts.unplaced.count - 1].paragraphs += 1
      }
    }
    // A title alone is not lost text.
    parts.unplaced.removeAll { $0.paragraphs == 0 }
    return parts
  }

  /// The depth of the headings that name the most sections, the least deep where several do.
  private func depth(_ paragraphs: [PolicyParagraph], _ named: [String?]) -> Int? {
    var ids: [Int: Set<String>] = [:]
    for (paragraph, id) in zip(paragraphs, named) {
      if let level = paragraph.headingLevel, let id { ids[level, default: []].insert(id) }
    }
    return ids.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }?.key
  }

  /// Whether a heading says which section follows and no more: that is no part of its text.
  private func isName(_ heading: String, of id: String) -> Bool {
    var words = Folding.words(heading)[...]
    if words.first == "section" { words = words.dropFirst() }
    if words.starts(with: Folding.words(id)) { words = words.dropFirst(Folding.words(id).count) }
    return words.isEmpty
      || sections.contains { section in
        section.id == id
          && ([section.title] + section.names).contains {
            Folding.words($0).elementsEqual(words)
          }
      }
  }

  /// General comments are about no part of the text.
  private mutating func section(of heading: String) -> String? {
    matcher.match(heading).flatMap { isSection($0) ? $0 : nil }
  }

  private func isSection(_ id: String) -> Bool {
    id != PolicySection.general.id && sections.contains { $0.id == id }
  }
}
