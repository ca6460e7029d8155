internal import SoundingsImport
internal import SoundingsModel

extension StarterConsultation {
  /// `consultation.yaml`, with a comment wherever somebody should look.
  func text(unread: [(path: String, problem: String)]) -> String {
    var yaml = """
      # Proposed from the responses: read it through, and change what is wrong.
      title: Title of the consultation
      authority: Name of the authority
      # committee: who decides
      # date: 2007-09-17      the day of the decision
      # cutoff: 2007-06-29    the last day on which a response is in time


      """
    yaml += roundLines + stakeholderLines + sectionLines + questionLines + attributeLines
    yaml += "sources:\n"
    for (source, comments) in sources { yaml += YamlText.source(source, comments: comments) }
    for (path, problem) in unread {
      yaml += "  # Not read: \(YamlText.oneLine(path)): \(YamlText.oneLine(problem))\n"
    }
    return yaml
  }

  private var roundLines: String {
    guard !rounds.isEmpty else { return "" }
    return "# From the months in which responses came.\nrounds:\n"
      + rounds.map { round in
        "  - {id: \(round.id), title: \(YamlText.item(round.title)), from: \(round.from), "
          + "to: \(round.to)}\n"
      }.joined() + "\n"
  }

  private var stakeholderLines: String {
    guard !stakeholders.isEmpty else { return "" }
    return
      "# From what respondents say they are; near spellings are one. Join the types that belong\n"
      + "# together, and say with kind: organisation or kind: individual who answers under them.\n"
      + "stakeholders:\n"
      + stakeholders.map { entry in
        let names = Self.names(entry)
        return "  - id: \(YamlText.value(entry.id))\n    title: \(YamlText.value(entry.title))\n"
          + (names.isEmpty ? "" : "    spellings: \(YamlText.list(names))\n")
      }.joined() + "\n"
  }

  private var sectionLines: String {
    guard !sections.isEmpty else { return "" }
    return "# The open questions, or what the comments are said to be about.\nsections:\n"
      + sections.map { entry in
        let names = Self.names(entry)
        return "  - id: \(YamlText.value(entry.id))\n    title: \(YamlText.value(entry.title))\n"
          + (names.isEmpty ? "" : "    names: \(YamlText.list(names))\n")
      }.joined() + "\n"
  }

  private var questionLines: String {
    var yaml = ""
    if !questions.isEmpty {
      yaml +=
        "# The answers that were given; add those that nobody chose, and check their order.\n"
        + "questions:\n"
      for question in questions {
        yaml +=
          "  - id: \(YamlText.value(question.id))\n    title: \(YamlText.value(question.title))\n"
          + "    scale: \(YamlText.list(question.scale))\n"
      }
    }
    for id in openQuestions {
      yaml += "# Too many answers for a scale: \(YamlText.oneLine(id))\n"
    }
    return yaml.isEmpty ? "" : yaml + "\n"
  }

  private var attributeLines: String {
    guard !attributes.isEmpty else { return "" }
    return "attributes:\n"
      + attributes.map {
        "  - {id: \(YamlText.item($0.id)), title: \(YamlText.item($0.title))}\n"
      }.joined() + "\n"
  }

  /// The spellings beside id and title, without those that differ by case or blanks only.
  private static func names(_ entry: StarterNames.Entry) -> [String] {
    func folded(_ name: String) -> String {
      name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var seen: Set<String> = [folded(entry.id), folded(entry.title)]
    return entry.spellings.filter { seen.insert(folded($0)).inserted }
  }
}
