internal import SoundingsAnalysis
internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsText

extension Study {
  /// What the frame takes of the comments and what it leaves.
  ///
  /// - Complexity: linear in the words of the comments, but for near misses (rule words times
  ///   distinct words, most pairs ruled out at once) and overlaps (pairs of themes).
  public func coverage(jobs: Int) throws(StudyError) -> FrameCoverage {
    let imported = try decidedImport(jobs: jobs)
    return try Self.coverage(of: imported, frame: frame, consultation: consultation, jobs: jobs)
  }

  static func coverage(
    of imported: ImportResult, frame: CompiledFrame, consultation: Consultation, jobs: Int
  ) throws(StudyError) -> FrameCoverage {
    let respondents = Analysis.respondents(of: imported.responses, consultation: consultation)
    let comments = Analysis.comments(of: imported.responses, respondents: respondents)
    let firings = try RuleFirings(comments, frame: frame, jobs: jobs)
    let words = CommentWords(comments)
    // Stable, so that a respondent's comments stay in input order.
    let order = comments.indices.sorted {
      (comments[$0].respondent, $0) < (comments[$1].respondent, $1)
    }
    var counter = RespondentCounter(comments, respondents: respondents.count)
    let uncoded = UncodedCounter(
      comments: comments, responses: imported.responses, respondents: respondents,
      consultation: consultation, isCoded: firings.isCoded, order: order, words: words)
    return FrameCoverage(
      frame: frame, comments: comments.count, respondents: counter.count(comments.indices),
      themes: themes(firings, frame, &counter),
      together: together(firings, frame),
      overlaps: ThemeOverlap.find(
        firings.commentsOfTheme, respondentOf: comments.map(\.respondent),
        respondents: respondents.count, frame: frame.frame),
      nearMisses: try nearMisses(words, comments, order, frame),
      uncoded: uncoded.result(&counter))
  }

  private static func themes(
    _ firings: RuleFirings, _ frame: CompiledFrame, _ counter: inout RespondentCounter
  ) -> [ThemeCoverage] {
    var themes: [ThemeCoverage] = []
    for (theme, comments) in firings.commentsOfTheme.enumerated() {
      var rules: [RuleCoverage] = []
      for rule in frame.rulesOfTheme[theme] {
        let fired = firings.commentsOfRule[rule]
        rules.append(
          RuleCoverage(
            rule: rule, comments: fired.count, respondents: counter.count(fired),
            sole: frame.rules[rule].list == .include ? firings.soleComments[rule] : nil))
      }
      let withoutExcludes = firings.commentsWithoutExcludes[theme].count
      themes.append(
        ThemeCoverage(
          theme: theme, comments: comments.count, respondents: counter.count(comments),
          takenAway: max(0, withoutExcludes - comments.count), rules: rules))
    }
    return themes
  }

  private static func together(_ firings: RuleFirings, _ frame: CompiledFrame) -> [RulesTogether] {
    var found: [RulesTogether] = []
    for range in frame.rulesOfTheme {
      for list in [RuleProblem.List.include, .exclude] {
        var places: [[UInt32]: Int] = [:]
        var groups: [RulesTogether] = []
        for rule in range where frame.rules[rule].list == list {
          let comments = firings.commentsOfRule[rule]
          guard comments.count >= FrameCoverage.fewestTogether else { continue }
          if let place = places[comments] {
            groups[place].rules.append(rule)
          } else {
            places[comments] = groups.count
            groups.append(RulesTogether(rules: [rule], comments: comments.count))
          }
        }
        found += groups.filter { $0.rules.count > 1 }
      }
    }
    return found
  }

  private static func nearMisses(
    _ words: CommentWords, _ comments: [CodedComment], _ order: [Int], _ frame: CompiledFrame
  ) throws(StudyError) -> [NearMissCount] {
    let uses = words.sequences.usage(in: order) { comments[$0].respondent }
    let misses: [NearMiss]
    do throws(StemmerError) {
      var finder = try NearMissFinder(frame)
      misses = finder.nearMisses(among: words.terms)
    } catch {
      throw StudyError(.coding, "error: the English stemmer cannot be opened")
    }
    let places = Dictionary(uniqueKeysWithValues: words.terms.enumerated().map { ($1, $0) })
    return misses.map { miss in
      NearMissCount(
        miss: miss, word: words.text(of: [UInt32(miss.word)]), comments: uses[miss.word].comments,
        respondents: uses[miss.word].respondents,
        ruleWordComments: places[Array(miss.pattern.text.utf8)].map { uses[$0].comments } ?? 0)
    }
  }
}
