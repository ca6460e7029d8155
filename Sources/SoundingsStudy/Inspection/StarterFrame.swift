internal import SoundingsAnalysis
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsText

/// A first code frame: a theme for each of the words and phrases that most respondents use.
struct StarterFrame {
  private static let mostThemes = 15
  private static let mostPhrases = 5

  let text: String
  let themeCount: Int

  private struct Candidate {
    var words: [String]
    /// How many respondents use it.
    var respondents: Int
  }

  init(_ imported: ImportResult, consultation: Consultation) throws(StudyError) {
    let respondents = Analysis.respondents(of: imported.responses, consultation: consultation)
    let comments = Analysis.comments(of: imported.responses, respondents: respondents)
    let stemmer: Stemmer
    do throws(StemmerError) {
      stemmer = try Stemmer()
    } catch {
      throw StudyError(.frame, "error: the English stemmer cannot be opened")
    }
    let themes = Self.themes(
      comments, stemmer: stemmer, personal: Self.names(imported.responses))
    text = Self.yaml(themes, comments: comments.count)
    themeCount = max(themes.count, 1)
  }

  /// The words of respondents' names: a theme shall not be called after anybody.
  private static func names(_ responses: [Response]) -> Set<String> {
    Set(
      responses.flatMap { response in
        [response.identity.name, response.identity.email].compactMap(\.self).flatMap {
          Names.phrase($0).split(separator: " ").map(String.init)
        }
      })
  }

  private static func themes(
    _ comments: [CodedComment], stemmer: Stemmer, personal: Set<String>
  ) -> [Candidate] {
    let words = CommentWords(comments)
    let texts = words.terms.map { String(decoding: $0, as: UTF8.self) }
    let isContent = texts.map { Self.isContent($0) && !personal.contains($0) }
    let stems = words.terms.map { stemmer.stem(of: $0.span) }
    /// By stem, or by two stems: who uses it, and in which forms.
    var users: [[[UInt8]]: Set<Int>] = [:]
    var forms: [[[UInt8]]: [String: Int]] = [:]
    var length: [Int] = []
    for index in comments.indices {
      let sequence = words.sequences.terms(of: index)
      length.append(sequence.count)
      for (place, term) in sequence.enumerated() where isContent[Int(term.id)] {
        let key = [stems[Int(term.id)]]
        users[key, default: []].insert(comments[index].respondent)
        forms[key, default: [:]][texts[Int(term.id)], default: 0] += 1
        guard place + 1 < sequence.count, !sequence[place + 1].startsSentence,
          isContent[Int(sequence[place + 1].id)]
        else { continue }
        let next = sequence[place + 1].id
        let pair = [stems[Int(term.id)], stems[Int(next)]]
        users[pair, default: []].insert(comments[index].respondent)
        forms[pair, default: [:]]["\(texts[Int(term.id)]) \(texts[Int(next)])", default: 0] += 1
      }
    }
    let ranked = users.map { key, who in
      (key: key, count: who.count, form: mostUsed(forms[key] ?? [:]))
    }.sorted { left, right in
      left.count == right.count
        ? left.form.utf8.lexicographicallyPrecedes(right.form.utf8) : left.count > right.count
    }
    let least = comments.count >= 30 ? 3 : 1
    var chosen: [Candidate] = []
    var covered: Set<[UInt8]> = []
    for phrase in ranked where phrase.key.count == 2 && phrase.count >= max(least, 2) {
      if chosen.count == mostPhrases { break }
      if phrase.key.contains(where: covered.contains) { continue }
      covered.formUnion(phrase.key)
      chosen.append(Candidate(words: split(phrase.form), respondents: phrase.count))
    }
    for word in ranked where word.key.count == 1 && word.count >= least {
      if chosen.count == mostThemes { break }
      if word.key.contains(where: covered.contains) { continue }
      covered.formUnion(word.key)
      chosen.append(Candidate(words: [word.form], respondents: word.count))
    }
    return chosen.sorted { $0.respondents > $1.respondents }
  }

  private static func split(_ form: String) -> [String] {
    form.split(separator: " ").map(String.init)
  }

  private static func mostUsed(_ forms: [String: Int]) -> String {
    forms.max { left, right in
      left.value == right.value
        ? right.key.utf8.lexicographicallyPrecedes(left.key.utf8) : left.value < right.value
    }?.key ?? ""
  }

  /// Letters only, four at least, and no word that says little by itself.
  private static func isContent(_ word: String) -> Bool {
    word.unicodeScalars.count >= 4 && word.unicodeScalars.count <= 30
      && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
      && !LittleWords.all.contains(word)
  }

  private static func yaml(_ themes: [Candidate], comments: Int) -> String {
    var yaml = """
      # A start, and no more: the words and phrases that most respondents use, each as a theme. Words
      # that are used often are not yet what people say. Read the comments, join and rename themes,
      # write definitions and examples, and mend the rules: `soundings frame coverage` shows what each
      # rule takes and what none takes.
      version: "0"
      themes:

      """
    var taken: Set<String> = []
    for theme in themes {
      let phrase = theme.words.joined(separator: " ")
      let id = Names.slug(phrase)
      guard taken.insert(id).inserted else { continue }
      let title = phrase.prefix(1).uppercased() + phrase.dropFirst()
      let rule = theme.words.map { "\($0)~" }.joined(separator: " ")
      yaml +=
        "  # used by \(Counted.respondents(theme.respondents))\n"
        + "  - id: \(YamlText.value(id))\n    title: \(YamlText.value(title))\n"
        + "    include:\n      - \(YamlText.value(rule))\n"
    }
    if taken.isEmpty {
      yaml +=
        "  # No comments were found\(comments == 0 ? "" : " with words that recur"): "
        + "this theme only holds the place.\n"
        + "  - id: policy\n    title: The policy\n    include:\n      - policy~\n"
    }
    return yaml
  }
}
